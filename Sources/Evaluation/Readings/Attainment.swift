package import Indicators

/// How much of a target is reached.
package enum Attainment {
  /// `min(value / goal, 1)`, the other way round where lower is better; a target of 0 is reached
  /// by 0 alone. nil where the target has no number, or it would divide by 0.
  package static func of(
    _ value: Double, _ target: Target, isRatio: Bool, lowerIsBetter: Bool
  ) -> Double? {
    guard let goal = target.goal(isRatio: isRatio) else { return nil }
    return of(value, goal: goal, isZero: target.isZero, lowerIsBetter: lowerIsBetter)
  }

  /// The same of a target that is known already.
  static func of(_ value: Double, goal: Double, isZero: Bool, lowerIsBetter: Bool) -> Double? {
    if isZero { return value == 0 ? 1 : 0 }
    if lowerIsBetter { return value <= goal ? 1 : max(0, goal / value) }
    return goal == 0 ? (value >= 0 ? 1 : nil) : min(value / goal, 1)
  }
}
