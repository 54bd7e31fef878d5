import DocumentTables
import Columns
import Messages
import PlainText
import Indicators

// Headers and quotes in the middle: files that were joined, and quotes that were not closed.
extension FigureTable {
  /// The current row as a header, where it is one of a known table.
  var headerHere: TableHeader? {
    guard reader.cells.contains(where: { isTitle($0) }) else { return nil }
    return TableHeader(reader.cells.map { reader.text($0).withoutMark.composed.trimmedAndFolded })
  }

  /// Most rows that have no period are no header either: one cell tells.
  private func isTitle(_ cell: CellRange) -> Bool {
    guard cell.end - cell.start <= 40 else { return false }
    let key = TableHeader.key(reader.text(cell).withoutMark)
    return TableHeader.figures.contains { $0.1.contains(key) }
  }

  /// The same columns again say nothing new. Under other columns the rows are read as these say,
  /// but in doubt: one table was meant to be here.
  mutating func readInnerHeader(_ other: TableHeader) {
    if faults.isMuted { return }
    if other.hasSameColumns(as: header) {
      let key = MessageKey.headerRepeated
      return faults.addRepeated(.info, row: reader.row, column: nil, key, header.titles[0]) {
        Message(key)
      }
    }
    let titles = other.titles.joined(separator: String(UnicodeScalar(delimiter.rawValue)))
    faults.add(.error, row: reader.row, column: nil, Message(.headerDiffers, titles.shortened))
    isDoubted = true
    guard other.kind == .figures, other.missing.isEmpty else { return }
    (header, places) = (other, Places(other.columns))
    periods = PeriodReader(reader, column: places.period)
  }

  // Quotes.

  /// A quote that was left open runs on to the next one, over rows of data: the row holds a broken
  /// quote, or a line of it reads like a row by itself.
  var swallowsRows: Bool {
    if let fault = reader.faults.last, fault.row == reader.row, fault.kind == .quoteOverLines {
      return true
    }
    var lines = linesHere
    _ = lines.next()
    while lines.offset < reader.offset, lines.next() {
      if lines.cells.count > places.lastNumber, isPeriod(lines) { return true }
    }
    return false
  }

  private func isPeriod(_ line: RecordReader) -> Bool {
    guard places.period < line.cells.count else { return false }
    return PeriodText(line.text(line.cells[places.period]).trimmedAndFolded) != nil
  }

  /// The current row line by line, quotes taken for characters.
  private var linesHere: RecordReader {
    RecordReader(
      reader.bytes, delimiter: delimiter, start: reader.rowStart, line: reader.row,
      quotesEnclose: false)
  }

  /// Reads the lines inside a quote as rows, so that none is lost; their figures are in doubt.
  mutating func readSwallowed(into figures: inout [FigureRow]) {
    let (outer, wasDoubted) = (reader, isDoubted)
    if outer.faults.last?.row != outer.row { tellSwallowed() }
    (reader, isDoubted, faults.isMuted) = (linesHere, true, true)
    while reader.offset < outer.offset, reader.next() {
      if !reader.isBlank { readRow(into: &figures) }
    }
    (reader, isDoubted, faults.isMuted) = (outer, wasDoubted, false)
  }

  private mutating func tellSwallowed() {
    let column = reader.cells.firstIndex { cell in
      reader.bytes[cell.start..<cell.end].contains { $0 == 0x0A || $0 == 0x0D }
    }
    let fault = RecordFault(
      kind: .quoteOverLines, row: reader.row, column: (column ?? 0) + 1,
      lines: reader.innerBreaks + 1)
    let issue = fault.issue(in: faults.file)
    faults.add(issue.severity, row: fault.row, column: fault.column, issue.message)
  }
}

extension TableHeader {
  fileprivate func hasSameColumns(as other: TableHeader) -> Bool {
    kind == other.kind && columns == other.columns && titles.count == other.titles.count
  }
}
