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

  /// Order of Vietnamese dictionaries: negative where `left` stands before `right`. Letters
  /// decide first, over the whole text (a ă â b c d đ e ê … with f j w z in their Latin
  /// places); then the tones, syllable by syllable (ngang, huyền, hỏi, ngã, sắc, nặng); then
  /// case, small letters first; then the bytes, so that only equal texts are equal.
  package static func compare(_ left: String, _ right: String) -> Int {
    let (first, second) = (VietnameseLetter.letters(of: left), VietnameseLetter.letters(of: right))
    let byLetters = order(first.map(\.weight), second.map(\.weight))
    if byLetters != 0 { return byLetters }
    let byTones = order(syllableTones(first), syllableTones(second))
    if byTones != 0 { return byTones }
    let byCase = order(first.map { $0.isUpper ? 1 : 0 }, second.map { $0.isUpper ? 1 : 0 })
    if byCase != 0 { return byCase }
    return order(
      left.composed.unicodeScalars.map(\.value), right.composed.unicodeScalars.map(\.value))
  }

  private static func order<Weight: Comparable>(_ left: [Weight], _ right: [Weight]) -> Int {
    for (one, other) in zip(left, right) where one != other { return one < other ? -1 : 1 }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }

  /// One tone a syllable, wherever in it the mark was set.
  private static func syllableTones(_ letters: [VietnameseLetter]) -> [Int] {
    letters.split { !$0.isLetter }.map { syllable in
      syllable.lazy.map(\.tone).first { $0 != 0 } ?? 0
    }
  }
}
