package import Indicators
import Columns

/// The values of one derived at the cells that are written, read from the results as they are
/// asked for.
package struct DerivedValues: RandomAccessCollection {
  package let cells: [Cell]
  private let derived: Int
  private let results: ResultColumns
  private let grid: PeriodGrid

  init(cells: [Cell], derived: Int, _ results: ResultColumns, _ grid: PeriodGrid) {
    (self.cells, self.derived, self.results, self.grid) = (cells, derived, results, grid)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { cells.count }

  package subscript(position: Int) -> RunResult.Value {
    let cell = cells[position]
    return RunResult.Value(
      unit: cell.unit, period: cell.period, result: result(unit: cell.unit, cell.period))
  }

  /// A cell that was not come to is told so.
  package func result(unit: Int, _ period: Period) -> DerivedResult {
    let row = grid.row(unit: unit, period: period)
    return row.flatMap { results.result(derived, $0) } ?? .none(.error, .call(.interrupted))
  }

  /// The state alone.
  package func state(_ position: Int) -> FigureState {
    state(unit: cells[position].unit, cells[position].period)
  }

  /// The state alone.
  package func state(unit: Int, _ period: Period) -> FigureState {
    guard let row = grid.row(unit: unit, period: period) else { return .error }
    return results[derived].state(row) ?? .error
  }

  /// The number alone, 1 or 0 for a boolean; nil where there is no value.
  package func number(unit: Int, _ period: Period) -> Double? {
    guard let row = grid.row(unit: unit, period: period), results[derived].state(row) == .value
    else { return nil }
    return results[derived].number(row)
  }
}
