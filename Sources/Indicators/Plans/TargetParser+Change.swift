// Changes against another year, and days to be kept.
extension TargetParser {
  /// "tăng 10 bậc", "giảm 10%", "tăng 6%", "giảm còn 5%".
  var change: Condition? {
    let verbs = tokens.indices.filter {
      ["tăng", "giảm"].contains(VietnameseText.lower(tokens[$0].text))
    }
    guard verbs.count == 1, let verb = verbs.first, numbers.count == 1, let index = numbers.first,
      verb < index, let number = tokens[index].number, number > 0
    else { return nil }
    let isRise = key(verb) == "tang"
    let between = Array(keys[(verb + 1)..<index])
    if between.contains(where: { ["len", "xuong", "con"].contains($0) }) {
      return level(isRise: isRise, number, at: index)
    }
    let ceilings = [["khong"], ["toi", "da"], ["duoi"], ["nhieu", "nhat"], ["<"], ["<="]]
    if TargetWords.contain(between, any: ceilings) || keys[..<verb].contains("khong") { return nil }
    return gain(isRise: isRise, number, at: index)
  }

  private func gain(isRise: Bool, _ number: Double, at index: Int) -> Condition? {
    let isPlaces =
      ["bac", "hang"].contains(key(index + 1))
      || (key(index + 1) == "vi" && key(index + 2) == "tri")
    if isPlaces {
      guard isRise, let places = Int(exactly: number) else { return nil }
      return .rankGain(places, baselineYear: baselineYear)
    }
    let isRelative = unit(after: index) == "%" && key(index + 2) != "diem"
    return .change(isRise ? number : -number, relative: isRelative, baselineYear: baselineYear)
  }

  /// "tăng lên 80%" is a floor, "giảm xuống còn 5%" a ceiling.
  private func level(isRise: Bool, _ number: Double, at index: Int) -> Condition {
    let stated = comparison(before: index).comparison
    return .value(stated ?? (isRise ? .atLeast : .atMost), number, uom: unit(after: index))
  }

  /// "Hoàn thành trước 30/6", "Tháng 12/2026", "quý III/2024".
  var deadline: Condition? {
    let words = ["truoc", "ngay", "thang", "quy", "han"]
    guard
      keys.contains(where: words.contains) || TargetWords.contain(keys, any: [["hoan", "thanh"]])
    else { return nil }
    return quarter ?? month ?? day
  }

  private var day: Condition? {
    guard let first = numbers.first, key(first + 1) == "/" || key(first + 1) == "-",
      isNumber(first + 2), let day = tokens[first].whole, let month = tokens[first + 2].whole
    else { return nil }
    let hasYear = ["/", "-"].contains(key(first + 3)) && isYear(first + 4)
    let year = hasYear ? tokens[first + 4].whole : nil
    if isYear(first + 2), (1...12).contains(day), numbers.count == 2 {
      return .deadline(day: nil, month: day, year: month)
    }
    guard (1...12).contains(month), (1...CalendarDate.dayCount(year ?? 2024, month)).contains(day),
      numbers.count == (hasYear ? 3 : 2)
    else { return nil }
    return .deadline(day: day, month: month, year: year)
  }

  private var month: Condition? {
    guard let at = keys.lastIndex(of: "thang"), isNumber(at + 1),
      let month = tokens[at + 1].whole, (1...12).contains(month), key(at + 2) != "%"
    else { return nil }
    return .deadline(day: nil, month: month, year: year(after: at + 1))
  }

  private var quarter: Condition? {
    guard let at = keys.lastIndex(of: "quy") else { return nil }
    let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4][key(at + 1)]
    let number = roman ?? (isNumber(at + 1) ? tokens[at + 1].whole : nil)
    guard let number, (1...4).contains(number), key(at + 2) != "%" else { return nil }
    return .deadline(day: nil, month: number * 3, year: year(after: at + 1))
  }

  /// "/2026" or "năm 2026" behind a month or quarter.
  private func year(after index: Int) -> Int? {
    guard ["/", "-", "nam"].contains(key(index + 1)), isYear(index + 2) else { return nil }
    return tokens[index + 2].whole
  }
}
