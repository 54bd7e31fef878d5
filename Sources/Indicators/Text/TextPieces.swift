extension String {
  /// Changes the text a piece at a time, with a look before each at whether to go on. Pieces end
  /// before a plain letter or sign, which no mark of another one follows.
  package func changed<Failure: Error>(
    _ change: (String) -> String, look: () throws(Failure) -> Void
  ) throws(Failure) -> String {
    if utf8.count <= String.piece { return change(self) }
    var result = ""
    var start = startIndex
    while start < endIndex {
      try look()
      let end = pieceEnd(from: start)
      result += change(String(self[start..<end]))
      start = end
    }
    return result
  }

  private static let piece = 4096

  private func pieceEnd(from start: Index) -> Index {
    guard var end = utf8.index(start, offsetBy: String.piece, limitedBy: endIndex) else {
      return endIndex
    }
    while end < endIndex, utf8[end] >= 0x80 { end = utf8.index(after: end) }
    return end
  }
}
