@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode normal form C, in which a letter with its marks is one character
  /// where there is one. Foundation's own normalisation would cost every start of the program
  /// a large library.
  package var composed: String { composed {} }

  /// The same; `pause` is called every thousand letters or so, and may end the work.
  package func composed<Stop: Error>(_ pause: Pause<Stop>) throws(Stop) -> String {
    if TextPieces.isOne(self) { return composedPiece }
    var result = ""
    for piece in TextPieces(self) {
      try pause()
      result += piece.composedPiece
    }
    return result
  }

  /// A piece of a text in normal form C.
  var composedPiece: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in self._nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// The text with leading, trailing and repeated white space removed.
  package var trimmedAndFolded: String {
    unicodeScalars.split(whereSeparator: \.isWhite).map(String.init).joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Unicode's White_Space; its own table is slow to ask, and most text is none of it.
  package var isWhite: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
