import LuaKit
import Indicators
import Evaluation
import PlainText

extension Topic {
  /// Targets of rows.
  static let target = Topic { $0.addTarget() }
}

extension ScriptLibrary {
  private func target(_ index: Int) -> Target? { snapshot.plan.indicators[index].target?.value }

  fileprivate func addTarget() {
    property(
      targetType, "text", vi: "Mục tiêu như văn bản ghi.", en: "As written."
    ) { [unowned(unsafe) self] stack, index in
      pushed(target(index)?.text ?? "", stack)
    }
    property(
      targetType, "value", vi: "Con số của mục tiêu.", en: "Its number."
    ) { [unowned(unsafe) self] stack, index in
      guard let value = target(index)?.value else { return pushedNil(stack) }
      stack.push(value)
      return 1
    }
    property(
      targetType, "op", vi: "Phép so sánh: >=, <= …", en: "The comparison."
    ) { [unowned(unsafe) self] stack, index in
      target(index)?.comparison.map { pushed($0.rawValue, stack) } ?? pushedNil(stack)
    }
    property(
      targetType, "unit", vi: "Đơn vị tính.", en: "The unit of measure."
    ) { [unowned(unsafe) self] stack, index in
      pushed(target(index)?.uom ?? "", stack)
    }
    property(
      targetType, "conditions", vi: "Các điều kiện.", en: "Its conditions."
    ) { [unowned(unsafe) self] stack, index in
      pushedList(target(index)?.conditions ?? [], stack) { $0.push(stack) }
    }
    refuseUnknownMembers(of: targetType)
    targetType.metamethod("__tostring") { [unowned(unsafe) self] stack in
      pushed(targetType.payload(stack, 1).flatMap(target)?.text ?? "", stack)
    }
    method(
      targetType, "met", [.required("value", .number), .optional("baseline", .number)],
      results: "boolean", vi: "Giá trị này có đạt mục tiêu không; so với mức gốc nếu cần.",
      en: "Whether this value meets the target; against a baseline where one is needed.",
      example: "plan[\"5.2\"].target:met(61) --> true"
    ) { [unowned(unsafe) self] (stack: LuaStack, index: Int) throws(LuaFailure) -> Int in
      // Of a target on a place, value and baseline are places.
      let (value, before) = (stack.double(2), stack.isNil(3) ? nil : stack.double(3))
      let baseline = Baseline(value: before, rank: before.flatMap { Int(exactly: $0) })
      let rank = value.flatMap { Int(exactly: $0) }
      return push(target(index)?.judgement(value: value, rank: rank, baseline: baseline), stack)
    }
  }

  /// True or false; nil and the reason where the target can't be judged.
  private func push(_ judgement: Judgement?, _ stack: LuaStack) -> Int {
    switch judgement {
    case .met: stack.push(true)
    case .notMet: stack.push(false)
    case .notComputable, .none:
      stack.pushNil()
      stack.push("not_computable")
      return 2
    }
    return 1
  }
}

extension Condition {
  /// A table of the condition's parts.
  fileprivate func push(_ stack: LuaStack) {
    stack.pushTable()
    func text(_ name: String, _ text: String) { stack.setField(name, text) }
    func number(_ name: String, _ number: Double?) {
      guard let number else { return }
      stack.push(number)
      stack.setField(name)
    }
    switch self {
    case .value(let comparison, let value, let uom):
      text("kind", "value"); text("op", comparison.rawValue); text("unit", uom)
      number("value", value)
    case .between(let low, let high, let comparison, let uom):
      text("kind", "between"); text("op", comparison.rawValue); text("unit", uom)
      number("low", low); number("high", high)
    case .count(let count, let total, let uom):
      text("kind", "count"); text("unit", uom); number("value", count); number("of", total)
    case .rank(let best, let worst, let total):
      text("kind", "rank"); number("best", Double(best)); number("worst", Double(worst))
      number("of", total.map(Double.init))
    case .betterRank(let year):
      text("kind", "better_rank"); number("baseline_year", year.map(Double.init))
    case .rankGain(let gain, let year):
      text("kind", "rank_gain"); number("value", Double(gain))
      number("baseline_year", year.map(Double.init))
    case .change(let change):
      text("kind", change.measure.kind); text("op", change.comparison.rawValue)
      number("value", change.amount); number("baseline_year", change.baselineYear.map(Double.init))
    case .deadline(let day, let month, let year):
      text("kind", "deadline"); number("day", day.map(Double.init)); number("month", Double(month))
      number("year", year.map(Double.init))
    case .words(let words): text("kind", "words"); text("text", words)
    }
  }
}

extension Change.Measure {
  fileprivate var kind: String {
    switch self {
    case .percent: "relative_change"
    case .own, .points: "change"
    case .times: "times"
    }
  }
}
