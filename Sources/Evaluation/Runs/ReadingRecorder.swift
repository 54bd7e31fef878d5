package import Indicators

/// Notes what one call reads, while it is evaluated again to be explained.
package final class ReadingRecorder {
  package private(set) var reads: [Read] = []
  private var known: Set<Read> = []
  /// Readings within a reading of many cells are not noted one by one.
  package var isPaused = false

  /// One reading of an item at a cell.
  package struct Read: Hashable {
    package let item: Int
    package let unit: Int
    package let period: Period
    package let aspect: ReadingAspect
  }

  package func note(_ item: Int, _ cell: Cell, _ aspect: ReadingAspect) {
    guard !isPaused, reads.count < 500 else { return }
    let read = Read(item: item, unit: cell.unit, period: cell.period, aspect: aspect)
    if known.insert(read).inserted { reads.append(read) }
  }
}

/// What was asked of an item.
package enum ReadingAspect: String, Sendable {
  case value, numerator, denominator, target, rank, peers
}
