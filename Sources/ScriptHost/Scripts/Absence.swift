package import Indicators

/// Why a reading outside of formulas gave nil.
package struct Absence: Sendable, Hashable {
  package let reason: Reason
  /// The unit whose cell was read: reasons name the unit where it is another one.
  package let unit: Int
  /// As the script got it, as its second result.
  package let text: String
}
