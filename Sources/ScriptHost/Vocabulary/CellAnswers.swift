import LuaKit
import Evaluation
import Columns
import Indicators

/// The readings of cells that need no Lua: figures reported for the very cell, derived values
/// that are computed, targets that are plain numbers. Whatever else a reading may find, it is left
/// to the ordinary bindings, which alone say what it means.
enum CellAnswers {
  /// Members of cells, by their names in scripts.
  enum Member: Int32 {
    case index, value, num, den, opt, state, target, attainment, met, prev, maybe
  }

  static func attach(to type: LuaType<Cell>, _ plain: UnsafeMutablePointer<PlainReadings>) {
    type.setReader(UnsafeRawPointer(plain), read)
    for member: Member in [.value, .num, .den, .state, .target, .attainment, .met] {
      type.readsPlainly("\(member)", as: member.rawValue)
    }
    type.readsPlainly("opt", as: Member.opt.rawValue, arguments: 1...2)
    type.readsPlainly(property: "maybe", as: Member.maybe.rawValue)
    type.readsPlainly("prev", as: Member.prev.rawValue, arguments: 0...0)
  }

  private static let read: LuaReader = { payload, member, item, context, answer in
    guard let cell = payload?.assumingMemoryBound(to: Cell.self).pointee,
      let plain = context?.assumingMemoryBound(to: PlainReadings.self),
      let answer, let member = Member(rawValue: member)
    else { return 0 }
    if member == .maybe { return answer.pointee.set(object: cell.lenient) }
    if member == .prev { return answer.pointee.set(object: cell.at(cell.period.earlier(by: 1))) }
    if plain.pointee.isRecording { return 0 }
    guard let found = CellAnswers.answer(member, Int(item), cell, plain) else { return 0 }
    return answer.pointee.set(found)
  }

  @inline(__always)
  private static func answer(
    _ member: Member, _ item: Int, _ cell: Cell, _ plain: UnsafePointer<PlainReadings>
  ) -> LuaAnswer? {
    switch member {
    case .index, .value, .opt: plain.pointee.number(item, cell).map(LuaAnswer.number)
    case .num: part(plain.pointee.numerator(item, cell))
    case .den: part(plain.pointee.denominator(item, cell))
    case .state: plain.pointee.number(item, cell).map { _ in .text("value") }
    case .target: plain.pointee.target(item, cell)?.number.map(LuaAnswer.number)
    case .attainment: plain.pointee.attainment(item, cell).map(LuaAnswer.number)
    case .met: plain.pointee.isMet(item, cell).map(LuaAnswer.boolean)
    case .prev, .maybe: nil
    }
  }

  @inline(__always)
  private static func part(_ part: PlainReadings.Part?) -> LuaAnswer? {
    guard let part else { return nil }
    if part.isWhole, let integer = Int(exactly: part.number) { return .integer(integer) }
    return .number(part.number)
  }
}
