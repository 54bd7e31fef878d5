/// Follows a text line by line: whether it leaves blocks, brackets, a long text or a long comment
/// open. Each line is looked at once.
package struct LuaBalance {
  /// How many lines were taken.
  package private(set) var lines = 0
  private var blocks = LuaBlocks()
  /// The end of a long text or comment that is open.
  private var longEnd: String?

  package init() {}

  /// More must come, whatever else is wrong.
  package var isOpen: Bool { !blocks.open.isEmpty || longEnd != nil }

  package mutating func take(_ line: String) {
    lines += 1
    var rest = line
    if let end = longEnd {
      guard let found = line.firstRange(of: end) else { return }
      rest = String(line[found.upperBound...])
      longEnd = nil
    }
    for token in LuaLexer.tokens(rest) {
      blocks.take(token)
      if token.isOpen, token.kind != .string { open(token) }
    }
  }

  private mutating func open(_ token: LuaToken) {
    let level = token.text.drop { $0 == "-" }.dropFirst().prefix { $0 == "=" }.count
    longEnd = "]" + String(repeating: "=", count: level) + "]"
  }
}
