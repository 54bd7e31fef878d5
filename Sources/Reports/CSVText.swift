import Indicators
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

  fileprivate func decimal(_ text: String) -> String {
    self == .excel ? String(text.map { $0 == "." ? "," : $0 }) : text
  }
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
  private var bytes: [UInt8]
  private let style: CSVStyle

  package init(_ style: CSVStyle = .plain) {
    self.style = style
    bytes = style.mark
  }

  package init(header: [String], _ style: CSVStyle = .plain) {
    self.init(style)
    add(header.map(CSVField.text))
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a record.
  package mutating func add(_ fields: [CSVField]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(style.separator) }
      add(field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func add(_ field: CSVField) {
    switch field {
    case .number(nil): break
    case .number(let number?):
      if number.isFinite { bytes += style.decimal(number.decimalText).utf8 }
    case .integer(let integer): bytes += String(integer).utf8
    case .text(let text): quote(CSVText.disarmed(text))
    }
  }

  /// A field is quoted where it holds a separator, a quote or a line break.
  private mutating func quote(_ field: [UInt8]) {
    guard field.contains(where: needsQuotes) else {
      bytes += field
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == style.separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// What sheets take for the beginning of a formula: the signs, also in their full-width forms,
  /// and white space that they pass over.
  private static let armed: [[UInt8]] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    .map { Array($0.utf8) }

  private static func disarmed(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let isArmed = armed.contains { bytes.starts(with: $0) }
    return isArmed ? [UInt8(ascii: "'")] + bytes : bytes
  }
}
