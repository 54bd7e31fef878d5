extension String {
  /// How many columns a terminal gives the text: marks that sit on a letter take none, East
  /// Asian wide letters two.
  package var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with spaces after it, or before it, up to a width in terminal columns.
  package func padded(to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return right ? spaces + self : self + spaces
  }

  /// The text cut to a width in terminal columns, `…` at the end where something was cut.
  package func cut(to width: Int) -> String {
    // Where the text is cut, and what it is wide up to there: a long text is not looked at whole.
    var (end, taken) = (startIndex, 0)
    var index = startIndex
    while index != endIndex {
      let next = self.index(after: index)
      taken += self[index..<next].unicodeScalars.reduce(0) { $0 + $1.displayWidth }
      if taken > width { return String(self[..<end]) + "…" }
      if taken < width { end = next }
      index = next
    }
    return self
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isJoined ? 0 : WideLetters.contains(value) ? 2 : 1
    }
  }

  /// The vowels and last consonants of Hangul that is written letter by letter: they stand in the
  /// columns of the first one.
  private var isJoined: Bool {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    default: false
    }
  }
}
