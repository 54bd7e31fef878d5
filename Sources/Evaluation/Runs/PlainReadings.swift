import Columns
import Indicators

/// What most readings find at once: figures reported for the very cell, and derived values that
/// are computed and whole. Plain bits: looking counts no references. Good as long as the
/// snapshot and the results it was made of.
package struct PlainReadings: BitwiseCopyable {
  fileprivate let figures: UnsafePointer<FigureColumn>
  fileprivate let figureRows: PeriodGrid.Rows
  fileprivate let results: UnsafeMutablePointer<ResultColumn>
  fileprivate let resultRows: PeriodGrid.Rows
  /// Items from here on are derived.
  fileprivate let columnCount: Int
  /// Codes may mean something else in another year.
  fileprivate let hasSeveralPlans: Bool
  /// The targets of the columns where one plan speaks for all; nil where several do.
  fileprivate let targets: UnsafePointer<PlainTarget?>?
  fileprivate let peers: PlainPeers
  /// Every reading is to be noted.
  package internal(set) var isRecording: Bool
  /// The running declaration reads peers as most do: it asks for no coverage, and takes nothing
  /// for 0.
  package var mayReadPeers = true

  init(
    _ snapshot: Snapshot, _ results: ResultColumns, _ grid: PeriodGrid, _ targets: PlainTargets,
    _ peers: PlainPeers, isRecording: Bool = false
  ) {
    precondition(PlainReadings.bitsAreRight)
    self.peers = peers
    (figures, figureRows) = (snapshot.figures.columns.start, snapshot.grid.rows)
    (self.results, resultRows) = (results.columns, grid.rows)
    columnCount = snapshot.columns.columns.count
    hasSeveralPlans = snapshot.plans.entries.count > 1
    self.targets = UnsafePointer(targets.list)
    self.isRecording = isRecording
  }

  /// A numerator or denominator, and whether it was written without a fraction.
  package struct Part: BitwiseCopyable {
    package let number: Double
    package let isWhole: Bool
  }

  // Bits of `FigureRow.Parts`, looked at by number: calls into other targets are not inlined, and
  // there are millions.
  private static var bitsAreRight: Bool {
    ratio == FigureRow.Parts.ratio.rawValue && statedRatio == FigureRow.Parts.statedRatio.rawValue
      && wholeNumerator == FigureRow.Parts.wholeNumerator.rawValue
      && wholeDenominator == FigureRow.Parts.wholeDenominator.rawValue
      && ResultColumn.valueState == FigureState.value.rawValue + 1
  }

  @inline(__always) fileprivate static var ratio: UInt8 { 2 }
  @inline(__always) fileprivate static var statedRatio: UInt8 { 66 }
  @inline(__always) fileprivate static var wholeNumerator: UInt8 { 8 }
  @inline(__always) fileprivate static var wholeDenominator: UInt8 { 16 }
}

/// Readings are asked of the pointer: nothing is copied.
extension UnsafePointer<PlainReadings> {
  /// The number of an item at a cell where it simply is there: reported itself, or computed.
  @inline(__always) package func number(_ item: Int, _ cell: Cell) -> Double? {
    if item >= pointee.columnCount {
      let column = pointee.results + (item &- pointee.columnCount)
      guard column.pointee.isNumber, let row = pointee.resultRows.row(of: cell) else { return nil }
      return column.pointee.whole(row)
    }
    guard let row = row(cell), case .value = pointee.figures[item].states[row] else { return nil }
    let column = pointee.figures + item
    let parts = column.pointee.parts[row].rawValue
    guard parts & PlainReadings.statedRatio == PlainReadings.ratio else {
      return column.pointee.values[row]
    }
    return 100 * column.pointee.numerators[row] / column.pointee.denominators[row]
  }

  /// The row of a cell's own figures; nil where they may not be read as they are.
  @inline(__always) private func row(_ cell: Cell) -> Int? {
    if pointee.hasSeveralPlans, cell.home != cell.year { return nil }
    return pointee.figureRows.row(of: cell)
  }

  @inline(__always) package func numerator(_ item: Int, _ cell: Cell) -> PlainReadings.Part? {
    guard let row = ratioRow(item, cell) else { return nil }
    return PlainReadings.Part(
      number: pointee.figures[item].numerators[row],
      isWhole: pointee.figures[item].parts[row].rawValue & PlainReadings.wholeNumerator != 0)
  }

  @inline(__always) package func denominator(_ item: Int, _ cell: Cell) -> PlainReadings.Part? {
    guard let row = ratioRow(item, cell) else { return nil }
    return PlainReadings.Part(
      number: pointee.figures[item].denominators[row],
      isWhole: pointee.figures[item].parts[row].rawValue & PlainReadings.wholeDenominator != 0)
  }

  /// The row of a ratio reported for the very cell.
  @inline(__always) private func ratioRow(_ item: Int, _ cell: Cell) -> Int? {
    guard item < pointee.columnCount, let row = row(cell),
      pointee.figures[item].parts[row].rawValue & PlainReadings.ratio != 0
    else { return nil }
    switch pointee.figures[item].states[row] {
    case .value, .zeroDenominator: return row
    default: return nil
    }
  }

  /// The target of a column; nil where it isn't a plain number, or not the same everywhere.
  package func target(_ item: Int, _ cell: Cell) -> PlainTarget? {
    guard item < pointee.columnCount, let targets = pointee.targets else { return nil }
    return targets[item]
  }

  /// The row of a cell in what peers say.
  private func peerRow(_ cell: Cell) -> Int? {
    guard pointee.mayReadPeers, !(pointee.hasSeveralPlans && cell.isInAnotherYear) else {
      return nil
    }
    return pointee.resultRows.row(of: cell)
  }

  package func peerMedian(_ item: Int, _ cell: Cell) -> Double? {
    peerRow(cell).flatMap { pointee.peers.median(item, $0) }
  }

  package func peerDeviation(_ item: Int, _ cell: Cell) -> Double? {
    peerRow(cell).flatMap { pointee.peers.deviation(item, $0) }
  }

  /// The computed rank of a derived.
  package func peerRank(_ item: Int, _ cell: Cell) -> (place: Int, total: Int)? {
    peerRow(cell).flatMap { pointee.peers.rank(item, $0) }
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

extension PeriodGrid.Rows {
  /// The row of a cell; nil where its period is not held.
  @inline(__always) fileprivate func row(of cell: Cell) -> Int? {
    let year = Int(cell.year) &- firstYear
    guard year >= 0, year < yearCount else { return nil }
    let place = Int(places[year &* slotCount &+ Int(cell.slot)])
    return place >= 0 ? place &* unitCount &+ Int(cell.unitNumber) : nil
  }
}

extension ResultColumn {
  /// A value that rests on all it could rest on.
  @inline(__always) fileprivate func whole(_ row: Int) -> Double? {
    states[row] == ResultColumn.valueState && coverages[row] == 1 ? numbers[row] : nil
  }

  /// As states of results are kept: one more than the state's number.
  @inline(__always) fileprivate static var valueState: UInt8 { 2 }
}
