/// Counts the blocks and brackets that lines leave open, line by line.
package struct LuaBalance {
  /// How many lines were taken.
  package private(set) var lines = 0
  private var depth = 0
  private var waitingLoops = 0
  /// The end of a long text or comment that is open.
  private var longEnd: String?

  package init() {}

  /// More must come, whatever else is wrong.
  package var isOpen: Bool { depth > 0 || longEnd != nil }

  package mutating func take(_ line: String) {
    lines += 1
    var rest = line
    if let end = longEnd {
      guard let found = line.firstRange(of: end) else { return }
      rest = String(line[found.upperBound...])
      longEnd = nil
    }
    for token in LuaLexer.tokens(rest) { count(token) }
  }

  private mutating func count(_ token: LuaToken) {
    if token.isOpen, token.kind != .string { return open(token) }
    guard token.kind == .keyword || token.kind == .symbol else { return }
    switch token.text {
    case "for", "while":
      waitingLoops += 1
      depth += 1
    case "do" where waitingLoops > 0: waitingLoops -= 1
    case "function", "if", "repeat", "do", "(", "[", "{": depth += 1
    case "end", "until", ")", "]", "}": depth -= 1
    default: break
    }
  }

  private mutating func open(_ token: LuaToken) {
    let level = token.text.drop { $0 == "-" }.dropFirst().prefix { $0 == "=" }.count
    longEnd = "]" + String(repeating: "=", count: level) + "]"
  }
}
