/// A word of Lua, and where it stands in the text, counted in letters.
package struct LuaToken: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case keyword, name, number, symbol, comment
    /// A text in quotes, on one line.
    case string
    /// A text in long brackets.
    case longString
  }

  package let kind: Kind
  package let range: Range<Int>
  package let text: String
  /// The text or comment has no end.
  package var isOpen = false

  package init(kind: Kind, range: Range<Int>, text: String, isOpen: Bool = false) {
    (self.kind, self.range, self.text, self.isOpen) = (kind, range, text, isOpen)
  }

  package func `is`(_ word: String) -> Bool {
    (kind == .keyword || kind == .symbol) && text == word
  }

  package static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// A text in quotes, without them; escapes stand as they were written.
  package var content: String {
    guard kind == .string else { return text }
    return String(isOpen ? text.dropFirst() : text.dropFirst().dropLast())
  }
}
