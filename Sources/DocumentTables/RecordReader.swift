/// Where a cell's text lies in the bytes of its file, quotes left out.
package struct CellRange: Sendable, Hashable {
  package let start: Int
  package let end: Int
  /// The text holds doubled quotes, or more text followed the closing quote: it has to be
  /// unfolded before it is read.
  package let isFolded: Bool

  package var isEmpty: Bool { start == end }
}

/// Something wrong with the form of a row.
package struct RecordFault: Sendable, Hashable {
  package enum Kind: Sendable {
    /// A quote was opened and never closed.
    case unclosedQuote
    /// A quote that was not closed in its line met the opening quote of a later row.
    case quoteOverLines
    /// Text stands between a closing quote and the next delimiter.
    case textAfterQuote
  }

  package let kind: Kind
  package let row: Int
  package let column: Int
  /// How many lines of the file it spoils, the row's own included.
  package let lines: Int

  package init(kind: Kind, row: Int, column: Int, lines: Int = 1) {
    self.kind = kind
    self.row = row
    self.column = column
    self.lines = lines
  }
}

/// Reads the rows of delimited text one by one, in place: no text is copied, so that a file of
/// millions of rows costs little more than looking at its bytes.
///
/// Rows end with `\n`, `\r\n` or `\r`. A cell that begins with a quote ends with the next single
/// quote (RFC 4180), line breaks included. The bytes must outlive the reader.
package struct RecordReader {
  package let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  /// Where quotes are only characters each line is a row.
  private let quotesEnclose: Bool
  /// In tab-separated text a quote that does not enclose a whole cell of one line is only a
  /// character: people write them.
  private let quotesAreStrict: Bool
  private var position: Int
  private var nextLine: Int
  /// The line that the current row's last cell of several lines ends in.
  private var innerEnd = 0
  private var endsInQuote = false

  /// Keeps text full of stray quotes from being searched again from each of them.
  private static let longestLenientCell = 16_384

  /// Line of the file in which the current row begins, counted from 1.
  package private(set) var row = 0
  /// Offset at which the current row begins.
  package private(set) var rowStart = 0
  /// The current row's cells.
  package private(set) var cells: [CellRange] = []
  package private(set) var faults: [RecordFault] = []

  /// - Parameters:
  ///   - start: offset of the first row.
  ///   - line: line of the file that offset lies in.
  ///   - quotesEnclose: false where a quote is a character like any other.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: Delimiter, start: Int = 0, line: Int = 1,
    quotesEnclose: Bool = true
  ) {
    self.bytes = bytes
    self.delimiter = delimiter.rawValue
    self.quotesEnclose = quotesEnclose
    quotesAreStrict = delimiter != .tab
    position = start
    nextLine = line
    cells.reserveCapacity(16)
  }

  /// Offset of the row that `next` will read.
  package var offset: Int { position }

  /// How many line breaks stand inside the current row's cells.
  package var innerBreaks: Int { innerEnd - row }

  /// Whether there was another row; its cells are then in `cells`. A quote that is never closed
  /// ends the reading: its row runs to the end of the file and says nothing.
  package mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    (row, innerEnd, rowStart) = (nextLine, nextLine, position)
    while readCell() {}
    return !endsInQuote
  }

  /// Whether another cell follows in this row.
  @inline(__always)
  private mutating func readCell() -> Bool {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\""), quotesEnclose, readQuoted() {
      return endCell()
    }
    let start = position
    skipToEnd()
    cells.append(CellRange(start: start, end: position, isFolded: false))
    return endCell()
  }

  @inline(__always)
  private mutating func skipToEnd() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
      position += 1
    }
  }

  /// Steps over the delimiter or line end; whether it was a delimiter.
  @inline(__always)
  private mutating func endCell() -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    if byte == delimiter { return true }
    if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    nextLine += 1
    return false
  }

  /// Reads a quoted cell; false, with nothing read, where the quote is only a character.
  private mutating func readQuoted() -> Bool {
    let start = position + 1
    var (end, isFolded) = (start, false)
    while let quote = quote(from: end) {
      guard quote + 1 < bytes.count, bytes[quote + 1] == UInt8(ascii: "\"") else {
        return close(start, quote, isFolded)
      }
      (end, isFolded) = (quote + 2, true)
      if !quotesAreStrict, end - start > RecordReader.longestLenientCell { return false }
    }
    guard quotesAreStrict else { return false }
    endsInQuote = true
    faults.append(
      RecordFault(
        kind: .unclosedQuote, row: row, column: cells.count + 1, lines: linesLeft(from: start)))
    cells.append(CellRange(start: start, end: bytes.count, isFolded: isFolded))
    position = bytes.count
    return true
  }

  private mutating func close(_ start: Int, _ quote: Int, _ isFolded: Bool) -> Bool {
    let after = quote + 1
    let isClean =
      after == bytes.count || bytes[after] == delimiter || bytes[after] == 0x0A
      || bytes[after] == 0x0D
    guard isClean || quotesAreStrict else { return false }
    countLines(start, quote)
    position = after
    if isClean {
      cells.append(CellRange(start: start, end: quote, isFolded: isFolded))
    } else {
      let kind: RecordFault.Kind = innerBreaks > 0 ? .quoteOverLines : .textAfterQuote
      faults.append(
        RecordFault(kind: kind, row: row, column: cells.count + 1, lines: innerBreaks + 1))
      skipToEnd()
      cells.append(CellRange(start: start, end: position, isFolded: true))
    }
    return true
  }

  private func quote(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { return index }
      index += 1
    }
    return nil
  }

  private mutating func countLines(_ start: Int, _ end: Int) {
    nextLine += lineBreaks(start, end)
    innerEnd = nextLine
  }

  private func lineBreaks(_ start: Int, _ end: Int) -> Int {
    (start..<end).count { index in
      let isBreak = bytes[index] == 0x0A || bytes[index] == 0x0D
      return isBreak && !(index > start && bytes[index] == 0x0A && bytes[index - 1] == 0x0D)
    }
  }

  /// Lines from the current one to the end of the file; a line break at the very end begins none.
  private func linesLeft(from start: Int) -> Int {
    var end = bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return nextLine - row + lineBreaks(start, end) + 1
  }
}

extension RecordReader {
  /// A cell's bytes without white space around them.
  @inline(__always)
  package func trimmed(_ cell: CellRange) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (cell.start, cell.end)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// A cell's text as written, doubled quotes made single.
  package func text(_ cell: CellRange) -> String {
    guard cell.isFolded else {
      return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    }
    var unfolded: [UInt8] = []
    var isSecond = false
    for byte in bytes[cell.start..<cell.end] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { unfolded.append(byte) }
    }
    return String(decoding: unfolded, as: UTF8.self)
  }

  /// Whether all cells of the current row are empty or white space.
  package var isBlank: Bool {
    for cell in cells where !isBlank(cell) { return false }
    return true
  }

  /// Only characters beyond ASCII need a text to be made of the cell.
  private func isBlank(_ cell: CellRange) -> Bool {
    for index in cell.start..<cell.end where bytes[index] > 0x20 {
      return bytes[index] >= 0x80 && text(cell).allSatisfy(\.isWhitespace)
    }
    return true
  }
}
