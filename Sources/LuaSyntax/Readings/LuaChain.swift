/// An expression that leads from a variable to a value: `c:prev().unit`, `plan["5.2"]`.
package struct LuaChain: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case field(String)
    case method(String)
    case index(String)
    case call
  }

  package let root: String
  package private(set) var steps: [Step]

  /// nil where an expression is no such chain.
  package init?(_ expression: LuaNode, in tree: LuaTree) {
    var (node, steps) = (expression, [Step]())
    while node.kind != .name {
      guard let step = Step(node, in: tree), let object = tree.children(node).first else {
        return nil
      }
      steps.append(step)
      node = object
    }
    (root, self.steps) = (tree.tokens[node.token].text, steps.reversed())
  }

  /// What stands before a dot, a colon or a bracket.
  package init?(before mark: Int, in tree: LuaTree) {
    guard let number = tree.node(.field, .method, .index, at: mark),
      let object = tree.children(tree.nodes[number]).first
    else { return nil }
    self.init(object, in: tree)
  }

  /// As it is written, calls and keys left out: `score.ratio`.
  package var path: String {
    steps.reduce(root) { path, step in
      switch step {
      case .field(let name): path + "." + name
      case .method(let name): path + ":" + name
      case .index, .call: path
      }
    }
  }

  /// The last name, with the one before it: `c:num` of `plan.c:num`.
  package var name: String {
    switch steps.last {
    case .field(let name): before + "." + name
    case .method(let name): before + ":" + name
    default: root
    }
  }

  /// The name before the last step.
  private var before: String {
    var chain = self
    chain.steps.removeLast()
    return chain.lastName
  }

  /// A method is the last step: `c:num`.
  package var isMethod: Bool {
    if case .method? = steps.last { true } else { false }
  }

  /// The name that comes last.
  package var lastName: String {
    for step in steps.reversed() {
      switch step {
      case .field(let name), .method(let name): return name
      case .index, .call: continue
      }
    }
    return root
  }
}

extension LuaChain.Step {
  fileprivate init?(_ node: LuaNode, in tree: LuaTree) {
    let name = tree.token(node.token + 1).flatMap { $0.kind == .name ? $0.text : nil }
    switch node.kind {
    case .field: self = .field(name ?? "")
    case .method: self = .method(name ?? "")
    case .call: self = .call
    case .index:
      guard let key = tree.text(tree.children(node)[1]) else { return nil }
      self = .index(key)
    default: return nil
    }
  }
}

extension LuaTree {
  /// The text that an expression is, or a list of nothing else.
  package func text(_ node: LuaNode) -> String? {
    if node.kind == .list { return node.children.count == 1 ? text(children(node)[0]) : nil }
    guard node.kind == .constant, tokens[node.token].kind == .string else { return nil }
    return tokens[node.token].content
  }
}
