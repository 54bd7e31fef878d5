import DocumentTables
import Indicators

/// The last period a figures file reports, found before its rows can be read: which plan is in
/// force depends on it.
enum LastPeriod {
  static func year(in bytes: UnsafeBufferPointer<UInt8>, _ start: TableStart) -> Int? {
    guard let column = start.header.columns[.period] else { return nil }
    var reader = RecordReader(
      bytes, delimiter: start.delimiter, start: start.offset, line: start.line)
    var last: Int?
    _ = reader.next()
    while reader.next() {
      guard column < reader.cells.count,
        let period = PeriodText.period(reader.trimmed(reader.cells[column]))
      else { continue }
      last = max(last ?? period.year, period.year)
    }
    return last
  }
}
