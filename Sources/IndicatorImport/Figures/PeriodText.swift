import Indicators

/// Periods in the cells of figures files.
enum PeriodText {
  /// Years outside are slips of the pen: one such row would stretch every table over centuries.
  private static let years = 1990...2100

  /// Reads `2024-03` and the other forms a figure may be reported for; nil where it is none.
  static func period(_ bytes: UnsafeBufferPointer<UInt8>) -> Period? {
    let period = month(bytes) ?? Period(text: String(decoding: bytes, as: UTF8.self))
    guard let period, period.kind != .toDate, years.contains(period.year) else { return nil }
    return period
  }

  /// The usual form, without making a text of it.
  private static func month(_ bytes: UnsafeBufferPointer<UInt8>) -> Period? {
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    var digits = 0
    for index in [0, 1, 2, 3, 5, 6] {
      guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
      digits = digits * 10 + Int(bytes[index]) - 48
    }
    let (year, month) = (digits / 100, digits % 100)
    return (1...12).contains(month) ? .month(year, month) : nil
  }

  /// What to write instead of `2024-3`, `03/2024`, `Q1/2024`, `quý I/2024`, `6 tháng 2024`; nil
  /// where that is not clear.
  static func suggestion(for text: String) -> String? {
    let words = VietnameseText.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let numbers = words.compactMap { Int($0.drop { !$0.isNumber }) }
    guard let year = numbers.first(where: years.contains) else { return nil }
    let others = numbers.filter { $0 != year }
    let letters = words.map { $0.filter(\.isLetter) }.joined()
    let period = others.count > 1 ? nil : suggestion(year, others.first, letters, words)
    return period.flatMap { Period(text: $0.text) }?.text
  }

  private static func suggestion(
    _ year: Int, _ number: Int?, _ letters: String, _ words: [String]
  ) -> Period? {
    let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
    let index = number ?? words.lazy.compactMap { roman[$0] }.first
    if letters.hasPrefix("q") { return index.flatMap { (1...4) ~= $0 ? .quarter(year, $0) : nil } }
    if letters.hasPrefix("h") { return index.flatMap { (1...2) ~= $0 ? .half(year, $0) : nil } }
    if words.starts(with: ["6", "thang"]) { return .half(year, 1) }
    if words.starts(with: ["9", "thang"]) || letters == "m" { return .nineMonths(year) }
    guard let index else { return letters.isEmpty || letters == "nam" ? .year(year) : nil }
    guard ["", "t", "thang", "thangnam"].contains(letters) else { return nil }
    return (1...12).contains(index) ? .month(year, index) : nil
  }
}
