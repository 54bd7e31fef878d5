extension Period {
  /// The period as scripts and files write it: `2024-03`, `2024-Q1`, `2024-H1`, `2024-9M`,
  /// `2024`; to date: `2024-01..2024-05`.
  package var text: String {
    let digits = String(year)
    let year = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return switch kind {
    case .month: "\(year)-\(Period.twoDigits(index))"
    case .quarter: "\(year)-Q\(index)"
    case .half: "\(year)-H\(index)"
    case .nineMonths: "\(year)-9M"
    case .year: year
    case .toDate: "\(year)-01..\(year)-\(Period.twoDigits(index))"
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Reads a period as `text` writes it; nil where it is none (`2024-13`, `2024-3`).
  package init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let year = Period.digits(bytes.prefix(4), count: 4) else { return nil }
    switch bytes.count {
    case 4: self = .year(year)
    case 7 where bytes[4] == UInt8(ascii: "-"):
      guard let period = Period.inYear(year, bytes.suffix(2)) else { return nil }
      self = period
    case 16:
      guard let period = Period.untilDate(year, String(text)) else { return nil }
      self = period
    default: return nil
    }
  }

  private static func inYear(_ year: Int, _ end: ArraySlice<UInt8>) -> Period? {
    let (first, second) = (end[end.startIndex], end[end.startIndex + 1])
    let digit = Int(second) - 48
    switch first {
    case UInt8(ascii: "Q"): return (1...4).contains(digit) ? .quarter(year, digit) : nil
    case UInt8(ascii: "H"): return (1...2).contains(digit) ? .half(year, digit) : nil
    case UInt8(ascii: "9") where second == UInt8(ascii: "M"): return .nineMonths(year)
    default:
      guard let month = digits(end, count: 2), (1...12).contains(month) else { return nil }
      return .month(year, month)
    }
  }

  private static func untilDate(_ year: Int, _ text: String) -> Period? {
    guard text.hasPrefix("\(year)-01..\(year)-"), let last = Int(text.suffix(2)),
      (1...12).contains(last)
    else { return nil }
    return .toDate(year, through: last)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>, count: Int) -> Int? {
    guard bytes.count == count, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}

/// A span of periods, both ends included: `2024-01..2024-12`, or a single period.
package struct PeriodRange: Hashable, Sendable {
  package let first: Period
  package let last: Period

  package init(first: Period, last: Period) {
    self.first = first
    self.last = last
  }

  /// Reads `P` or `P..P`; nil where an end is no period or the ends are the wrong way round.
  package init?(text: String) {
    if let period = Period(text: text), period.kind != .toDate {
      self.init(first: period, last: period)
      return
    }
    let ends = text.split(separator: ".", omittingEmptySubsequences: true)
    guard text.contains(".."), ends.count == 2, let first = Period(text: ends[0]),
      let last = Period(text: ends[1]), first.startsBeforeEnd(of: last)
    else { return nil }
    self.init(first: first, last: last)
  }

  package var text: String { first == last ? first.text : "\(first.text)..\(last.text)" }

  /// Whether the period's months all lie in the span.
  package func contains(_ period: Period) -> Bool {
    period.startMonthNumber >= first.startMonthNumber
      && period.endMonthNumber <= last.endMonthNumber
  }

  package func overlaps(_ other: PeriodRange) -> Bool {
    first.startMonthNumber <= other.last.endMonthNumber
      && other.first.startMonthNumber <= last.endMonthNumber
  }
}

extension Period {
  /// Months since year 0, of the first month.
  package var startMonthNumber: Int { year * 12 + firstMonth - 1 }
  /// Months since year 0, of the last month.
  package var endMonthNumber: Int { year * 12 + lastMonth - 1 }

  fileprivate func startsBeforeEnd(of other: Period) -> Bool {
    startMonthNumber <= other.endMonthNumber
  }
}
