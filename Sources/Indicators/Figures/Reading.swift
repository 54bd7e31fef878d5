import Messages

/// What a figure, or a figure rolled up, says at one cell.
package struct Reading: Sendable {
  package var state: FigureState
  /// Meaningful in state `value` only. A ratio's is `100 * numerator / denominator`.
  package var value = Double.nan
  /// NaN where there is none.
  package var numerator = Double.nan
  /// NaN where there is none.
  package var denominator = Double.nan
  package var parts: FigureRow.Parts = []
  /// What share of the calendar slots or children was there, 0 to 1; also where what was there
  /// has no value.
  package var coverage = 0.0
  /// There are figures of finer periods or units, but they don't add up.
  var isNotAdditive = false
  /// Why there is no value.
  package var reason: Reason?

  package init(_ state: FigureState, reason: Reason? = nil, coverage: Double = 0) {
    self.state = state
    self.reason = reason
    self.coverage = coverage
  }

  package var hasRatio: Bool { parts.contains(.ratio) }
}

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

  /// `missing 3.2@2024-01`; the unit is added where it is not the cell's own.
  package func text(in snapshot: Snapshot, unit cellUnit: Int?) -> String {
    switch self {
    case .words(let words): return words
    case .figure(let cause, let column, let unit, let period):
      let place = "\(cause.rawValue) \(snapshot.columns[column].code)@\(period.text)"
      return unit == cellUnit ? place : "\(place)/\(snapshot.units[unit].code)"
    }
  }
}
