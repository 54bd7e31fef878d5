import DocumentTables
import Indicators

/// How many rows of a figures file report for units of each level; counted only where a code
/// that fits several units is met.
struct LevelTally {
  private let keys: FigureKeys
  private var counts: [String: Int] = [:]

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: Delimiter, column: Int, keys: FigureKeys
  ) {
    self.keys = keys
    var reader = RecordReader(bytes, delimiter: delimiter)
    while column >= 0, reader.next() {
      guard column < reader.cells.count,
        let unit = keys.unitIndex.index(of: reader.trimmed(reader.cells[column]))
      else { continue }
      counts[keys.units[Int(unit)].level, default: 0] += 1
    }
  }

  /// Larger for the unit that is rather meant.
  func weight(_ code: String) -> (rows: Int, depth: Int) {
    guard let index = keys.units.index(of: code) else { return (0, 0) }
    return (counts[keys.units[index].level] ?? 0, keys.units.depths[index])
  }
}
