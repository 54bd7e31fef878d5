/// What is known of a figure. Zero is a value; these five are never mixed up and never silently
/// become one another.
package enum FigureState: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case missing = 0
  case value
  case notApplicable
  case zeroDenominator
  case error

  /// The state's name in scripts and files.
  package var text: String {
    switch self {
    case .missing: "missing"
    case .value: "value"
    case .notApplicable: "not_applicable"
    case .zeroDenominator: "zero_denominator"
    case .error: "error"
    }
  }
}
