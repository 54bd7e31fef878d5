extension Double {
  /// The shortest decimal form that reads back to the same number: no exponent, no trailing
  /// `.0`, `-0` as `0`. Only for finite numbers.
  package var decimalText: String {
    if self == rounded(), abs(self) < 9_007_199_254_740_992 { return String(Int64(self)) }
    let text = description
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return Double.spelledOut(String(text[..<mark]), exponent: exponent)
  }

  private static func spelledOut(_ mantissa: String, exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = String(parts[0]) + fraction
    let point = parts[0].count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
