import Indicators

/// The period that a line of running text names.
enum FormPeriod {
  private static let longest = 6

  /// The longest run of words that is a period, else the months between two days.
  static func period(in line: String) -> Period? {
    let words = line.split { " :;()".contains($0) }.map(String.init)
    for length in stride(from: min(longest, words.count), to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let text = words[start..<(start + length)].joined(separator: " ")
        if text.count > 4, case .period(let period)? = PeriodText(text) { return period }
      }
    }
    return span(words.compactMap { CalendarDate(text: $0) })
  }

  /// "Từ ngày 15/12/2023 đến ngày 14/01/2024": a month is reported from the 15th of the one
  /// before to its 14th, or from its first day to its last.
  private static func span(_ days: [CalendarDate]) -> Period? {
    guard days.count == 2, let first = month(from: days[0]), let last = month(to: days[1]),
      first / 12 == last / 12
    else { return nil }
    let candidates = PeriodKind.allCases.filter { $0 != .toDate }.flatMap {
      $0.periods(of: first / 12)
    }
    return candidates.first { $0.startMonthNumber == first && $0.endMonthNumber == last }
  }

  /// Months since year 0.
  private static func month(from day: CalendarDate) -> Int? {
    let month = day.year * 12 + day.month - 1
    return day.day == 1 ? month : day.day == 15 ? month + 1 : nil
  }

  private static func month(to day: CalendarDate) -> Int? {
    let isEnd = day.day == 14 || day.day == CalendarDate.dayCount(day.year, day.month)
    return isEnd ? day.year * 12 + day.month - 1 : nil
  }
}
