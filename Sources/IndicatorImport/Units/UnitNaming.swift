import PlainText
import Indicators
import Messages

/// A unit named in running text: "… HÀNH CHÍNH XÃ TÂY XUÂN NĂM 2024".
struct UnitNaming {
  let type: String
  let name: String

  /// The units that a text names, one of each level, lowest first: a commune's plan names its
  /// district. Of several of one level the one before "năm" or at the text's end is meant, else
  /// the first.
  static func all(in text: String) -> [UnitNaming] {
    let words = text.composed.split { $0.isWhitespace }.map(String.init)
    return types.compactMap { types in
      let found = words.indices.compactMap { Found(words, at: $0, types) }
      return (found.first(where: \.isAtEnd) ?? found.first)?.naming
    }
  }

  fileprivate static let types = [
    ["xã", "phường", "thị trấn", "đặc khu"], ["huyện", "quận", "thị xã"], ["tỉnh", "thành phố"],
  ]

  /// A name at its place in the text.
  private struct Found {
    let naming: UnitNaming
    /// "năm", or nothing, follows.
    let isAtEnd: Bool

    init?(_ words: [String], at index: Int, _ types: [String]) {
      guard let (type, length) = UnitNaming.type(words[index...], among: types),
        !UnitNaming.isCommonNoun(words, index, length)
      else { return nil }
      let isCapitals = words[index] == VietnameseText.upper(words[index])
      let name = UnitNaming.name(words[(index + length)...], isCapitals: isCapitals)
      guard !name.isEmpty else { return nil }
      naming = UnitNaming(type: type, name: name.joined(separator: " "))
      let rest = words[(index + length + name.count)...].first.map(VietnameseText.lower)
      isAtEnd = rest == nil || rest == "năm"
    }
  }

  private static func type(
    _ words: ArraySlice<String>, among types: [String]
  ) -> (type: String, length: Int)? {
    for type in types {
      let parts = type.split(separator: " ").map(String.init)
      if words.prefix(parts.count).map(VietnameseText.lower) == parts { return (type, parts.count) }
    }
    return nil
  }

  /// "kinh tế - xã hội", "xã nông thôn mới", "thành phố thông minh": no unit is named.
  private static func isCommonNoun(_ words: [String], _ index: Int, _ length: Int) -> Bool {
    let following = words[(index + length)...].map(bare)
    guard let next = following.first else { return true }
    if generic.contains(next) { return true }
    guard next == "hội" else { return false }
    let before = words[..<index].last { $0.contains(where: \.isLetter) }.map(bare) ?? ""
    return social.contains(before) || following.dropFirst().first.map(ends.contains) ?? true
  }

  private static func bare(_ word: String) -> String {
    VietnameseText.lower(word.filter { !",.;:()".contains($0) })
  }

  /// Words behind "xã", "thành phố" … that make it a kind of place, not one place.
  private static let generic: Set<String> = [
    "nông", "kiểu", "đạt", "trên", "thuộc", "được", "có", "văn", "thông", "đặc", "trực", "trong",
    "không", "theo", "về", "còn",
  ]
  /// Words before "xã hội": "kinh tế - xã hội", "an sinh xã hội".
  private static let social: Set<String> = [
    "tế", "hóa", "hoá", "sinh", "hiểm", "trị", "sách", "ninh", "toàn", "tự", "nạn", "bằng", "trợ",
    "chức", "mạng", "và", "ở", "động", "tác",
  ]
  /// Words that can't belong to a name.
  private static let ends: Set<String> = [
    "huyện", "quận", "tỉnh", "xã", "phường", "đến", "và", "-", "–", "6", "9",
  ]
  /// Words that can't where these follow: "năm 2024", but "Năm Căn".
  private static let endsBefore: [String: Set<String>] = [
    "giai": ["đoạn"], "thành": ["phố"], "thị": ["xã", "trấn"],
    "quý": ["i", "ii", "iii", "iv", "1", "2", "3", "4"],
  ]

  /// Words with a capital each, or in a line of capitals up to five, until a word that cannot
  /// belong to the name.
  private static func name(_ words: ArraySlice<String>, isCapitals: Bool) -> [String] {
    var name: [String] = []
    for index in words.indices.prefix(5) {
      let bare = words[index].filter { !",.;:()".contains($0) }
      guard let first = bare.first, first.isUppercase || first.isNumber,
        isCapitals || !bare.contains("/"), !isEnd(words[index...], isFirst: name.isEmpty)
      else { break }
      name.append(isCapitals ? capitalized(bare) : bare)
      if bare.count < words[index].count { break }
    }
    return name
  }

  private static func isEnd(_ words: ArraySlice<String>, isFirst: Bool) -> Bool {
    let word = words.first.map(bare) ?? ""
    if ends.contains(word) { return !(isFirst && word.isNumeral) }
    let next = words.dropFirst().first.map(bare)
    if ["năm", "tháng"].contains(word) { return next?.isNumeral ?? true }
    return next.map { endsBefore[word]?.contains($0) ?? false } ?? false
  }

  private static func capitalized(_ word: String) -> String {
    VietnameseText.upper(String(word.prefix(1))) + VietnameseText.lower(String(word.dropFirst()))
  }
}

extension String {
  fileprivate var isNumeral: Bool { !isEmpty && allSatisfy(\.isNumber) }
}
