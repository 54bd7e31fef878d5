import ScriptHost
import LuaSyntax

/// A `;` at the end of an input keeps its value from being shown.
package enum ResultMark {
  package static func isQuiet(_ text: String) -> Bool {
    LuaLexer.tokens(text).last { $0.kind != .comment }?.is(";") ?? false
  }

  /// The text without that mark: an expression with it would be none.
  package static func without(_ text: String) -> String {
    guard text.contains(";"), let last = LuaLexer.tokens(text).last(where: { $0.kind != .comment }),
      last.is(";")
    else { return text }
    var letters = Array(text)
    letters[last.range.lowerBound] = " "
    return String(letters)
  }
}
