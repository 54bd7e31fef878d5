/// A day of the calendar.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025-07-01`, or as Vietnamese documents write it `1/7/2025` or `01-07-2025`; nil
  /// where it is no day of the calendar.
  package init?(text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2]
    else { return nil }
    let (year, day) = first > 31 ? (first, last) : (last, first)
    guard (1...12).contains(month), year > 999, year < 10_000,
      (1...CalendarDate.dayCount(year, month)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Before and after all days that tables speak of.
  package static let distantPast = CalendarDate(year: 0, month: 1, day: 1)
  package static let distantFuture = CalendarDate(year: 9999, month: 12, day: 31)

  package static func dayCount(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// The last day of a period.
  package init(lastDayOf period: Period) {
    let month = period.lastMonth
    self.init(
      year: period.year, month: month, day: CalendarDate.dayCount(period.year, month))
  }

  /// `2025-07-01`.
  package var text: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
