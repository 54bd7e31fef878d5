import ScriptHost
import LineEditor
import LuaSyntax

/// A `derived "x" { … }` or `check` whose fields are being typed.
struct TypedDeclaration {
  private let all: [(name: String, choices: [String])]
  private let given: Set<String>

  /// nil where the tokens don't end where a field of a declaration may begin.
  init?(_ tokens: [LuaToken], _ prompt: Prompt) {
    guard let last = tokens.last, last.is("{") || last.is(",") || last.is(";"),
      let open = LuaBlocks(tokens).open.last, tokens[open].is("{"),
      let word = TypedDeclaration.word(before: open, tokens)
    else { return nil }
    all = prompt.fields(of: word)
    let depth = LuaBlocks(tokens).depths[open] + 1
    let depths = LuaBlocks(tokens).depths
    let places = tokens.indices.dropFirst(open + 2)
    given = Set(
      places.filter { tokens[$0].is("=") && depths[$0] == depth }.map { tokens[$0 - 1].text })
    if all.isEmpty { return nil }
  }

  /// `derived "x" {` and `derived("x") {`.
  private static func word(before open: Int, _ tokens: [LuaToken]) -> String? {
    var place = open - 1
    if place > 1, tokens[place].is(")") { place -= 1 }
    guard place > 0, tokens[place].kind == .string else { return nil }
    place -= 1
    if place > 0, tokens[place].is("(") { place -= 1 }
    return ["derived", "check"].contains(tokens[place].text) ? tokens[place].text : nil
  }

  /// Offers for the fields that are not there yet.
  func fields(_ start: String) -> [Completion.Item] {
    all.filter { $0.name.hasPrefix(start) && !given.contains($0.name) }.map { field in
      let choices = field.choices.map { "\"\($0)\"" }.joined(separator: " | ")
      return Completion.Item(field.name + " = ", label: field.name, note: choices)
    }
  }

  /// The texts that a field may be; nil where any will do.
  func choices(_ field: String) -> [String]? {
    let choices = all.first { $0.name == field }?.choices ?? []
    return choices.isEmpty ? nil : choices
  }
}

extension String {
  /// As it stands between double quotes in Lua.
  var luaEscaped: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
