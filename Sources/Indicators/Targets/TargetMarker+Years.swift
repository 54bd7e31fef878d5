// Years, terms and what changes are measured from.
extension TargetMarker {
  /// "thời kỳ 2021-2025", "từ năm 2021 đến năm 2025", "2026 - 2030".
  func term(_ index: Int) -> TargetMark? {
    let length = sentence.length(of: TargetWords.terms, at: index) ?? 0
    let first = index + length
    guard sentence.year(first) != nil, sentence.has(TargetWords.range, at: first + 1) else {
      return nil
    }
    let last = sentence.has(TargetWords.year, at: first + 2) ? first + 3 : first + 2
    guard sentence.year(last) != nil, sentence.key(last + 1) != "%" else { return nil }
    return TargetMark(kind: .name, range: index..<last + 1)
  }

  /// "năm 2024"; a year without "năm" only where no unit follows it.
  func year(_ index: Int) -> TargetMark? {
    if sentence.has(TargetWords.year, at: index), let year = sentence.year(index + 1) {
      return TargetMark(kind: .year(year), range: index..<index + 2)
    }
    guard let year = sentence.year(index), sentence.key(index + 1) != "%" else { return nil }
    let range = index..<index + 1
    let next = index + 1
    let isAlone = !sentence.isWord(next) && sentence.key(next) != "/"
    let goesOn = sentence.has(TargetWords.afterYear, at: next)
    if sentence.has(TargetWords.beforeYear, at: index - 1), isAlone || goesOn {
      return TargetMark(kind: .year(year), range: range)
    }
    let begins = wordsBefore(index).isEmpty && label.uom.isEmpty
    return begins && isAlone ? TargetMark(kind: .year(year), range: range) : nil
  }

  /// "so với thực hiện năm 2022", "so với cùng kỳ", "so với dự toán".
  func baseline(_ index: Int) -> TargetMark? {
    if let length = sentence.length(of: TargetWords.asInYear, at: index) {
      let end = index + length + (sentence.year(index + length) != nil ? 1 : 0)
      return TargetMark(kind: .name, range: index..<end)
    }
    guard sentence.has(TargetWords.versus, at: index) else { return nil }
    let start = index + 2
    var end = start
    while sentence.has(TargetWords.untilYear, at: end) { end += 1 }
    if let year = sentence.year(end) {
      return TargetMark(kind: .baseline(.year(year)), range: index..<end + 1)
    }
    if sentence.has(TargetWords.yearBefore, in: start..<end) {
      return TargetMark(kind: .baseline(.year(nil)), range: index..<end)
    }
    return otherBaseline(index, from: end)
  }

  private func otherBaseline(_ index: Int, from start: Int) -> TargetMark {
    var end = start
    while end < sentence.tokens.count, !sentence.has(TargetWords.reaching, at: end),
      sentence.isWord(end) || sentence.year(end) != nil
    {
      end += 1
    }
    return TargetMark(kind: .baseline(.other), range: index..<max(end, index + 2))
  }
}

// Days, months and quarters.
extension TargetMarker {
  /// "quý III/2024", "tháng 12/2026", "tháng 6".
  func period(_ index: Int) -> TargetMark? {
    let isQuarter = sentence.has(TargetWords.quarter, at: index)
    guard isQuarter || sentence.has(TargetWords.month, at: index), sentence.key(index + 2) != "%"
    else { return nil }
    let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4][sentence.key(index + 1)]
    guard let number = sentence.whole(index + 1) ?? (isQuarter ? roman : nil),
      (1...(isQuarter ? 4 : 12)).contains(number)
    else { return nil }
    let (year, end) = yearBehind(index + 2)
    let month = isQuarter ? number * 3 : number
    return day(TargetDay(day: nil, month: month, year: year), index, end)
  }

  /// "/2026" or "năm 2026" behind a month or quarter.
  private func yearBehind(_ index: Int) -> (year: Int?, end: Int) {
    let isJoined =
      ["/", "-"].contains(sentence.key(index))
      || sentence.has(TargetWords.year, at: index)
    guard isJoined, let year = sentence.year(index + 1) else { return (nil, index) }
    return (year, index + 2)
  }

  /// "15/12/2026", "12/2026"; "30/6" only where words say that it is a day.
  func date(_ index: Int) -> TargetMark? { spelledDate(index) ?? writtenDate(index) }

  /// "ngày 15 tháng 12 năm 2024", "15 tháng 12".
  private func spelledDate(_ index: Int) -> TargetMark? {
    guard let first = sentence.whole(index), sentence.has(TargetWords.month, at: index + 1),
      let month = sentence.whole(index + 2), (1...12).contains(month)
    else { return nil }
    let (year, end) = yearBehind(index + 3)
    guard (1...CalendarDate.dayCount(year ?? 2024, month)).contains(first) else { return nil }
    return day(TargetDay(day: first, month: month, year: year), index, end)
  }

  private func writtenDate(_ index: Int) -> TargetMark? {
    guard let first = sentence.whole(index), let second = sentence.whole(index + 2),
      ["/", "-"].contains(sentence.key(index + 1)), !sentence.tokens[index + 1].isApart
    else { return nil }
    if sentence.year(index + 2) != nil, (1...12).contains(first), sentence.key(index + 1) == "/" {
      return day(TargetDay(day: nil, month: first, year: second), index, index + 3)
    }
    let hasYear = sentence.key(index + 3) == sentence.key(index + 1)
    let year = hasYear ? sentence.year(index + 4) : nil
    guard (1...12).contains(second),
      (1...CalendarDate.dayCount(year ?? 2024, second)).contains(first)
    else { return nil }
    let found = TargetDay(day: first, month: second, year: year)
    if year != nil { return day(found, index, index + 5) }
    guard isIntroducedAsDay(index) else { return nil }
    return day(found, index, index + 3)
  }

  private func isIntroducedAsDay(_ index: Int) -> Bool {
    if sentence.has(TargetWords.day, at: index - 1) { return true }
    let goesOn = sentence.isWord(index + 3) && !sentence.has(TargetWords.afterUnit, at: index + 3)
    guard sentence.key(index + 1) == "/", !goesOn else { return false }
    let lead = lead(index)
    return sentence.has(TargetWords.due, at: lead) || sentence.has(TargetWords.since, at: lead)
  }

  /// The word before a day, past "ngày", "hết" and the like.
  private func lead(_ index: Int) -> Int {
    var lead = index - 1
    while lead >= 0, sentence.has(TargetWords.beforeDay, at: lead) { lead -= 1 }
    return lead
  }

  /// A day to be kept; a name where something begins on it, a document bears it, or it is only
  /// the end of a year.
  private func day(_ day: TargetDay, _ index: Int, _ end: Int) -> TargetMark {
    let lead = lead(index)
    let isYearEnd = day.month == 12 && day.day == 31
    let isStart = sentence.has(TargetWords.since, at: lead)
    let bearsDocument =
      sentence.has(TargetWords.documents, in: wordsBefore(index))
      && !sentence.has(TargetWords.due, at: lead)
    let isName =
      isStart || bearsDocument
      || isYearEnd && sentence.has(TargetWords.until, at: lead)
    let kind = TargetMark.Kind.deadline(day: day.day, month: day.month, year: day.year)
    return TargetMark(kind: isName ? .name : kind, range: index..<end)
  }
}

/// A day, or a month, of the plan's year where none is named.
private struct TargetDay {
  let day: Int?
  let month: Int
  let year: Int?
}
