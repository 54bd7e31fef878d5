import Indicators

/// The levels of units, from the words tables use.
enum UnitLevels {
  private static let words: [String: String] = [
    "commune": "commune", "xa": "commune", "phuong": "commune", "thi tran": "commune",
    "dac khu": "commune", "ward": "commune",
    "district": "district", "huyen": "district", "quan": "district", "thi xa": "district",
    "province": "province", "tinh": "province", "thanh pho": "province", "city": "province",
    "nation": "nation", "ca nuoc": "nation", "trung uong": "nation", "quoc gia": "nation",
    "country": "nation",
  ]

  /// `commune`, `district`, `province`, `nation`; other words as they are, in small letters.
  static func level(_ word: String) -> String {
    let folded = VietnameseText.fold(word).trimmedAndFolded
    let bare = folded.hasPrefix("cap ") ? String(folded.dropFirst(4)) : folded
    return words[bare] ?? VietnameseText.lower(word).trimmedAndFolded
  }
}

extension UnitRegister {
  /// Units whose name is meant by a name written with or without "xã", "phường" before it.
  func indices(named name: String) -> [Int] {
    let (key, last) = (UnitRegister.bareKey(name), UnitRegister.lastLetter(name))
    return units.indices.filter { index in
      let other = units[index].name
      return UnitRegister.lastLetter(other) == last && UnitRegister.bareKey(other) == key
    }
  }

  /// A quick look that spares most of ten thousand names the longer one.
  private static func lastLetter(_ name: String) -> String {
    VietnameseText.fold(String(name.suffix(1)))
  }

  private static func bareKey(_ name: String) -> String {
    let types = [
      "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "tỉnh", "thành phố",
    ]
    let key = VietnameseText.lower(name).trimmedAndFolded
    let type = types.first { key.hasPrefix($0 + " ") }
    return VietnameseText.nameKey(String(key.dropFirst(type.map { $0.count + 1 } ?? 0)))
  }
}
