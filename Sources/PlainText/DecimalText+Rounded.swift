extension Double {
  /// The number with exactly so many decimals (0 to 15), rounded on its shortest decimal form,
  /// halves away from zero: 2.675 to two digits is 2.68, as a person expects who sees "2.675".
  package func decimalText(rounded digits: Int) -> String {
    let digits = min(max(digits, 0), 15)
    let text = decimalText
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let fraction = Array((parts.count > 1 ? String(parts[1]) : "").utf8)
    var kept = Array(String(parts.first ?? "0").utf8) + fraction.prefix(digits)
    kept += [UInt8](repeating: 48, count: max(0, digits - fraction.count))
    if fraction.count > digits, fraction[digits] >= 53 { Double.addOne(&kept) }
    let isZero = kept.allSatisfy { $0 == 48 }
    let sign = text.hasPrefix("-") && !isZero ? "-" : ""
    return sign + Double.pointed(kept, digits: digits)
  }

  private static func addOne(_ digits: inout [UInt8]) {
    var index = digits.count - 1
    while index >= 0, digits[index] == 57 {
      digits[index] = 48
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(49, at: 0) }
  }

  private static func pointed(_ digits: [UInt8], digits count: Int) -> String {
    let whole = String(decoding: digits.dropLast(count), as: UTF8.self)
    return count == 0 ? whole : whole + "." + String(decoding: digits.suffix(count), as: UTF8.self)
  }
}
