import PlainText

/// A table read out of delimited text: rows of text cells (NFC), each with its place.
package struct DocumentTable: Sendable {
  package struct Row: Sendable {
    /// Line of the file in which the row begins, counted from 1.
    package let row: Int
    package let cells: [String]

    package init(row: Int, cells: [String]) {
      self.row = row
      self.cells = cells
    }

    /// The text of a cell without white space around it and with inner white space made single;
    /// empty where the row is shorter.
    package func cell(_ index: Int) -> String {
      guard cells.indices.contains(index) else { return "" }
      let text = cells[index]
      // Codes and words of one piece need no folding, and most cells are such.
      return text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? text : text.trimmedAndFolded
    }

    package var isBlank: Bool {
      cells.allSatisfy { text in text.isEmpty || text.allSatisfy(\.isWhitespace) }
    }
  }

  package let rows: [Row]
  package let faults: [RecordFault]

  /// - Parameters:
  ///   - start: offset of the first row that is read.
  ///   - line: line of the file that offset lies in.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: Delimiter, start: Int = 0, line: Int = 1
  ) {
    var reader = RecordReader(bytes, delimiter: delimiter, start: start, line: line)
    var rows: [Row] = []
    while reader.next() {
      rows.append(Row(row: reader.row, cells: reader.cells.map { reader.text($0).composed }))
    }
    self.rows = rows
    faults = reader.faults
  }

  package init(rows: [Row], faults: [RecordFault]) {
    self.rows = rows
    self.faults = faults
  }
}
