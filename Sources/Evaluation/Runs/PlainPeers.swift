import Columns
package import Indicators

/// What groups of peers say of items, by the row of a unit and period: what plain readings look at
/// first. Only of the usual comparison, units of the same level under the same parent.
package struct PlainPeers: BitwiseCopyable {
  /// For each item the columns that are filled; nil where nothing was asked yet.
  @usableFromInline let columns: UnsafeMutablePointer<Column?>
  @usableFromInline let count: Int

  /// NaN and 0 where nothing is known.
  @usableFromInline struct Column: BitwiseCopyable {
    @usableFromInline let medians: UnsafeMutablePointer<Double>
    @usableFromInline let deviations: UnsafeMutablePointer<Double>
    @usableFromInline let places: UnsafeMutablePointer<Int32>
    @usableFromInline let totals: UnsafeMutablePointer<Int32>
  }

  @inline(__always) func median(_ item: Int, _ row: Int) -> Double? {
    guard let number = columns[item]?.medians[row], !number.isNaN else { return nil }
    return number
  }

  @inline(__always) func deviation(_ item: Int, _ row: Int) -> Double? {
    guard let number = columns[item]?.deviations[row], !number.isNaN else { return nil }
    return number
  }

  @inline(__always) func rank(_ item: Int, _ row: Int) -> (place: Int, total: Int)? {
    guard let column = columns[item], column.places[row] > 0 else { return nil }
    return (Int(column.places[row]), Int(column.totals[row]))
  }
}

/// Holds the memory of `PlainPeers`.
final class PlainPeerColumns {
  private(set) var plain: PlainPeers
  private let rowCount: Int
  private var memory = ColumnMemory()

  init(itemCount: Int, rowCount: Int) {
    self.rowCount = rowCount
    let columns = UnsafeMutablePointer<PlainPeers.Column?>.allocate(capacity: max(1, itemCount))
    columns.initialize(repeating: nil, count: itemCount)
    plain = PlainPeers(columns: columns, count: itemCount)
  }

  deinit { plain.columns.deallocate() }

  /// The columns of an item, made where there are none.
  func column(_ item: Int) -> PlainPeers.Column? {
    guard item < plain.count else { return nil }
    if let column = plain.columns[item] { return column }
    let column = PlainPeers.Column(
      medians: memory.buffer(Double.self, count: rowCount),
      deviations: memory.buffer(Double.self, count: rowCount),
      places: memory.buffer(Int32.self, count: rowCount),
      totals: memory.buffer(Int32.self, count: rowCount))
    column.medians.update(repeating: .nan, count: rowCount)
    column.deviations.update(repeating: .nan, count: rowCount)
    plain.columns[item] = column
    return column
  }
}

extension Evaluation {
  /// Keeps what a group's numbers say, for all its units. `isUsual`: it is the usual comparison.
  package func keep(_ values: PeerValues, for key: PeerValues.Key, _ period: Period, isUsual: Bool)
  {
    peerValues[key] = values
    guard isUsual, values.coverage == 1, let column = peerColumns.column(key.item) else { return }
    for unit in peerGroups.members(key.group) {
      guard let row = grid.row(unit: unit, period: period) else { continue }
      column.medians[row] = values.median ?? .nan
      column.deviations[row] = values.mad ?? .nan
      guard key.item >= items.columnCount, let own = values.own(unit) else { continue }
      let ascending = lowerIsBetter(key.item, Cell(unit: unit, period: period))
      column.places[row] = Int32(truncatingIfNeeded: values.place(of: own, ascending: ascending))
      column.totals[row] = Int32(truncatingIfNeeded: values.values.count)
    }
  }
}
