/// Why a cell has no value: a stable key with the code and period it is about, or words.
package enum Reason: Hashable, Sendable {
  case figure(Cause, column: Int, unit: Int, period: Period)
  case words(String)

  /// What is wrong with a figure.
  package enum Cause: String, Sendable {
    case missing
    case notApplicable = "not_applicable"
    case zeroDenominator = "zero_denominator"
    case error
    /// Figures of finer periods or units are there, but they don't add up.
    case notAdditive = "not_additive"
    /// There is a plain value, no numerator and denominator.
    case noRatio = "no_ratio"
    case reportedByQuarter = "reported_by_quarter"
    case reportedByHalf = "reported_by_half"
    case reportedByNineMonths = "reported_by_9m"
    case reportedByYear = "reported_by_year"
    /// The code is another indicator in that year's plan.
    case renumbered
  }
}
