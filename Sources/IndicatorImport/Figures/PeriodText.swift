import Indicators

/// What a cell for a period says.
enum PeriodText: Hashable {
  case period(Period)
  /// A day: Excel makes one of a month, so whether it stands for its month depends on the other
  /// cells of the column.
  case day(year: Int, month: Int, isFirst: Bool)

  /// Years outside are slips of the pen: one such row would stretch every table over centuries.
  static let years = 1990...2100

  /// Reads the contract's own forms and those that people and Excel write; nil where the text is
  /// none of them, or may be two.
  init?(_ text: String) {
    if let period = PeriodText.usual(text) {
      self = .period(period)
    } else if let words = PeriodWords(text), let meaning = words.meaning {
      self = meaning
    } else {
      return nil
    }
  }

  /// A period a figure may be reported for, as `Period.text` writes it.
  static func usual(_ text: String) -> Period? {
    guard let period = Period(text: text), period.kind != .toDate, years.contains(period.year)
    else { return nil }
    return period
  }

  /// The most usual form, `2024-03`, without making a text of it.
  @inline(__always)
  static func month(_ bytes: UnsafeBufferPointer<UInt8>) -> Period? {
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    var digits = 0
    for index in 0..<7 where index != 4 {
      guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
      digits = digits * 10 + Int(bytes[index]) - 48
    }
    let (year, month) = (digits / 100, digits % 100)
    return (1...12).contains(month) && years.contains(year) ? .month(year, month) : nil
  }
}
