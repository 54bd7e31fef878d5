extension LuaTree {
  /// The names of global variables that the text reads or gives values to.
  package var globals: Set<String> {
    Set(nodes.lazy.filter { $0.kind == .name && $0.variable == nil }.map { tokens[$0.token].text })
  }

  /// The names of global variables that the text gives values to, anywhere in it.
  package var assignedGlobals: Set<String> {
    Set(
      nodes.lazy.filter { $0.kind == .name && $0.variable == nil && isTarget($0) }.map {
        tokens[$0.token].text
      })
  }

  /// The names that statements outside any block give values to, locals among them: at the prompt
  /// these last.
  package var topLevelNames: Set<String> {
    Set(children(root).flatMap(targets).map { tokens[$0.token].text })
  }

  /// An assignment or a `function` statement gives it a value.
  private func isTarget(_ node: LuaNode) -> Bool {
    guard let parent = parent(node) else { return false }
    if parent.kind == .functionStatement { return true }
    return parent.kind == .list
      && parent.parent.map { isAssigned(parent, by: nodes[$0]) } ?? false
  }

  private func isAssigned(_ list: LuaNode, by statement: LuaNode) -> Bool {
    statement.kind == .assignment && children(statement)[0].tokens == list.tokens
  }

  private func targets(_ statement: LuaNode) -> [LuaNode] {
    switch statement.kind {
    case .local, .assignment:
      children(children(statement)[0]).filter { $0.kind == .declaration || $0.kind == .name }
    case .localFunction: children(statement).filter { $0.kind == .declaration }
    case .functionStatement: children(statement).prefix(1).compactMap(rootName)
    default: []
    }
  }

  /// `a` of `a.b:c`.
  private func rootName(_ node: LuaNode) -> LuaNode? {
    var node = node
    while node.kind != .name {
      guard let object = children(node).first else { return nil }
      node = object
    }
    return node
  }
}
