import DocumentTables
import Indicators

/// The years a figures file reports, found before its rows can be read: which plan is in force
/// depends on the last of them.
enum ReportedYears {
  static func tally(in bytes: UnsafeBufferPointer<UInt8>, _ start: TableStart) -> YearTally {
    var tally = YearTally()
    guard let column = start.header.columns[.period] else { return tally }
    var reader = RecordReader(
      bytes, delimiter: start.delimiter, start: start.offset, line: start.line)
    _ = reader.next()
    var periods = PeriodReader(reader, column: column)
    while reader.next() {
      guard column < reader.cells.count,
        case .period(let period, _) = periods.meaning(reader.trimmed(reader.cells[column]))
      else { continue }
      tally.add(period.year)
    }
    return tally
  }
}
