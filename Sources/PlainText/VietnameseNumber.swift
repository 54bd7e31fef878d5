/// Which characters part thousands and decimals.
package enum NumberStyle: Sendable, Hashable, CaseIterable {
  /// `1.234,5`: a dot or a space parts thousands, a comma the decimals.
  case vietnamese
  /// `1,234.5` or `1234.5`: a comma parts thousands, a dot the decimals.
  case plain
}

/// A number as somebody wrote it.
package struct WrittenNumber: Sendable, Hashable {
  package let value: Double
  /// How many digits stood after the decimal mark.
  package let decimals: Int
  /// A percent sign stood behind it; `value` is what stood before the sign.
  package let isPercent: Bool

  package init(value: Double, decimals: Int, isPercent: Bool) {
    self.value = value
    self.decimals = decimals
    self.isPercent = isPercent
  }

  /// Written without a fraction, and small enough for every whole number to be told apart.
  package var isWhole: Bool { decimals == 0 && abs(value) <= 9_007_199_254_740_992 }
}

/// Numbers as Vietnamese documents write them.
package enum VietnameseNumber {
  /// Reads `1.234,5`, `96,55%`, `05%`, `1.245` (a thousand two hundred and forty-five); what
  /// cannot be Vietnamese style is read as plain style: `1234.5`, `62.5`, `1,234.5`. A percent
  /// sign is passed over. nil where the text is no number.
  package static func number(_ text: String) -> Double? { written(text)?.value }

  /// As `number`, with what is known of how it was written.
  package static func written(_ text: String) -> WrittenNumber? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer {
      read($0, style: .vietnamese) ?? read($0, style: .plain)
    }
  }

  /// Reads UTF-8 bytes in one style; nil where they are no number in it.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, style: NumberStyle
  ) -> WrittenNumber? {
    var reader = NumberReader(bytes, style: style)
    return reader.read()
  }

  /// Vietnamese style, dots between thousands and a comma before decimals. `digits` nil: the
  /// shortest form that reads back to the same number; else so many decimals, halves rounded
  /// away from zero as Excel does.
  package static func format(_ number: Double, digits: Int? = nil) -> String {
    guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-∞" : "∞" }
    let text = digits.map { number.decimalText(rounded: $0) } ?? number.decimalText
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let whole = grouped(String(parts.first ?? "0"))
    return sign + whole + (parts.count > 1 ? "," + parts[1] : "")
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "." }
      result.append(digit)
    }
    return result
  }
}
