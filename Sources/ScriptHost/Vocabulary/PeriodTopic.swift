import LuaKit
import Indicators
import Messages
import Evaluation
import PlainText

extension Topic {
  /// Reporting periods.
  static let period = Topic { $0.addPeriod() }
}

extension ScriptLibrary {
  fileprivate func addPeriod() {
    func number(_ name: String, vi: String, en: String, _ read: @escaping (Period) -> Int) {
      property(periodType, name, vi: vi, en: en) { stack, period in
        stack.push(read(period))
        return 1
      }
    }
    property(
      periodType, "text", vi: "Kỳ viết thành chữ: 2024-03.", en: "As written."
    ) { [unowned(unsafe) self] stack, period in pushed(period.text, stack)
    }
    property(
      periodType, "kind", vi: "Loại kỳ: month, quarter …", en: "Its kind."
    ) { [unowned(unsafe) self] stack, period in
      pushed(period.kind.rawValue, stack)
    }
    number("year", vi: "Năm.", en: "The year.") { $0.year }
    number("index", vi: "Thứ tự trong năm.", en: "Its number in the year.") { $0.index }
    number("count", vi: "Số kỳ loại đó trong năm.", en: "How many of its kind a year has.") {
      $0.count
    }
    periodType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(periodType.payload(stack, 1)?.text ?? "", stack)
    }
    comparison("__lt") { $0 < $1 }
    comparison("__le") { $0 <= $1 }
    describePeriodMethods()
    refuseUnknownMembers(of: periodType)
    function(
      "period", [.required("text", .any, .period)], results: "period", gives: .period,
      vi: "Kỳ báo cáo từ văn bản.",
      en: "A reporting period from its text.", example: "period(\"2024-Q1\").kind --> quarter"
    ) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      pushed(try period(1, stack), stack)
    }
  }

  /// Between periods, or a period and a text.
  private func comparison(_ name: String, _ holds: @escaping (Period, Period) -> Bool) {
    periodType.metamethod(name) {
      [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      stack.push(holds(try period(1, stack), try period(2, stack)))
      return 1
    }
  }

  private func describePeriodMethods() {
    method(
      periodType, "prev", [.optional("n", .integer)], results: "period", gives: .period,
      vi: "Kỳ liền trước cùng loại, hoặc n kỳ trước.",
      en: "The period before, of the same kind, or n before.",
      example: "period(\"2024-01\"):prev().text --> 2023-12"
    ) { [unowned(unsafe) self] (stack: LuaStack, period: Period) throws(LuaFailure) -> Int in
      pushed(try period.moved(by: -(try steps(2, stack))), stack)
    }
    method(
      periodType, "next", [.optional("n", .integer)], results: "period", gives: .period,
      vi: "Kỳ liền sau cùng loại, hoặc n kỳ sau.",
      en: "The period after, of the same kind, or n after."
    ) { [unowned(unsafe) self] (stack: LuaStack, period: Period) throws(LuaFailure) -> Int in
      pushed(try period.moved(by: try steps(2, stack)), stack)
    }
    method(
      periodType, "months", results: "list of periods", vi: "Các tháng của kỳ.",
      en: "The period's months.", example: "#period(\"2024-Q1\"):months() --> 3"
    ) { [unowned(unsafe) self] (stack: LuaStack, period: Period) throws(LuaFailure) -> Int in
      pushedList(period.months, stack) { [unowned(unsafe) self] in _ = pushed($0, stack) }
    }
    method(
      periodType, "to", [.required("kind", .string)], results: "period", gives: .period,
      vi: "Kỳ dài hơn chứa kỳ này: \"quarter\", \"half\", \"year\".",
      en: "The longer period around this one: \"quarter\", \"half\", \"year\".",
      example: "period(\"2024-05\"):to(\"quarter\").text --> 2024-Q2"
    ) { [unowned(unsafe) self] (stack: LuaStack, period: Period) throws(LuaFailure) -> Int in
      try pushEnclosing(period, try stack.text(2) ?? "", stack)
    }
  }

  private func pushEnclosing(
    _ period: Period, _ kind: String, _ stack: LuaStack
  ) throws(LuaFailure) -> Int {
    guard let wanted = PeriodKind.granularities.first(where: { $0.rawValue == kind }) else {
      throw .fault(.periodKind, "\"month\", \"quarter\", \"half\", \"year\"", kind)
    }
    let enclosing = period.enclosing(wanted)
    guard enclosing.contains(period) else {
      throw .host(
        ScriptFault(Message(.periodNotWithin, period.text, parts: [.periodKind(wanted)])))
    }
    return pushed(enclosing, stack)
  }

  /// How many steps, 1 where it is not said.
  func steps(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> Int {
    let steps = stack.isNil(position) ? 1 : stack.integer(position) ?? 1
    guard steps.magnitude <= 100_000 else { throw .fault(.tooManyPeriods, String(steps)) }
    return steps
  }

  func pushed(_ period: Period, _ stack: LuaStack) -> Int {
    let number = period.year * Period.slotsPerYear + period.slot
    periodType.pushUnique(period, number: number, stack)
    return 1
  }

  /// A period, given as a text or as an object.
  func period(_ position: Int, _ stack: LuaStack) throws(LuaFailure) -> Period {
    if let period = periodType.payload(stack, position) { return period }
    let text = stack.kind(position) == .string ? try stack.text(position) : nil
    if let text, let period = Period(text: text) { return period }
    if stack.kind(position) == .number, let year = stack.integer(position), (1000...9999) ~= year {
      return .year(year)
    }
    let got = text.map { Message.verbatim("\"\($0)\"") } ?? .luaType(stack.typeName(position))
    throw .host(ScriptFault(Message(.errorNoPeriod, Period.forms, parts: [got])))
  }
}

extension Message {
  fileprivate static func periodKind(_ kind: PeriodKind) -> Message {
    switch kind {
    case .month: Message(.kindMonth)
    case .quarter: Message(.kindQuarter)
    case .half: Message(.kindHalf)
    default: Message(.kindYear)
    }
  }
}

extension Period {
  fileprivate static let forms =
    "\"2024-03\", \"2024-Q1\", \"2024-H1\", \"2024-9M\", \"2024\""

  /// So many periods later. What no calendar and no text could hold is an error.
  fileprivate func moved(by steps: Int) throws(LuaFailure) -> Period {
    let moved = earlier(by: -steps)
    guard (1...9999).contains(moved.year) else {
      throw .fault(.outsideYears, text, String(steps))
    }
    return moved
  }
}
