import Messages

/// Lays rows of figures out in columns.
struct FigureLayout {
  private let grid: PeriodGrid
  private let units: UnitRegister
  private(set) var figures: [FigureColumn]
  private(set) var duplicates: [Snapshot.Duplicate] = []

  init(columnCount: Int, grid: PeriodGrid, units: UnitRegister) {
    let empty = FigureColumn(rowCount: grid.rowCount)
    self.init(
      figures: [FigureColumn](repeating: empty, count: columnCount), grid: grid, units: units)
  }

  init(figures: [FigureColumn], grid: PeriodGrid, units: UnitRegister) {
    (self.figures, self.grid, self.units) = (figures, grid, units)
  }

  /// Of two rows for one figure the first stands; where they differ it is an error.
  mutating func add(_ rows: [FigureRow]) {
    for figure in rows {
      guard let row = grid.row(unit: Int(figure.unit), period: figure.period) else { continue }
      let column = Int(figure.column)
      if figures[column].isReported(row) {
        duplicates.append(figures[column].meet(row, figure))
      } else {
        figures[column].set(row, figure)
      }
      markAbove(figure)
    }
  }

  /// Each row takes the place of the figure that was there.
  mutating func replace(_ rows: [FigureRow]) {
    for figure in rows {
      guard let row = grid.row(unit: Int(figure.unit), period: figure.period) else { continue }
      figures[Int(figure.column)].set(row, figure)
      markAbove(figure)
    }
  }

  /// The units above learn that a unit below has a figure of this very period.
  private mutating func markAbove(_ figure: FigureRow) {
    guard figure.state != .missing else { return }
    let (column, period) = (Int(figure.column), figure.period)
    var unit = units[Int(figure.unit)].version(in: period)?.parent
    while let above = unit, let row = grid.row(unit: above, period: period),
      figures[column].markBelow(row)
    {
      unit = units[above].version(in: period)?.parent
    }
  }
}

extension FigureColumn {
  fileprivate mutating func meet(_ row: Int, _ second: FigureRow) -> Snapshot.Duplicate {
    let first = figure(row, like: second)
    let agree = agrees(row, second)
    if !agree { setError(row) }
    return Snapshot.Duplicate(first: first, second: second, agree: agree)
  }

  private func figure(_ row: Int, like other: FigureRow) -> FigureRow {
    FigureRow(
      unit: other.unit, column: other.column, period: other.period, state: states[row],
      parts: parts[row], numerator: numerators[row], denominator: denominators[row],
      value: values[row], rank: ranks[row], note: notes[row], file: files[row], row: rows[row])
  }
}
