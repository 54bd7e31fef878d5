import DocumentTables
import Messages
import PlainText
import Indicators

/// In which style a figures file writes its numbers, decided once for the whole file from those
/// that can be read in one style only.
struct NumberStyleEvidence {
  enum Decision: Equatable {
    case style(NumberStyle)
    /// Both styles are there: numbers that either could have written are in doubt.
    case mixed
  }

  struct Example {
    let row: Int
    let column: Int
    let text: String
  }

  private(set) var decision: Decision = .style(.plain)
  /// First number that only this style can have written.
  private var vietnamese: Example?
  private var plain: Example?
  /// First number that both can have written, with different values.
  private var either: Example?
  private let delimiter: Delimiter

  /// - Parameters:
  ///   - reader: stands before the first row of data.
  ///   - bytes: the file, from its header on.
  init(
    _ reader: RecordReader, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, columns: [Int],
    delimiter: Delimiter
  ) {
    self.delimiter = delimiter
    if !NumberStyleEvidence.areDigits(bytes, columns, delimiter) {
      var reader = reader
      while reader.next() {
        for column in columns where column < reader.cells.count { look(reader, column) }
      }
    }
    decision = decided
  }

  /// All numbers below the header are plain digits, as in most files, and nothing is quoted: then
  /// no cell has to be taken apart to see it.
  private static func areDigits(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ columns: [Int], _ delimiter: Delimiter
  ) -> Bool {
    let quote = UInt8(ascii: "\""), lineEnd = UInt8(ascii: "\n")
    guard !bytes.contains(quote), let header = bytes.firstIndex(of: lineEnd) else { return false }
    var isNumber = [Bool](repeating: false, count: (columns.max() ?? 0) + 2)
    for column in columns { isNumber[column] = true }
    var (column, wasReturn) = (0, false)
    for byte in bytes[header...].dropFirst() {
      // A carriage return alone may end a line too: that is for the reader to say.
      if wasReturn, byte != lineEnd { return false }
      wasReturn = byte == UInt8(ascii: "\r")
      if byte == delimiter.rawValue {
        column = min(column + 1, isNumber.count - 1)
      } else if byte == lineEnd {
        column = 0
      } else if isNumber[column], byte < 48 || byte > 57, !wasReturn {
        return false
      }
    }
    return true
  }

  @inline(__always)
  private mutating func look(_ reader: RecordReader, _ column: Int) {
    let bytes = reader.trimmed(reader.cells[column])
    for byte in bytes where byte < 48 || byte > 57 { return weigh(bytes, reader, column) }
  }

  private mutating func weigh(
    _ bytes: UnsafeBufferPointer<UInt8>, _ reader: RecordReader, _ column: Int
  ) {
    let asVietnamese = VietnameseNumber.read(bytes, style: .vietnamese)
    let asPlain = VietnameseNumber.read(bytes, style: .plain)
    guard asVietnamese?.value != asPlain?.value else { return }
    let example = Example(
      row: reader.row, column: column + 1, text: String(decoding: bytes, as: UTF8.self))
    switch (asVietnamese, asPlain) {
    case (.some, nil): vietnamese = vietnamese ?? example
    case (nil, .some): plain = plain ?? example
    default: either = either ?? example
    }
  }

  private var decided: Decision {
    switch (vietnamese, plain) {
    case (.some, .some): .mixed
    case (.some, nil): .style(.vietnamese)
    case (nil, .some): .style(.plain)
    case (nil, nil): .style(delimiter == .comma ? .plain : .vietnamese)
    }
  }

  /// Some number has decimals behind a point.
  var hasDecimalPoints: Bool { plain != nil }

  /// What is to be said of the decision; nil where nothing was in doubt.
  func issue(in file: String) -> Issue? {
    if let vietnamese, let plain {
      let later = vietnamese.row > plain.row ? vietnamese : plain
      let message = Message(
        .mixedNumbers, vietnamese.text.shortened, NumberStyleEvidence.place(vietnamese),
        plain.text.shortened, NumberStyleEvidence.place(plain))
      return Issue(.warning, Place(file: file, row: later.row, column: later.column), message)
    }
    guard let either, vietnamese == nil, plain == nil else { return nil }
    let isPlain = decision == .style(.plain)
    return Issue(
      .warning, Place(file: file, row: either.row, column: either.column),
      Message(isPlain ? .assumedPlain : .assumedVietnamese, either.text.shortened))
  }

  private static func place(_ example: Example) -> String { "\(example.row):\(example.column)" }
}
