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
    default: return isWide ? 2 : 1
    }
  }

  /// The wide blocks of Unicode's EastAsianWidth.txt, roughly.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
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
