import LuaKit
package import Evaluation
import Messages
import LuaSyntax
import Indicators
import PlainText

/// The text of a declaration, out of its script.
package struct FormulaText {
  /// From its first line to the one that closes its table.
  package let declaration: [String]

  private static let limit = 200

  package init(_ scripts: Scripts, _ head: DeclarationHead) {
    let script = scripts.list[head.script]
    self.init(head) { row in
      script.isPrompt ? nil : script.state.sourceLine(head.place.file, row)
    }
  }

  /// `line` gives a line of the script by its number.
  package init(_ head: DeclarationHead, line: (Int) -> String?) {
    var lines: [String] = []
    let first = head.place.row ?? .max - FormulaText.limit
    for number in first..<first + FormulaText.limit {
      guard let line = line(number) else { break }
      lines.append(line)
      if LuaBlocks(LuaLexer.tokens(lines.joined(separator: "\n"))).open.isEmpty { break }
    }
    declaration = lines
  }

  /// The lines of the field `formula`; empty where it isn't written there.
  package var formula: [String] {
    let start = declaration.firstIndex { line in
      let tokens = LuaLexer.tokens(line)
      return zip(tokens, tokens.dropFirst()).contains { $0.text == "formula" && $1.is("=") }
    }
    guard let start else { return [] }
    var lines: [String] = []
    for line in declaration[start...] {
      lines.append(line)
      if LuaBlocks(LuaLexer.tokens(lines.joined(separator: "\n"))).open.isEmpty { break }
    }
    let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indent)) }
  }
}
