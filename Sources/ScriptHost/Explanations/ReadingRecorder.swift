import Indicators

/// Notes what one call reads, while it is evaluated again to be explained.
final class ReadingRecorder {
  private(set) var reads: [Read] = []
  private var known: Set<Read> = []
  /// Readings within a reading of many cells are not noted one by one.
  var isPaused = false

  /// One reading of an item at a cell.
  struct Read: Hashable {
    let item: Int
    let unit: Int
    let period: Period
    let aspect: ReadingAspect
  }

  func note(_ item: Int, _ cell: Cell, _ aspect: ReadingAspect) {
    guard !isPaused, reads.count < 500 else { return }
    let read = Read(item: item, unit: cell.unit, period: cell.period, aspect: aspect)
    if known.insert(read).inserted { reads.append(read) }
  }
}

/// What was asked of an item.
package enum ReadingAspect: String, Sendable {
  case value, numerator, denominator, target, rank, peers
}
