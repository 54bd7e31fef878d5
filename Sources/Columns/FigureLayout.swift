import Indicators

/// Lays rows of figures out in columns.
struct FigureLayout {
  let grid: PeriodGrid
  let count: Int
  let memory = ColumnMemory()
  let columns: UnsafeMutablePointer<FigureColumn>
  private(set) var ranks: [FigureColumns.Spot: PublishedRank]
  private(set) var duplicates: [FigureColumns.Duplicate]
  private let units: UnitRegister

  init(columnCount: Int, grid: PeriodGrid, units: UnitRegister) {
    (self.grid, self.units, count) = (grid, units, columnCount)
    (ranks, duplicates) = ([:], [])
    columns = memory.buffer(FigureColumn.self, count: columnCount)
    for column in 0..<columnCount {
      columns[column] = FigureColumn(memory, rowCount: grid.rowCount)
    }
  }

  init(
    copying other: FigureColumns, ranks: [FigureColumns.Spot: PublishedRank], units: UnitRegister
  ) {
    (grid, self.units, count) = (other.grid, units, other.count)
    (self.ranks, duplicates) = (ranks, other.duplicates)
    columns = memory.buffer(FigureColumn.self, count: count)
    for column in 0..<count {
      columns[column] = FigureColumn(
        copying: other[column], memory, rowCount: other.grid.rowCount)
    }
  }

  /// Of two rows for one figure the first stands; where they differ it is an error.
  mutating func add(_ figure: FigureRow) {
    guard let row = grid.row(unit: Int(figure.unit), period: figure.period) else { return }
    if columns[Int(figure.column)].isReported(row) {
      addSecond(row, figure)
    } else {
      set(row, figure)
    }
    markAbove(figure)
  }

  /// Each row takes the place of the figure that was there.
  mutating func replace(_ figure: FigureRow) {
    guard let row = grid.row(unit: Int(figure.unit), period: figure.period) else { return }
    set(row, figure)
    markAbove(figure)
  }

  private mutating func set(_ row: Int, _ figure: FigureRow) {
    let number = Int(figure.column)
    let column = columns[number]
    column.states[row] = figure.state
    let below = column.parts[row].rawValue & FigureRow.Parts.below.rawValue
    column.parts[row] = FigureRow.Parts(
      rawValue: figure.parts.rawValue | FigureRow.Parts.reported.rawValue | below)
    column.numerators[row] = figure.numerator
    column.denominators[row] = figure.denominator
    column.values[row] = figure.value
    column.files[row] = figure.file
    column.lines[row] = figure.line
    if figure.parts.has(.ratio) { columns[number].isRatio = true }
    let spot = FigureColumns.Spot(column: number, row: row)
    if figure.rank != nil || !ranks.isEmpty { ranks[spot] = figure.rank }
  }

  private mutating func addSecond(_ row: Int, _ second: FigureRow) {
    let first = figure(row, like: second)
    let agree = first.agrees(with: second)
    if !agree { columns[Int(second.column)].states[row] = .error }
    duplicates.append(FigureColumns.Duplicate(first: first, second: second, agree: agree))
  }

  private func figure(_ row: Int, like other: FigureRow) -> FigureRow {
    let column = columns[Int(other.column)]
    return FigureRow(
      unit: other.unit, column: other.column, period: other.period, state: column.states[row],
      parts: column.parts[row], numerator: column.numerators[row],
      denominator: column.denominators[row], value: column.values[row],
      rank: ranks[FigureColumns.Spot(column: Int(other.column), row: row)],
      file: column.files[row], line: column.lines[row])
  }

  /// The units above learn that a unit below has a figure of this very period.
  private func markAbove(_ figure: FigureRow) {
    guard figure.state != .missing else { return }
    let (parts, period) = (columns[Int(figure.column)].parts, figure.period)
    var unit = units.parent(of: Int(figure.unit), in: period)
    while let above = unit, let row = grid.row(unit: above, period: period),
      !parts[row].has(.below)
    {
      parts[row] = FigureRow.Parts(
        rawValue: parts[row].rawValue | FigureRow.Parts.below.rawValue)
      unit = units.parent(of: above, in: period)
    }
  }
}

extension FigureRow {
  /// Whether two lines for the same figure say the same.
  fileprivate func agrees(with other: FigureRow) -> Bool {
    func same(_ left: Double, _ right: Double) -> Bool {
      left == right || (left.isNaN && right.isNaN)
    }
    guard state == other.state, rank == other.rank else { return false }
    guard parts.contains(.ratio), other.parts.contains(.ratio) else {
      return parts.contains(.ratio) == other.parts.contains(.ratio) && same(value, other.value)
    }
    return same(numerator, other.numerator) && same(denominator, other.denominator)
  }
}
