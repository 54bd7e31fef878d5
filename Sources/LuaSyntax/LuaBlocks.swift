/// Which words open blocks and brackets, and which close them.
package struct LuaBlocks {
  /// A word that opens, and the one that closes it, by number of token.
  package struct Pair: Hashable, Sendable {
    package let open: Int
    package let close: Int
  }

  package private(set) var pairs: [Pair] = []
  /// Openers without an end, outermost first.
  package private(set) var open: [Int] = []
  /// Closers without a beginning.
  package private(set) var stray: [Int] = []
  /// For each token, how many blocks and brackets it stands in.
  package private(set) var depths: [Int] = []
  /// Loops whose `do` has not come yet.
  private var waiting: Set<Int> = []

  package init(_ tokens: [LuaToken]) {
    for (number, token) in tokens.enumerated() {
      depths.append(open.count)
      guard token.kind == .keyword || token.kind == .symbol else { continue }
      if opens(token, tokens) {
        if token.text == "for" || token.text == "while" { waiting.insert(number) }
        open.append(number)
      } else if let openers = LuaBlocks.closers[token.text] {
        close(number, openers, tokens)
      }
    }
  }

  private static let closers: [String: Set<String>] = [
    "end": ["function", "do", "if", "for", "while"], "until": ["repeat"], ")": ["("],
    "]": ["["], "}": ["{"],
  ]

  private mutating func opens(_ token: LuaToken, _ tokens: [LuaToken]) -> Bool {
    switch token.text {
    case "function", "if", "for", "while", "repeat", "(", "[", "{": true
    case "do": open.last.map { waiting.remove($0) == nil } ?? true
    default: false
    }
  }

  private mutating func close(_ number: Int, _ openers: Set<String>, _ tokens: [LuaToken]) {
    guard let last = open.last, openers.contains(tokens[last].text) else {
      return stray.append(number)
    }
    open.removeLast()
    depths[number] -= 1
    pairs.append(Pair(open: last, close: number))
  }
}
