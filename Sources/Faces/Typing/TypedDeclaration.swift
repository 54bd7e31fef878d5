import Workbench
import ScriptHost
import LineEditor
import LuaSyntax

/// A `derived "x" { … }` or `check` whose fields are being typed.
struct TypedDeclaration {
  private let all: [(name: String, choices: [String])]
  private let given: Set<String>

  /// nil where no field of a declaration may begin at a token.
  init?(at place: Int, in tree: LuaTree, _ prompt: Prompt) {
    guard let mark = tree.token(place - 1), mark.is("{") || mark.is(",") || mark.is(";"),
      let open = tree.blocks.open.last, let table = tree.node(.table, at: open),
      let declaration = tree.declaration(table: table)
    else { return nil }
    all = prompt.fields(of: declaration.word)
    given = Set(
      tree.children(declaration.table).filter { $0.kind == .named && $0.token < place }.map {
        tree.tokens[$0.token].text
      })
    if all.isEmpty { return nil }
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
