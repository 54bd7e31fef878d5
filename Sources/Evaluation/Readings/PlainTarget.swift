import Indicators

/// A target as far as plain numbers tell it; plain bits.
package struct PlainTarget: BitwiseCopyable {
  /// The target's number; NaN where there is none.
  private let value: Double
  /// What the value is divided by for the attainment.
  private let goal: Double
  private let isZero: Bool
  private let lowerIsBetter: Bool
  /// The one condition, where it is a comparison with a number.
  private let comparison: Comparison?
  private let bound: Double

  /// - Parameter isRatio: some figure of the column has a numerator and a denominator.
  init?(_ target: Target, isRatio: Bool, columnDirection: Direction?) {
    guard let value = target.value, let goal = target.goal(isRatio: isRatio) else { return nil }
    (self.value, self.goal, isZero) = (value, goal, target.isZero)
    lowerIsBetter = (target.direction ?? columnDirection) == .lower
    (comparison, bound) = PlainTarget.only(target.conditions)
  }

  private static func only(_ conditions: [Condition]) -> (Comparison?, Double) {
    guard conditions.count == 1 else { return (nil, .nan) }
    switch conditions[0] {
    case .value(let comparison, let number, _): return (comparison, number)
    case .between(let low, let high, let comparison, _):
      return (comparison, comparison.isCeiling ? high : low)
    default: return (nil, .nan)
    }
  }

  package var number: Double? { value }

  /// As `Attainment.of` has it.
  package func attainment(_ number: Double) -> Double? {
    Attainment.of(number, goal: goal, isZero: isZero, lowerIsBetter: lowerIsBetter)
  }

  /// As `Target.judgement` has it; nil where more than the value is looked at.
  package func isMet(_ number: Double) -> Bool? { comparison?.meets(number, bound) }
}
