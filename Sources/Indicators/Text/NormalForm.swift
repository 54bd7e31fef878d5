@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode normal form C, in which a letter with its marks is one character
  /// where there is one. Foundation's own normalisation would cost every start of the program
  /// a large library.
  package var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in self._nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// The text with leading, trailing and repeated white space removed.
  package var trimmedAndFolded: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
