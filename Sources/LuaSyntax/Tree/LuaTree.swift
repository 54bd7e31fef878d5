/// A text of Lua taken apart, whatever is wrong with it: tokens, blocks and brackets, and the tree
/// of what they say with the variables they make. Comments are left out of the tree.
package struct LuaTree: Sendable {
  package let letters: [Character]
  package let tokens: [LuaToken]
  /// With comments: what lies between them is white space.
  package let everything: [LuaToken]
  package let blocks: LuaBlocks
  package let nodes: [LuaNode]
  package let variables: [LuaVariable]
  /// Nodes by their main token, the innermost first.
  private let nodesByToken: [[Int]]

  package init(_ text: String) { self.init(letters: Array(text), LuaLexer.tokens(text)) }

  private init(letters: [Character], _ everything: [LuaToken]) {
    (self.letters, self.everything) = (letters, everything)
    tokens = everything.filter { $0.kind != .comment }
    blocks = LuaBlocks(tokens)
    var parser = LuaParser(tokens, blocks)
    parser.parse()
    (nodes, variables) = (parser.nodes, parser.variables)
    var byToken = [[Int]](repeating: [], count: tokens.count + 1)
    for (number, node) in nodes.enumerated() { byToken[node.token].append(number) }
    nodesByToken = byToken
  }

  /// The block of all statements.
  package var root: LuaNode { nodes[nodes.count - 1] }

  package func token(_ number: Int) -> LuaToken? {
    tokens.indices.contains(number) ? tokens[number] : nil
  }

  /// Nothing lies between a token and the next.
  package func isTight(_ number: Int) -> Bool {
    number + 1 < tokens.count
      && tokens[number].range.upperBound == tokens[number + 1].range.lowerBound
  }

  /// The innermost node of one of these kinds that has a token as its main one.
  package func node(_ kinds: LuaNode.Kind..., at token: Int) -> Int? {
    guard nodesByToken.indices.contains(token) else { return nil }
    return nodesByToken[token].first { kinds.contains(nodes[$0].kind) }
  }

  package func children(_ node: LuaNode) -> [LuaNode] { node.children.map { nodes[$0] } }

  package func parent(_ node: LuaNode) -> LuaNode? { node.parent.map { nodes[$0] } }

  /// The letters of a node; none where it is empty.
  package func range(_ node: LuaNode) -> Range<Int> {
    guard let first = token(node.tokens.lowerBound), !node.tokens.isEmpty else {
      return letters.count..<letters.count
    }
    return first.range.lowerBound..<tokens[node.tokens.upperBound - 1].range.upperBound
  }
}
