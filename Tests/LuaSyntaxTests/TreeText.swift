import LuaSyntax

/// A tree as a text: `(assignment (list x) (list (+ 1 2)))`.
struct TreeText {
  let tree: LuaTree

  init(_ text: String) { tree = LuaTree(text) }

  /// All statements, one behind the other.
  var statements: String { texts(tree.children(tree.root)) }

  private func texts(_ nodes: [LuaNode]) -> String {
    nodes.map(text).joined(separator: " ")
  }

  private func text(_ node: LuaNode) -> String {
    let word = tree.token(node.token)?.text ?? "?"
    let parts = texts(tree.children(node))
    switch node.kind {
    case .name, .constant: return node.variable == nil ? word : word + "'"
    case .declaration: return word
    case .missing: return "_"
    case .stray: return "!\(word)"
    case .list, .parentheses: return "(\(parts))"
    case .binary, .unary: return "(\(word) \(parts))"
    case .field, .method: return parts + word + (tree.token(node.token + 1)?.text ?? "_")
    case .named: return "\(word)=\(parts)"
    case .keyed: return "[\(parts)]"
    case .positional, .expressions: return parts
    default: return "<\(node.kind)" + (parts.isEmpty ? ">" : " \(parts)>")
    }
  }
}
