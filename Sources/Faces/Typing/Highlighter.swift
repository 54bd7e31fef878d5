import ScriptHost
import LineEditor
import LuaSyntax
import PlainText

/// Which part of an input is shown in which style.
struct Highlighter {
  let prompt: Prompt

  func styles(_ text: String, cursor: Int, isCommand: Bool) -> [StyledRange] {
    if isCommand { return command(text) }
    let tree = LuaTree(text)
    let assigned = tree.assignedGlobals
    return tree.everything.compactMap { token in
      style(token).map { StyledRange(token.range, $0) }
    } + names(tree, assigned) + partners(tree, cursor)
  }

  private func command(_ text: String) -> [StyledRange] {
    let letters = Array(text)
    let start = letters.prefix { $0.isWhitespace }.count
    let end = letters[start...].firstIndex { $0.isWhitespace } ?? letters.count
    return [StyledRange(start..<end, .command)]
  }

  private func style(_ token: LuaToken) -> Style? {
    switch token.kind {
    case .keyword: .keyword
    case .string, .longString: token.isOpen ? .unmatched : .string
    case .number: .number
    case .comment: .comment
    case .symbol, .name: nil
    }
  }

  /// Global variables are known or not; those that the text makes or gives values to are plain.
  private func names(_ tree: LuaTree, _ assigned: Set<String>) -> [StyledRange] {
    tree.nodes.compactMap { node in
      guard node.kind == .name, node.variable == nil else { return nil }
      let token = tree.tokens[node.token]
      if prompt.hasGlobal(token.text) { return StyledRange(token.range, .known) }
      return assigned.contains(token.text) ? nil : StyledRange(token.range, .unknown)
    }
  }

  /// The bracket or block word at the cursor and its partner; those that have none.
  private func partners(_ tree: LuaTree, _ cursor: Int) -> [StyledRange] {
    let (blocks, tokens) = (tree.blocks, tree.tokens)
    var styles = blocks.stray.map { StyledRange(tokens[$0].range, .unmatched) }
    let touched = blocks.pairs.last { pair in
      [pair.open, pair.close].contains { tokens[$0].range.touches(cursor) }
    }
    if let touched {
      styles += [touched.open, touched.close].map { StyledRange(tokens[$0].range, .matching) }
    }
    return styles
  }
}

extension Range<Int> {
  fileprivate func touches(_ place: Int) -> Bool { lowerBound <= place && place <= upperBound }
}
