import PlainText
import Indicators

/// The levels of units, from the words tables use.
package enum UnitLevels {
  private static let words: [String: String] = [
    "commune": "commune", "xa": "commune", "phuong": "commune", "thi tran": "commune",
    "dac khu": "commune", "ward": "commune",
    "district": "district", "huyen": "district", "quan": "district", "thi xa": "district",
    "province": "province", "tinh": "province", "thanh pho": "province", "city": "province",
    "nation": "nation", "ca nuoc": "nation", "trung uong": "nation", "quoc gia": "nation",
    "country": "nation",
  ]

  /// `commune`, `district`, `province`, `nation`; other words as they are, in small letters.
  package static func level(_ word: String) -> String {
    let folded = VietnameseText.fold(word).trimmedAndFolded
    let bare = folded.hasPrefix("cap ") ? String(folded.dropFirst(4)) : folded
    return words[bare] ?? VietnameseText.lower(word).trimmedAndFolded
  }
}
