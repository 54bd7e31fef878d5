/// A text taken apart, comments left out.
package struct LuaCode {
  package let letters: [Character]
  package let tokens: [LuaToken]
  /// With comments: what lies between them is white space.
  package let everything: [LuaToken]
  package let blocks: LuaBlocks

  package init(_ text: String) {
    letters = Array(text)
    everything = LuaLexer.tokens(text)
    tokens = everything.filter { $0.kind != .comment }
    blocks = LuaBlocks(tokens)
  }

  /// Nothing lies between a token and the next.
  package func isTight(_ number: Int) -> Bool {
    number + 1 < tokens.count
      && tokens[number].range.upperBound == tokens[number + 1].range.lowerBound
  }

  package func token(_ number: Int) -> LuaToken? {
    tokens.indices.contains(number) ? tokens[number] : nil
  }
}
