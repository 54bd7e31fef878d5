package import Columns
package import Indicators
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
