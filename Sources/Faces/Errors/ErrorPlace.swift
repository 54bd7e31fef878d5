import LuaKit
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
    guard let fault = failure.fault else { return failure.cause.flatMap { range($0, in: line) } }
    if let marked = failure.marked { return marked }
    guard let name = fault.message.arguments.first?.unquoted else { return nil }
    let tokens = LuaLexer.tokens(line)
    return tokens.first { $0.kind == .string && $0.content.composed == name.composed }?.range
      ?? tokens.first { $0.kind == .name && $0.text == name }?.range
  }

  /// The variable that Lua names, or where its compiler stopped.
  private static func range(_ cause: LuaCause, in line: String) -> Range<Int>? {
    let tokens = LuaLexer.tokens(line)
    if let name = cause.variable?.name {
      return tokens.first { $0.kind == .name && $0.text == name }?.range
        ?? tokens.first { $0.kind == .string && $0.content == name }?.range
    }
    switch cause.stop {
    case .end?: return line.count..<line.count + 1
    case .token(let word)?: return range(of: word, tokens)
    case nil: return nil
    }
  }

  private static func range(of word: String, _ tokens: [LuaToken]) -> Range<Int>? {
    let text = word.hasPrefix("'") ? String(word.dropFirst().dropLast()) : word
    return tokens.last { $0.text == text || $0.isOpen && text.hasPrefix($0.text) }?.range
  }
}

extension String {
  /// Without the quotes around it.
  fileprivate var unquoted: String {
    count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}
