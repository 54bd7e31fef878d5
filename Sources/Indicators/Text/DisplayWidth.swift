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

  /// The text as it may be shown on a terminal: what came from a file must not move the cursor,
  /// change colours, or turn the direction of writing.
  package var terminalSafe: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var safe = ""
    for scalar in unicodeScalars {
      if scalar.isControl {
        safe += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
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

  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
