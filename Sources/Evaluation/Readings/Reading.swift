package import Columns
package import Indicators

/// What a figure, or a figure rolled up, says at one cell.
package struct Reading: BitwiseCopyable, Sendable {
  package var state: FigureState
  /// Meaningful in state `value` only. A ratio's is `100 * numerator / denominator`.
  package var value = Double.nan
  /// NaN where there is none.
  package var numerator = Double.nan
  /// NaN where there is none.
  package var denominator = Double.nan
  package var parts = FigureRow.Parts.nothing
  /// What share of the calendar slots or children was there, 0 to 1; also where what was there
  /// has no value.
  package var coverage = 0.0
  /// There are figures of finer periods or units, but they don't add up.
  var isNotAdditive = false
  private var lack: Lack?

  /// Why there is no value: what is wrong with which figure.
  package struct Lack: BitwiseCopyable, Sendable {
    package let cause: Reason.Cause
    package let column: Int
    package let unit: Int
    package let period: Period

    package init(cause: Reason.Cause, column: Int, unit: Int, period: Period) {
      (self.cause, self.column, self.unit, self.period) = (cause, column, unit, period)
    }
  }

  package init(_ state: FigureState, lack: Lack? = nil, coverage: Double = 0) {
    self.state = state
    self.lack = lack
    self.coverage = coverage
  }

  /// Why there is no value; nil where there is one.
  package var reason: Reason? {
    lack.map { .figure($0.cause, column: $0.column, unit: $0.unit, period: $0.period) }
  }

  mutating func set(_ lack: Lack?) { self.lack = lack }

  package var hasRatio: Bool { parts.has(.ratio) }
}
