import Messages
import LuaSyntax
import Indicators

/// Words of other languages.
struct ForeignWords {
  private let code: LuaTree
  /// The global variables that the text gives values to.
  private let assigned: Set<String>

  init(_ code: LuaTree) {
    self.code = code
    assigned = code.assignedGlobals
  }

  var traps: [SyntaxTrap] {
    elseIfs + code.tokens.indices.compactMap { blockWord($0) ?? valueWord($0) }
  }

  /// `else if`, where a block has no end.
  private var elseIfs: [SyntaxTrap] {
    if code.blocks.open.isEmpty, code.blocks.stray.isEmpty { return [] }
    return code.tokens.indices.compactMap { number in
      guard code.tokens[number].is("else"), let next = code.token(number + 1), next.is("if") else {
        return nil
      }
      let range = code.tokens[number].range.lowerBound..<next.range.upperBound
      return SyntaxTrap(range, Message(.trapElseIf), .opensBlock)
    }
  }

  /// `elif x then`: a name that is followed by neither a sign nor a value it could be called with.
  private func blockWord(_ number: Int) -> SyntaxTrap? {
    let token = code.tokens[number]
    guard token.kind == .name, ["elif", "elsif", "elseIf", "ElseIf"].contains(token.text),
      let next = code.token(number + 1), next.kind == .name || next.is("not")
    else { return nil }
    return SyntaxTrap(token.range, Message(.trapSign, token.text, "elseif"))
  }

  private static let values: [Substring: String] = [
    "null": "nil", "NULL": "nil", "None": "nil", "undefined": "nil", "True": "true",
    "False": "false",
  ]

  /// Whether any word of a text is meant for a value, in a comment too: most texts hold none, and
  /// need not be taken apart to see it.
  static func mayHoldValue(_ text: String) -> Bool {
    let words = text.utf8.split { !isLetter($0) }
    return words.contains { values[Substring($0)] != nil }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

  /// `null` is a variable like any other to Lua, and without a value where none was given.
  private func valueWord(_ number: Int) -> SyntaxTrap? {
    let token = code.tokens[number]
    guard token.kind == .name, let instead = ForeignWords.values[Substring(token.text)],
      let node = code.node(.name, at: number), code.nodes[node].variable == nil,
      !assigned.contains(token.text)
    else { return nil }
    return SyntaxTrap(token.range, Message(.trapSign, token.text, instead), .legal)
  }
}
