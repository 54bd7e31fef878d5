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
    let first = head.place.row ?? .max - FormulaText.limit
    var lines: [String] = []
    while lines.count < FormulaText.limit, let next = line(first + lines.count) {
      lines.append(next)
    }
    declaration = Array(lines.prefix(FormulaText.lastRow(of: lines)))
  }

  /// Where the statements end that begin in the first line.
  private static func lastRow(of lines: [String]) -> Int {
    let text = lines.joined(separator: "\n")
    let (tree, rows) = (LuaTree(text), TextLines(text))
    let ends = tree.children(tree.root).map(tree.range).filter {
      rows.row(of: $0.lowerBound) == 1
    }
    return ends.map { rows.row(of: $0.upperBound - 1) }.max() ?? 1
  }

  /// The lines of the field `formula`; empty where it isn't written there.
  package var formula: [String] {
    let text = declaration.joined(separator: "\n")
    let (tree, rows) = (LuaTree(text), TextLines(text))
    let field = tree.nodes.first {
      $0.kind == .named && tree.tokens[$0.token].text == "formula"
    }
    guard let field else { return [] }
    let range = tree.range(field)
    let lines = declaration[
      rows.row(of: range.lowerBound) - 1..<rows.row(of: range.upperBound - 1)]
    let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indent)) }
  }
}
