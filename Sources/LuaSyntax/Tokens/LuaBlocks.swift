/// Which words open blocks and brackets, and which close them.
package struct LuaBlocks: Sendable {
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
  /// The closer of each opener that has one.
  package private(set) var closers: [Int: Int] = [:]
  /// The words of those that are open.
  private var words: [String] = []
  /// Loops whose `do` has not come yet.
  private var waiting: Set<Int> = []
  private var count = 0

  package init() {}

  package init(_ tokens: [LuaToken]) {
    for token in tokens { take(token) }
  }

  /// Goes on with the next token.
  package mutating func take(_ token: LuaToken) {
    defer { count += 1 }
    guard token.kind == .keyword || token.kind == .symbol else { return }
    if opens(token) {
      if token.text == "for" || token.text == "while" { waiting.insert(count) }
      open.append(count)
      words.append(token.text)
    } else if let openers = LuaBlocks.closers[token.text] {
      close(openers)
    }
  }

  private static let closers: [String: Set<String>] = [
    "end": ["function", "do", "if", "for", "while"], "until": ["repeat"], ")": ["("],
    "]": ["["], "}": ["{"],
  ]

  private mutating func opens(_ token: LuaToken) -> Bool {
    switch token.text {
    case "function", "if", "for", "while", "repeat", "(", "[", "{": true
    case "do": open.last.map { waiting.remove($0) == nil } ?? true
    default: false
    }
  }

  private mutating func close(_ openers: Set<String>) {
    guard let word = words.last, openers.contains(word) else { return stray.append(count) }
    let opener = open.removeLast()
    words.removeLast()
    closers[opener] = count
    pairs.append(Pair(open: opener, close: count))
  }
}
