// Places in a ranking.
extension TargetParser {
  /// "xếp vị trí 10 - 15/63", "nhóm 20/63", "nhóm 25 dẫn đầu", "top 10".
  var rank: Condition? {
    guard let first = numbers.first, tokens[first].whole != nil else { return nil }
    let introduction = Array(keys[..<first])
    let isGroup = ["nhom", "top", "top"].contains(introduction.last ?? "")
    let isLeading = TargetWords.contain(keys, any: [["dan", "dau"], ["dung", "dau"]])
    let isRank = isPlaceName(before: first)
    guard isRank || isGroup || (isLeading && introduction.allSatisfy(TargetParser.isIn)) else {
      return nil
    }
    if introduction.contains(where: { ["khong", "duoi", "tang", "giam"].contains($0) }) {
      return nil
    }
    return places(
      from: first, mustLead: !isRank, isLeading: isLeading || introduction.last == "top")
  }

  private static func isIn(_ key: String) -> Bool {
    ["trong", "thuoc", "so", "vao", "lot", "dat", "nam"].contains(key)
  }

  private func places(from first: Int, mustLead: Bool, isLeading: Bool) -> Condition? {
    guard var best = tokens[first].whole, best > 0 else { return nil }
    var (worst, end) = (best, first + 1)
    if ["-", "den"].contains(key(end)), isNumber(end + 1), let other = tokens[end + 1].whole {
      (worst, end) = (other, end + 2)
    } else {
      best = 1
    }
    var total: Int?
    if key(end) == "/", isNumber(end + 1), let number = tokens[end + 1].whole {
      (total, end) = (number, end + 2)
    }
    guard best <= worst, worst <= total ?? worst, !numbers.contains(where: { $0 >= end }),
      !mustLead || isLeading || total != nil
    else { return nil }
    return .rank(best: best, worst: worst, of: total)
  }

  /// "vị trí", "thứ hạng", "hạng", "thứ" right before the number. The short ones only with
  /// their marks: "thu 60 tỷ" is no third place.
  private func isPlaceName(before index: Int) -> Bool {
    var end = index
    while end > 0, ["tu", "thu", "so", "o", "la"].contains(key(end - 1)), !isMarked(end - 1) {
      end -= 1
    }
    let words = Array(keys[..<end])
    return TargetWords.ranks.contains { name in
      words.suffix(name.count) == name[...] && (name.count > 1 || isMarked(end - 1))
    }
  }

  private func isMarked(_ index: Int) -> Bool {
    ["hạng", "thứ"].contains(VietnameseText.lower(tokens[index].text))
  }

  /// "Có vị trí cải thiện so với năm 2023".
  var betterRank: Condition? {
    guard numbers.isEmpty else { return nil }
    let keys = keys
    let namesPlace =
      TargetWords.contain(keys, any: TargetWords.ranks.filter { $0.count > 1 })
      || tokens.contains { VietnameseText.lower($0.text) == "hạng" }
    let isBetter = keys.contains(where: TargetWords.better.contains)
    let namesMore = TargetWords.contain(keys, any: [["ty", "le"], ["ca", "ve"], ["diem"]])
    let isDenied = keys.contains("khong")
    guard namesPlace, isBetter, !namesMore, !isDenied else { return nil }
    return .betterRank(baselineYear: baselineYear)
  }
}
