import LuaKit
package import Messages
package import LuaSyntax

/// Something in a text that Lua writes in another way.
package struct SyntaxTrap: Hashable, Sendable {
  /// When it is told.
  package enum Sort: Hashable, Sendable {
    /// Lua takes it nowhere: where its line fails, that is why.
    case wrong
    /// Lua takes it, though it can't have been meant.
    case legal
    /// Lua may take it; where blocks are left open, that is why.
    case opensBlock
  }

  /// The letters of the text that are meant.
  package let range: Range<Int>
  package let message: Message
  package let sort: Sort

  init(_ range: Range<Int>, _ message: Message, _ sort: Sort = .wrong) {
    self.range = range
    self.message = message
    self.sort = sort
  }

  /// Where it stands in a text: the line and its number from 1, the letters of the line.
  package func position(in text: String) -> TextPosition {
    TextPosition(of: range, in: text)
  }
}

/// Finds what goes against Lua's ways in a text: all that is foreign to it, decimal commas,
/// declarations that are written in another way.
package enum SyntaxTraps {
  static func all(in text: String) -> [SyntaxTrap] {
    let code = LuaTree(text)
    let found =
      ForeignSigns(code).traps + ForeignWords(code).traps + DecimalCommas(code).traps
      + DeclarationForms(code).traps
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What is told of a text that Lua takes.
  package static func warnings(in text: String) -> [SyntaxTrap] {
    guard mayHoldDecimalComma(text) || ForeignWords.mayHoldValue(text) else { return [] }
    return Array(all(in: text).lazy.filter { $0.sort == .legal }.prefix(mostWarnings))
  }

  /// So many are enough to begin with.
  private static let mostWarnings = 200

  /// A digit, a comma, a digit: most texts have none.
  private static func mayHoldDecimalComma(_ text: String) -> Bool {
    var (before, last) = (UInt8(0), UInt8(0))
    for byte in text.utf8 {
      if last == UInt8(ascii: ","), isDigit(before), isDigit(byte) { return true }
      (before, last) = (last, byte)
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Why Lua does not take a text, or fails at a line of it; nil where its own words must do.
  package static func cause(in text: String, row: Int?, isSyntax: Bool) -> SyntaxTrap? {
    let traps = all(in: text)
    let lines = TextLines(text)
    let here = traps.filter { row == nil || lines.row(of: $0.range.lowerBound) == row }
    if let trap = here.first(where: { $0.sort == .wrong }) { return trap }
    guard isSyntax else { return nil }
    return here.first { $0.sort == .legal } ?? traps.first { $0.sort == .opensBlock }
  }
}
