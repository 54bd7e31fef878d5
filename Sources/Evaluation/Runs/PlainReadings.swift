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
  /// The targets of the columns where one plan speaks for all; nil where several do.
  private let targets: UnsafePointer<PlainTarget?>?
  /// Every reading is to be noted.
  package internal(set) var isRecording: Bool

  init(
    _ snapshot: Snapshot, _ results: ResultColumns, _ grid: PeriodGrid, _ targets: PlainTargets,
    isRecording: Bool = false
  ) {
    (figures, figureRows) = (snapshot.figures.columns, snapshot.grid.rows)
    (self.results, resultRows) = (results.columns, grid.rows)
    columnCount = snapshot.columns.columns.count
    hasSeveralPlans = snapshot.plans.entries.count > 1
    self.targets = UnsafePointer(targets.list)
    self.isRecording = isRecording
  }

  /// The number of an item at a cell where it simply is there: reported itself, or computed.
  @inlinable @inline(__always) package func number(_ item: Int, _ cell: Cell) -> Double? {
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
  @inlinable @inline(__always) package func row(_ cell: Cell) -> Int? {
    if hasSeveralPlans, cell.isInAnotherYear { return nil }
    return figureRows.row(unit: cell.unit, period: cell.period)
  }

  /// A numerator or denominator, and whether it was written without a fraction.
  package struct Part: BitwiseCopyable {
    package let number: Double
    package let isWhole: Bool

    @inlinable init(number: Double, isWhole: Bool) {
      (self.number, self.isWhole) = (number, isWhole)
    }
  }

  @inlinable @inline(__always) package func numerator(_ item: Int, _ cell: Cell) -> Part? {
    guard let row = ratioRow(item, cell) else { return nil }
    return Part(
      number: figures[item].numerators[row],
      isWhole: figures[item].parts[row].has(.wholeNumerator))
  }

  @inlinable @inline(__always) package func denominator(_ item: Int, _ cell: Cell) -> Part? {
    guard let row = ratioRow(item, cell) else { return nil }
    return Part(
      number: figures[item].denominators[row],
      isWhole: figures[item].parts[row].has(.wholeDenominator))
  }

  /// The row of a ratio reported for the very cell.
  @inlinable @inline(__always) func ratioRow(_ item: Int, _ cell: Cell) -> Int? {
    guard item < columnCount, let row = row(cell), figures[item].hasRatio(row) else { return nil }
    let state = figures[item].states[row]
    return state == .value || state == .zeroDenominator ? row : nil
  }

  /// The target of a column; nil where it isn't a plain number, or not the same everywhere.
  package func target(_ item: Int, _ cell: Cell) -> PlainTarget? {
    guard item < columnCount, let targets else { return nil }
    return targets[item]
  }

  package func attainment(_ item: Int, _ cell: Cell) -> Double? {
    guard let target = target(item, cell), let number = number(item, cell) else { return nil }
    return target.attainment(number)
  }

  package func isMet(_ item: Int, _ cell: Cell) -> Bool? {
    guard let target = target(item, cell), let number = number(item, cell) else { return nil }
    return target.isMet(number)
  }
}
