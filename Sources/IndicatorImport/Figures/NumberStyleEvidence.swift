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

  /// - Parameter reader: stands before the first row of data.
  init(_ reader: RecordReader, columns: [Int], delimiter: Delimiter) {
    self.delimiter = delimiter
    var reader = reader
    while reader.next() {
      for column in columns where column < reader.cells.count { look(reader, column) }
    }
    decision = decided
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
