import Messages
import LuaSyntax
import Indicators

/// Declarations that are written in another way than `derived "id" { … }`, and functions that are
/// none.
struct DeclarationForms {
  private let code: LuaTree

  init(_ code: LuaTree) { self.code = code }

  var traps: [SyntaxTrap] {
    code.tokens.indices.compactMap { declaration($0) ?? formula($0) }
  }

  private func declaration(_ number: Int) -> SyntaxTrap? {
    let token = code.tokens[number]
    guard token.kind == .name, token.text == "derived" || token.text == "check",
      !(code.token(number - 1).map { $0.is(".") || $0.is(":") } ?? false),
      let next = code.token(number + 1), let id = wronglyNamed(next, number + 1)
    else { return nil }
    let range = token.range.lowerBound..<next.range.upperBound
    let word = token.text
    return SyntaxTrap(range, Message(.declarationForm, word, "\(word) \"\(id)\" { … }"))
  }

  /// The id of `derived: x`, `derived x` or `derived "x" = {`; nil where it may be well written.
  private func wronglyNamed(_ next: LuaToken, _ number: Int) -> String? {
    let after = code.token(number + 1)
    if next.is(":") {
      guard let after else { return "id" }
      return after.kind == .name ? after.text : after.kind == .string ? after.content : "id"
    }
    if next.kind == .name { return next.text }
    guard next.kind == .string, let after else { return nil }
    return after.is("=") || after.is(",") || after.is(":") ? next.content : nil
  }

  private static let functions = [
    "formula": "c", "test": "c, code", "left": "c, code", "right": "c, code",
  ]

  /// `formula = c["5.2"] * 2`: there is no cell while a script loads.
  private func formula(_ number: Int) -> SyntaxTrap? {
    let token = code.tokens[number]
    guard token.kind == .name, let parameters = DeclarationForms.functions[token.text],
      code.token(number + 1)?.is("=") ?? false, let value = code.token(number + 2),
      value.kind == .name, value.text == "c", let next = code.token(number + 3),
      next.is("[") || next.is(".") || next.is(":")
    else { return nil }
    let form = "\(token.text) = function(\(parameters)) return … end"
    return SyntaxTrap(
      token.range.lowerBound..<value.range.upperBound, Message(.trapFunction, token.text, form))
  }
}
