@_spi(_Unicode) import Swift

/// Vietnamese letters: case, letters without their marks, and keys that take two spellings of a
/// name for one. What is composed and what is decomposed give the same results.
package enum VietnameseText {
  package static func lower(_ text: String) -> String { lower(text) {} }

  package static func upper(_ text: String) -> String { upper(text) {} }

  /// Lower case without any marks, đ as d: "Thống kê" and "THONG KE" are both `thong ke`.
  package static func fold(_ text: String) -> String { fold(text) {} }

  /// `pause` is called every thousand letters or so, and may end the work; so in the others.
  package static func lower<Stop: Error>(
    _ text: String, _ pause: Pause<Stop>
  ) throws(Stop) -> String {
    try changed(text, pause) { $0.composedPiece.lowercased().composedPiece }
  }

  /// Upper case.
  package static func upper<Stop: Error>(
    _ text: String, _ pause: Pause<Stop>
  ) throws(Stop) -> String {
    try changed(text, pause) { $0.composedPiece.uppercased().composedPiece }
  }

  /// As `fold`.
  package static func fold<Stop: Error>(
    _ text: String, _ pause: Pause<Stop>
  ) throws(Stop) -> String {
    try changed(text, pause, foldedPiece)
  }

  private static func changed<Stop: Error>(
    _ text: String, _ pause: Pause<Stop>, _ change: (String) -> String
  ) throws(Stop) -> String {
    if TextPieces.isOne(text) { return change(text) }
    var result = ""
    for piece in TextPieces(text) {
      try pause()
      result += change(piece)
    }
    return result
  }

  private static func foldedPiece(_ text: String) -> String {
    let small = text.lowercased()
    if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
    var scalars = String.UnicodeScalarView()
    for scalar in small._nfd where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar == "đ" ? "d" : scalar)
    }
    return String(scalars).composedPiece
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
  package static func compare(_ left: String, _ right: String) -> Int { compare(left, right) {} }

  /// As `compare`; `pause` is called every thousand letters or so, and may end the work.
  package static func compare<Stop: Error>(
    _ left: String, _ right: String, _ pause: Pause<Stop>
  ) throws(Stop) -> Int {
    var letters = VietnameseOrder(left, right)
    let order = try letters.result(pause)
    if order != 0 { return order }
    var (first, second) = (ComposedScalars(left), ComposedScalars(right))
    while true {
      let (one, other) = (try first.next(pause)?.value, try second.next(pause)?.value)
      guard let one, let other else { return one == nil ? (other == nil ? 0 : -1) : 1 }
      if one != other { return one < other ? -1 : 1 }
    }
  }
}
