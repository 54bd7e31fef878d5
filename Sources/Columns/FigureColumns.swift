package import Indicators

/// The figures of a workspace, a column for each plan row and input, over the units and the
/// periods that are held.
package final class FigureColumns: @unchecked Sendable {
  package let grid: PeriodGrid
  package let count: Int
  /// Plain bits, good as long as this object lives.
  package let columns: Columns
  /// Published places, by column and row; few figures have one.
  private let ranks: [Spot: PublishedRank]
  /// Pairs of lines that speak of the same unit, period and column.
  package let duplicates: [Duplicate]
  private let memory: ColumnMemory

  /// Two lines for the same figure. Where they differ the figure is in state `error`.
  package struct Duplicate: Sendable {
    package let first: FigureRow
    package let second: FigureRow
    package let agree: Bool
  }

  struct Spot: Hashable {
    let column: Int
    let row: Int
  }

  /// - Parameter rows: of two for one figure the first stands; where they differ it is an error.
  package convenience init(
    _ rows: [FigureRow], columnCount: Int, grid: PeriodGrid, units: UnitRegister
  ) {
    var layout = FigureLayout(columnCount: columnCount, grid: grid, units: units)
    for row in rows { layout.add(row) }
    self.init(layout)
  }

  /// The same figures, but in some places those of `rows`.
  package convenience init(
    _ other: FigureColumns, replacing rows: [FigureRow], units: UnitRegister
  ) {
    var layout = FigureLayout(copying: other, ranks: other.ranks, units: units)
    for row in rows { layout.replace(row) }
    self.init(layout)
  }

  private init(_ layout: FigureLayout) {
    (grid, count, memory) = (layout.grid, layout.count, layout.memory)
    columns = Columns(start: UnsafePointer(layout.columns))
    (ranks, duplicates) = (layout.ranks, layout.duplicates)
  }

  package subscript(column: Int) -> FigureColumn { columns[column] }

  /// The columns themselves.
  package struct Columns: BitwiseCopyable, @unchecked Sendable {
    /// The column of number 0; the others follow.
    package let start: UnsafePointer<FigureColumn>

    @inlinable @inline(__always) package subscript(column: Int) -> FigureColumn {
      unsafeAddress { start + column }
    }
  }

  package func rank(_ column: Int, _ row: Int) -> PublishedRank? {
    ranks.isEmpty ? nil : ranks[Spot(column: column, row: row)]
  }
}
