import ScriptHost
import LuaSyntax
import Evaluation
import Indicators
import Messages
import PlainText

/// Finds in a line what an error message speaks of.
struct ErrorPlace {
  /// The letters of the line that are meant; nil where that can't be told.
  static func range(_ failure: PromptFailure, in line: String) -> Range<Int>? {
    guard let fault = failure.fault else { return range(failure.message, in: line) }
    if let marked = failure.marked { return marked }
    guard let name = fault.message.arguments.first?.unquoted else { return nil }
    let tokens = LuaLexer.tokens(line)
    return tokens.first { $0.kind == .string && $0.content.composed == name.composed }?.range
      ?? tokens.first { $0.kind == .name && $0.text == name }?.range
  }

  /// In the words of Lua.
  private static func range(_ message: String, in line: String) -> Range<Int>? {
    let tokens = LuaLexer.tokens(line)
    for (open, close) in [
      ("(global '", "'"), ("(local '", "'"), ("(field '", "'"), ("(method '", "'"),
      ("(upvalue '", "'"),
    ] {
      guard let name = quoted(message, open, close) else { continue }
      return tokens.first { $0.kind == .name && $0.text == name }?.range
        ?? tokens.first { $0.kind == .string && $0.content == name }?.range
    }
    return near(message, tokens, line)
  }

  /// Syntax errors name the word they stopped at; at the end of the text there is none.
  private static func near(_ message: String, _ tokens: [LuaToken], _ line: String) -> Range<Int>? {
    guard let found = message.firstRange(of: " near ") else { return nil }
    let word = String(message[found.upperBound...])
    if word == "<eof>" { return line.count..<line.count + 1 }
    let text = word.hasPrefix("'") ? String(word.dropFirst().dropLast()) : word
    return tokens.last { $0.text == text || $0.isOpen && text.hasPrefix($0.text) }?.range
  }

  /// What stands between two texts.
  static func quoted(_ message: String, _ open: String, _ close: String) -> String? {
    guard let start = message.firstRange(of: open) else { return nil }
    let rest = message[start.upperBound...]
    return rest.firstRange(of: close).map { String(rest[..<$0.lowerBound]) }
  }
}

extension String {
  /// Without the quotes around it.
  fileprivate var unquoted: String {
    count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}
