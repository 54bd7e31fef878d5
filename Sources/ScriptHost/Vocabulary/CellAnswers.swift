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
    case index, value, num, den, opt, state, target, attainment, met, prev, maybe, median, mad, rank
  }

  static func attach(to type: LuaType<Cell>, _ plain: UnsafeMutablePointer<PlainReadings>) {
    type.setReader(UnsafeRawPointer(plain), read)
    let ofOneItem: [Member] = [
      .value, .num, .den, .state, .target, .attainment, .met, .median, .mad, .rank,
    ]
    for member in ofOneItem {
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
    return CellAnswers.answer(member, Int(item), cell, plain, &answer.pointee)
  }

  @inline(__always)
  private static func answer(
    _ member: Member, _ item: Int, _ cell: Cell, _ plain: UnsafePointer<PlainReadings>,
    _ answer: inout LuaAnswerPlace
  ) -> Int32 {
    switch member {
    case .index, .value, .opt: return set(plain.number(item, cell), &answer)
    case .num: return set(plain.numerator(item, cell), &answer)
    case .den: return set(plain.denominator(item, cell), &answer)
    case .state:
      return plain.number(item, cell) == nil ? 0 : answer.set(.text("value"))
    case .target: return set(plain.target(item, cell)?.number, &answer)
    case .attainment: return set(plain.attainment(item, cell), &answer)
    case .met:
      guard let isMet = plain.isMet(item, cell) else { return 0 }
      return answer.set(.boolean(isMet))
    case .median: return set(plain.peerMedian(item, cell), &answer)
    case .mad: return set(plain.peerDeviation(item, cell), &answer)
    case .rank:
      guard let rank = plain.peerRank(item, cell) else { return 0 }
      return answer.set(rank.place, rank.total)
    case .prev, .maybe: return 0
    }
  }

  @inline(__always)
  private static func set(_ number: Double?, _ answer: inout LuaAnswerPlace) -> Int32 {
    guard let number else { return 0 }
    return answer.set(.number(number))
  }

  @inline(__always)
  private static func set(_ part: PlainReadings.Part?, _ answer: inout LuaAnswerPlace) -> Int32 {
    guard let part else { return 0 }
    if part.isWhole, let integer = Int(exactly: part.number) {
      return answer.set(.integer(integer))
    }
    return answer.set(.number(part.number))
  }
}
