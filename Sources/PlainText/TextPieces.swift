/// A text in pieces of bounded size, each of which can be brought into a normal form by itself:
/// long texts are worked on piece by piece, with a look at what may stop the work in between.
struct TextPieces: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView
  /// Scalars of a piece, where one may end.
  private static let usual = 1024

  /// The text is one piece: most are, and needn't be looked through for where one ends.
  static func isOne(_ text: String) -> Bool { text.utf8.count <= usual }
  /// Marks without end are cut too, though their order is not looked at across the cut.
  private static let most = 4096

  init(_ text: String) { rest = text[...].unicodeScalars }

  mutating func next() -> String? {
    guard !rest.isEmpty else { return nil }
    var (end, count) = (rest.startIndex, 0)
    while end != rest.endIndex, count < TextPieces.most {
      if count >= TextPieces.usual, rest[end].beginsLetter { break }
      rest.formIndex(after: &end)
      count += 1
    }
    defer { rest = rest[end...] }
    return String(rest[..<end])
  }
}

extension Unicode.Scalar {
  /// It joins with nothing before it in any normal form. What does is a mark, or the vowel or the
  /// end of a Korean syllable.
  fileprivate var beginsLetter: Bool {
    if value < 0x300 { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: return !(0x1160...0x11FF).contains(value)
    }
  }
}

/// What is called between pieces of a long text, to throw where the work is to end.
package typealias Pause<Stop: Error> = () throws(Stop) -> Void
