/// At the prompt every input is a chunk of its own, so that a `local` at its top level would be
/// gone with it. Here it becomes a variable of the session. Lines and columns stay where they
/// were.
package enum SessionVariables {
  package static func lasting(_ text: String) -> String {
    guard text.contains("local") else { return text }
    let tree = LuaTree(text)
    var letters = tree.letters.map { String($0) }
    for statement in tree.children(tree.root) where isKept(statement, tree) {
      rewrite(statement, tree, &letters)
    }
    return letters.joined()
  }

  /// What is to be closed at the end of the chunk stays a local of it.
  private static func isKept(_ statement: LuaNode, _ tree: LuaTree) -> Bool {
    switch statement.kind {
    case .localFunction: true
    case .local:
      !names(statement, tree).isEmpty
        && !attributes(statement, tree).contains { tree.tokens[$0].text == "close" }
    default: false
    }
  }

  private static func names(_ statement: LuaNode, _ tree: LuaTree) -> [LuaNode] {
    tree.children(tree.children(statement)[0])
  }

  private static func attributes(_ statement: LuaNode, _ tree: LuaTree) -> [Int] {
    names(statement, tree).compactMap { $0.variable.flatMap { tree.variables[$0].attribute } }
  }

  private static func rewrite(_ statement: LuaNode, _ tree: LuaTree, _ letters: inout [String]) {
    blank(tree.tokens[statement.token].range, &letters)
    guard statement.kind == .local else { return }
    for place in attributes(statement, tree) {
      let (open, close) = (tree.tokens[place - 1].range, tree.tokens[place + 1].range)
      blank(open.lowerBound..<close.upperBound, &letters)
    }
    let hasValue = tree.token(tree.children(statement)[0].tokens.upperBound)?.is("=") ?? false
    guard !hasValue, let last = names(statement, tree).last else { return }
    letters[tree.tokens[last.token].range.upperBound - 1] += " = nil"
  }

  private static func blank(_ range: Range<Int>, _ letters: inout [String]) {
    for place in range where letters[place] != "\n" { letters[place] = " " }
  }
}
