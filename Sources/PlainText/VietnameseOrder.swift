@_spi(_Unicode) import Swift

/// Compares two texts letter by letter, without making copies of them.
struct VietnameseOrder {
  private var (left, right): (Letters, Letters)
  /// What decides where the letters don't: the first difference of each sort, 0 for none.
  private var (byTones, byCase) = (0, 0)
  /// The tones of the syllable that is being read.
  private var (leftTone, rightTone) = (0, 0)

  init(_ left: String, _ right: String) {
    (self.left, self.right) = (Letters(left), Letters(right))
  }

  /// Negative where the left text comes first; 0 where only their bytes can decide.
  mutating func result<Stop: Error>(_ pause: Pause<Stop>) throws(Stop) -> Int {
    while true {
      switch (try left.next(pause), try right.next(pause)) {
      case (nil, nil):
        endSyllable()
        return byTones != 0 ? byTones : byCase
      case (nil, _): return -1
      case (_, nil): return 1
      case (let one?, let other?):
        let order = VietnameseOrder.order(one.weight, other.weight)
        if order != 0 { return order }
        note(one, other)
      }
    }
  }

  /// Two letters that are the same but for tone and case.
  private mutating func note(_ one: VietnameseLetter, _ other: VietnameseLetter) {
    if byCase == 0 { byCase = VietnameseOrder.order(one.isUpper ? 1 : 0, other.isUpper ? 1 : 0) }
    guard one.isLetter else { return endSyllable() }
    if leftTone == 0 { leftTone = one.tone }
    if rightTone == 0 { rightTone = other.tone }
  }

  private mutating func endSyllable() {
    if byTones == 0 { byTones = VietnameseOrder.order(leftTone, rightTone) }
    (leftTone, rightTone) = (0, 0)
  }

  static func order<Weight: Comparable>(_ one: Weight, _ other: Weight) -> Int {
    one == other ? 0 : one < other ? -1 : 1
  }

  /// The letters of a text, a piece at a time.
  private struct Letters {
    private var pieces: TextPieces
    private var letters: [VietnameseLetter] = []
    private var position = 0

    init(_ text: String) { pieces = TextPieces(text) }

    mutating func next<Stop: Error>(_ pause: Pause<Stop>) throws(Stop) -> VietnameseLetter? {
      if position == letters.count {
        guard let piece = pieces.next() else { return nil }
        try pause()
        (letters, position) = (VietnameseLetter.letters(of: piece), 0)
      }
      defer { position += 1 }
      return letters[position]
    }
  }
}

/// The scalars of a text in normal form C, a piece at a time.
struct ComposedScalars {
  private var pieces: TextPieces
  private var scalars = String.UnicodeScalarView().makeIterator()

  init(_ text: String) { pieces = TextPieces(text) }

  mutating func next<Stop: Error>(_ pause: Pause<Stop>) throws(Stop) -> Unicode.Scalar? {
    while true {
      if let scalar = scalars.next() { return scalar }
      guard let piece = pieces.next() else { return nil }
      try pause()
      scalars = piece.composedPiece.unicodeScalars.makeIterator()
    }
  }
}
