package import Columns
import Indicators

/// What most readings find at once: figures reported for the very cell, and derived values that
/// are computed and whole. Plain bits: looking counts no references. Good as long as the
/// snapshot and the results it was made of.
package struct PlainReadings: BitwiseCopyable {
  @usableFromInline let figures: FigureColumns.Columns
  @usableFromInline let figureRows: PeriodGrid.Rows
  @usableFromInline let results: UnsafeMutablePointer<ResultColumn>
  @usableFromInline let resultRows: PeriodGrid.Rows
  /// Items from here on are derived.
  @usableFromInline let columnCount: Int
  /// Codes may mean something else in another year.
  @usableFromInline let hasSeveralPlans: Bool
  /// Every reading is to be noted.
  package internal(set) var isRecording: Bool

  init(
    _ snapshot: Snapshot, _ results: ResultColumns, _ grid: PeriodGrid, isRecording: Bool = false
  ) {
    (figures, figureRows) = (snapshot.figures.columns, snapshot.grid.rows)
    (self.results, resultRows) = (results.columns, grid.rows)
    columnCount = snapshot.columns.columns.count
    hasSeveralPlans = snapshot.plans.entries.count > 1
    self.isRecording = isRecording
  }

  /// The number of an item at a cell where it simply is there: reported itself, or computed.
  @inlinable package func number(_ item: Int, _ cell: Cell) -> Double? {
    if item >= columnCount {
      let column = results[item &- columnCount]
      guard column.isNumber, let row = resultRows.row(unit: cell.unit, period: cell.period)
      else { return nil }
      return column.wholeNumber(row)
    }
    guard let row = row(cell), figures[item].states[row] == .value else { return nil }
    return figures[item].value(row)
  }

  /// The row of a cell's own figures; nil where they may not be read as they are.
  @inlinable package func row(_ cell: Cell) -> Int? {
    if hasSeveralPlans, cell.isInAnotherYear { return nil }
    return figureRows.row(unit: cell.unit, period: cell.period)
  }

  /// Which column of figures an item is; nil for a derived.
  @inlinable package func figures(_ item: Int) -> FigureColumn? {
    item < columnCount ? figures[item] : nil
  }
}
