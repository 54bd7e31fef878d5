@_spi(_Unicode) import Swift

extension VietnameseText {
  /// Order of Vietnamese dictionaries: negative where `left` stands before `right`. Letters
  /// decide first, over the whole text (a ă â b c d đ e ê … with f j w z in their Latin
  /// places); then the tones, syllable by syllable (ngang, huyền, hỏi, ngã, sắc, nặng); then
  /// case, small letters first; then the bytes, so that only equal texts are equal.
  package static func compare(_ left: String, _ right: String) -> Int {
    compare(left, right) {}
  }

  /// The same, with a look now and then at whether it is to go on.
  package static func compare<Failure: Error>(
    _ left: String, _ right: String, look: () throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var order = VietnameseOrder()
    var (first, second) = (VietnameseLetter.Letters(left), VietnameseLetter.Letters(right))
    for number in 0... {
      let (one, other) = (first.next(), second.next())
      guard let one, let other else {
        if one != nil || other != nil { return one == nil ? -1 : 1 }
        break
      }
      if one.weight != other.weight { return one.weight < other.weight ? -1 : 1 }
      order.add(one, other)
      if number % 1024 == 0 { try look() }
    }
    if let decision = order.decision { return decision }
    return try compareScalars(left, right, look: look)
  }

  private static func compareScalars<Failure: Error>(
    _ left: String, _ right: String, look: () throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var (first, second) = (left._nfc.makeIterator(), right._nfc.makeIterator())
    for number in 0... {
      let (one, other) = (first.next(), second.next())
      if one != other { return (one?.value ?? 0) < (other?.value ?? 0) ? -1 : 1 }
      if one == nil { break }
      if number % 1024 == 0 { try look() }
    }
    return 0
  }
}

/// What decides between two texts of the same letters: tones first, then case.
private struct VietnameseOrder {
  private var byTone = 0
  private var byCase = 0
  /// The tones of the syllable that is being read: one a syllable, wherever in it the mark was set.
  private var tones = (0, 0)

  mutating func add(_ one: VietnameseLetter, _ other: VietnameseLetter) {
    if byCase == 0, one.isUpper != other.isUpper { byCase = other.isUpper ? -1 : 1 }
    guard one.isLetter else { return endSyllable() }
    if tones.0 == 0 { tones.0 = one.tone }
    if tones.1 == 0 { tones.1 = other.tone }
  }

  private mutating func endSyllable() {
    if byTone == 0, tones.0 != tones.1 { byTone = tones.0 < tones.1 ? -1 : 1 }
    tones = (0, 0)
  }

  /// nil where neither decides.
  var decision: Int? {
    var ended = self
    ended.endSyllable()
    if ended.byTone != 0 { return ended.byTone }
    return ended.byCase != 0 ? ended.byCase : nil
  }
}
