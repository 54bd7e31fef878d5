import PlainText

/// How tables are written as text.
package enum CSVStyle: Sendable {
  /// RFC 4180: UTF-8 without a mark, commas, a dot before decimals.
  case plain
  /// For people who open them in Excel in Vietnamese: a byte order mark, semicolons, a comma
  /// before decimals.
  case excel

  var separator: UInt8 { self == .excel ? UInt8(ascii: ";") : UInt8(ascii: ",") }

  fileprivate var mark: [UInt8] { self == .excel ? [0xEF, 0xBB, 0xBF] : [] }

}

/// What a field of a table holds.
package enum CSVField: Sendable, ExpressibleByStringLiteral {
  /// Words from files or scripts. Whatever a sheet would take for a formula is disarmed.
  case text(String)
  /// Our own number; empty where there is none.
  case number(Double?)
  case integer(Int)

  package init(stringLiteral text: String) { self = .text(text) }
}

/// Separated text, lines ended by `\n`. It is put together by bytes: a quote with a combining
/// mark behind it is one character, and has to be doubled all the same.
package struct CSVText {
  package private(set) var bytes: [UInt8]
  private let style: CSVStyle
  private var isAtStart = true

  package init(_ style: CSVStyle = .plain) {
    self.style = style
    bytes = style.mark
    needsQuotes = CSVText.bytesToQuote(style)
  }

  package init(header: [String], _ style: CSVStyle = .plain) {
    self.init(style)
    add(header.map(CSVField.text))
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a record.
  package mutating func add(_ fields: [CSVField]) {
    for field in fields { add(field: field) }
    endRecord()
  }

  package mutating func endRecord() {
    bytes.append(UInt8(ascii: "\n"))
    isAtStart = true
  }

  /// Adds a field to the record that is being written.
  package mutating func add(field: CSVField) {
    if !isAtStart { bytes.append(style.separator) }
    isAtStart = false
    switch field {
    case .number(nil): break
    case .number(let number?):
      if number.isFinite { add(number) }
    case .integer(let integer): bytes += String(integer).utf8
    case .text(var text): text.withUTF8 { quote($0) }
    }
  }

  private mutating func add(_ number: Double) {
    let start = bytes.count
    var text = number.decimalText
    text.withUTF8 { bytes.append(contentsOf: $0) }
    guard style == .excel, let point = bytes[start...].firstIndex(of: UInt8(ascii: ".")) else {
      return
    }
    bytes[point] = UInt8(ascii: ",")
  }

  /// A field is quoted where it holds a separator, a quote or a line break.
  private mutating func quote(_ field: UnsafeBufferPointer<UInt8>) {
    let disarming = CSVText.isArmed(field) ? [UInt8(ascii: "'")] : []
    guard field.contains(where: { needsQuotes[Int($0)] }) else {
      bytes += disarming
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += disarming
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// For each byte, whether a field with it is quoted.
  private let needsQuotes: [Bool]

  private static func bytesToQuote(_ style: CSVStyle) -> [Bool] {
    let bytes: Set<UInt8> = [
      style.separator, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
    ]
    return (0...UInt8.max).map(bytes.contains)
  }

  /// What sheets take for the beginning of a formula: the signs, also in their full-width forms,
  /// and white space that they pass over.
  private static let armed: [[UInt8]] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    .map { Array($0.utf8) }

  /// Letters and digits begin most texts, and none of those signs.
  private static func isArmed(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = field.first, !isPlain(first) else { return false }
    return armed.contains { field.starts(with: $0) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte < 0x80 && byte != UInt8(ascii: "=")
      && byte != UInt8(ascii: "@")
  }
}
