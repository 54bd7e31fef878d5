@_spi(_Unicode) import Swift

/// Vietnamese letters: case, letters without their marks, and keys that take two spellings of a
/// name for one. What is composed and what is decomposed give the same results.
package enum VietnameseText {
  package static func lower(_ text: String) -> String { text.composed.lowercased().composed }

  package static func upper(_ text: String) -> String { text.composed.uppercased().composed }

  /// Lower case without any marks, đ as d: "Thống kê" and "THONG KE" are both `thong ke`.
  package static func fold(_ text: String) -> String {
    let small = text.lowercased()
    if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
    var scalars = String.UnicodeScalarView()
    for scalar in small._nfd where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar == "đ" ? "d" : scalar)
    }
    return String(scalars).composed
  }

  /// What two spellings of one name have in common: normal form, case, white space, spaces
  /// around dashes and the kind of dash, and the place of the tone mark (`hóa` = `hoá`). Tones
  /// and letters are kept: `Tân` is not `Tần`.
  package static func nameKey(_ name: String) -> String {
    var key = ""
    var tones = ""
    for letter in VietnameseLetter.letters(of: name) {
      if letter.isLetter {
        key.unicodeScalars.append(letter.base)
        key += letter.shape.map { String($0) } ?? ""
        tones += letter.tone == 0 ? "" : String(letter.tone)
      } else {
        key += tones
        tones = ""
        key.unicodeScalars.append(letter.isDash ? "-" : letter.isSpace ? " " : letter.base)
      }
    }
    return tight(key + tones)
  }

  /// White space folded, none around dashes.
  private static func tight(_ key: String) -> String {
    key.split(separator: "-", omittingEmptySubsequences: false)
      .map { String($0).trimmedAndFolded }
      .joined(separator: "-")
  }
}
