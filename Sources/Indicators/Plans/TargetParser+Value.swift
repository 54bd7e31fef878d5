// A number, a span or a share that a value is held against.
extension TargetParser {
  /// "từ 85% trở lên", "trên 68,5 điểm", "60 triệu đồng".
  var value: Condition? {
    guard numbers.count == 1, let index = numbers.first, let number = tokens[index].number,
      !(isYear(index) && key(index - 1) == "nam")
    else { return nil }
    let (before, comparison) = comparison(before: index)
    guard isIntroduction(before, of: index) else { return nil }
    let direction = trailing(after: index)
    return .value(comparison ?? direction ?? .atLeast, number, uom: unit(after: index))
  }

  /// "04/09 thôn", "66/112".
  var count: Condition? {
    guard numbers.count == 2, let index = numbers.first, key(index + 1) == "/",
      isNumber(index + 2), let count = tokens[index].whole, let total = tokens[index + 2].whole,
      count <= total, total > 0
    else { return nil }
    let (before, comparison) = comparison(before: index)
    guard (comparison ?? .atLeast) == .atLeast, isIntroduction(before, of: index),
      trailing(after: index + 2) != .atMost
    else { return nil }
    return .count(Double(count), of: Double(total), uom: unit(after: index + 2))
  }

  /// "từ 60% đến 80%", "60 - 80%".
  var between: Condition? {
    guard numbers.count == 2, let first = numbers.first, let last = numbers.last,
      let low = tokens[first].number, let high = tokens[last].number, low <= high,
      !(isYear(first) && isYear(last)), isSpan(first, last)
    else { return nil }
    let (before, comparison) = comparison(before: first)
    guard comparison == nil, isIntroduction(before, of: last) else { return nil }
    return .between(low, high, uom: unit(after: last))
  }

  /// Only "-" or "đến" between the numbers, and perhaps the first one's unit.
  private func isSpan(_ first: Int, _ last: Int) -> Bool {
    let between = keys[(first + 1)..<last]
    guard let mark = between.firstIndex(where: { ["-", "den", "toi"].contains($0) }),
      mark == last - 1
    else { return false }
    return between[..<mark].allSatisfy { $0 != "/" && $0 != ">=" && $0 != "<=" }
  }

  /// The comparison that stands before a number, and how many tokens stand before that.
  func comparison(before index: Int) -> (before: Int, comparison: Comparison?) {
    var end = index
    while end > 0, TargetWords.fillers.contains(key(end - 1)) { end -= 1 }
    let keys = Array(keys[..<end])
    for (words, comparison) in TargetWords.comparisons where keys.suffix(words.count) == words[...]
    {
      return (end - words.count, comparison)
    }
    return (end, nil)
  }

  /// Whether the words before a number are only an introduction to it. Before a percentage and
  /// before "đạt" the subject may stand ("tỷ lệ hài lòng đạt 90"), but no denial.
  private func isIntroduction(_ end: Int, of index: Int) -> Bool {
    let words = keys[..<end].drop { TargetWords.fillers.contains($0) }
    if words.isEmpty { return true }
    if words.contains(where: { ["khong", "chua", "tru", "tang", "giam"].contains($0) }) {
      return false
    }
    let isTold = keys[end..<index].contains("dat") || Array(words) == ["hoan", "thanh"]
    return isTold || unit(after: index) == "%"
  }

  /// "trở lên", "trở xuống" behind a number.
  private func trailing(after index: Int) -> Comparison? {
    guard let at = keys[index...].firstIndex(of: "tro") else { return nil }
    switch key(at + 1) {
    case "len": return .atLeast
    case "xuong", "lai": return .atMost
    default: return nil
    }
  }
}
