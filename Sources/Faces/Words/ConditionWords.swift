import Messages
import Indicators
import PlainText

/// A target's conditions in words.
struct ConditionWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  func text(_ target: Target, _ plan: Plan) -> String {
    let before = plan.year.map { String($0 - 1) } ?? say(.yearBefore)
    guard !target.conditions.isEmpty else { return say(.notComputableTarget) }
    return target.conditions.map { words($0, before) }.joined(separator: "; ")
  }

  private func words(_ condition: Condition, _ before: String) -> String {
    switch condition {
    case .value(let comparison, let number, let uom):
      return "\(comparison.sign) \(measure(number, uom))"
    case .between(let low, let high, let comparison, let uom):
      return range(low, high, comparison, uom)
    case .count(let count, let total, let uom):
      return say(.conditionCount, number(count), measure(total, uom))
    case .rank(_, let worst, let total):
      return say(.conditionRank, total.map { "\(worst)/\($0)" } ?? "\(worst)")
    case .betterRank(let year): return say(.conditionBetterRank, year.map(String.init) ?? before)
    case .rankGain(let gain, let year):
      return say(.conditionRankGain, "\(gain)", year.map(String.init) ?? before)
    case .change(let change): return words(change, before)
    case .deadline(let day, let month, let year):
      let parts = [day, month, year].compactMap { $0.map(String.init) }
      return say(.conditionDeadline, parts.joined(separator: "/"))
    case .words(let words): return say(.conditionWords, words)
    }
  }

  /// The end that decides, and the range the plan names.
  private func range(
    _ low: Double, _ high: Double, _ comparison: Comparison, _ uom: String
  ) -> String {
    let end = comparison.isCeiling ? high : low
    return say(
      .conditionBetween, "\(comparison.sign) \(measure(end, uom))", number(low),
      measure(high, uom))
  }

  private func words(_ change: Change, _ before: String) -> String {
    let year = change.baselineYear.map(String.init) ?? before
    let isStrict = change.comparison == .above || change.comparison == .below
    if change.measure == .times {
      return say(isStrict ? .conditionTimesMore : .conditionTimes, number(change.amount), year)
    }
    let unit = change.measure == .percent ? " %" : change.measure == .points ? say(.pointsUnit) : ""
    let isFall = change.amount < 0
    let key: MessageKey =
      isStrict
      ? (isFall ? .conditionFallMore : .conditionRiseMore)
      : (isFall ? .conditionFall : .conditionRise)
    return say(key, number(abs(change.amount)) + unit, year)
  }

  private func number(_ number: Double) -> String { VietnameseNumber.format(number) }

  private func measure(_ value: Double, _ uom: String) -> String {
    uom.isEmpty ? number(value) : "\(number(value)) \(uom)"
  }
}

extension Comparison {
  fileprivate var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "≠"
    case .below: "<"
    case .atMost: "≤"
    case .above: ">"
    case .atLeast: "≥"
    }
  }
}
