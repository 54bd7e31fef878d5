/// Comma-separated text (RFC 4180), UTF-8 without a mark, lines ended by `\n`.
package struct CSVText {
  package private(set) var text = ""

  package init(header: [String]) { add(header) }

  /// Adds a record; a field is quoted where it holds a comma, a quote or a line break.
  package mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      add(field)
    }
    text += "\n"
  }

  private mutating func add(_ field: String) {
    let isPlain = field.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    if isPlain {
      text += field
    } else {
      text +=
        "\""
        + field.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }
}
