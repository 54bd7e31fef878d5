package import Indicators
package import Messages

/// A cell that breaks a check.
package struct Finding: Sendable {
  package let check: String
  package let severity: Severity
  package let unit: Int
  package let period: Period
  /// The code of `each`; empty where the check has none.
  package let indicator: String
  package let left: Double?
  package let right: Double?
  package let message: String
  package let place: Place

  /// left - right.
  package var imbalance: Double? {
    guard let left, let right else { return nil }
    return left - right
  }
}
