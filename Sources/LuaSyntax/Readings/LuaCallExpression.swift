/// A call, with what is called by name.
package struct LuaCallExpression {
  package let node: LuaNode
  /// nil where something else than a chain of names is called.
  package let callee: LuaChain?
  package let arguments: [LuaNode]

  package init?(_ node: LuaNode, in tree: LuaTree) {
    guard node.kind == .call else { return nil }
    self.node = node
    let parts = tree.children(node)
    callee = LuaChain(parts[0], in: tree)
    arguments = tree.children(parts[1])
  }
}

extension LuaTree {
  /// All calls, inner ones first.
  package var calls: [LuaCallExpression] { nodes.compactMap { LuaCallExpression($0, in: self) } }

  /// The call whose argument a node is, and the number of the argument from 0.
  package func call(withArgument number: Int) -> (call: LuaCallExpression, argument: Int)? {
    guard let list = nodes[number].parent, let call = nodes[list].parent,
      let found = LuaCallExpression(nodes[call], in: self),
      let argument = nodes[list].children.firstIndex(of: number)
    else { return nil }
    return (found, argument)
  }

  /// The call by parentheses that the end of the text is in.
  package var openCall: LuaCallExpression? {
    guard let open = blocks.open.last(where: { tokens[$0].is("(") }),
      let call = node(.call, at: open)
    else { return nil }
    return LuaCallExpression(nodes[call], in: self)
  }

  /// `derived "id" { … }` and `derived("id") { … }`: the word and the table.
  package func declaration(table number: Int) -> (word: String, table: LuaNode)? {
    guard nodes[number].kind == .table, let (outer, argument) = call(withArgument: number),
      argument == 0, let inner = children(outer.node).first,
      let call = LuaCallExpression(inner, in: self), let callee = call.callee, callee.steps.isEmpty,
      let id = call.arguments.first, text(id) != nil
    else { return nil }
    return (callee.root, nodes[number])
  }
}
