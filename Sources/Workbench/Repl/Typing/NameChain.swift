import ScriptHost
import LuaSyntax

/// An expression that leads from a global variable to a value: `c:prev().unit`, `plan["5.2"]`.
struct NameChain {
  let root: String
  let steps: [NameStep]

  /// Reads backwards from a token; nil where what stands there is no such expression.
  init?(endingBefore end: Int, in tokens: [LuaToken]) {
    var (steps, place) = ([NameStep](), end - 1)
    while place >= 0 {
      let token = tokens[place]
      if token.is("]") || token.is(")") {
        guard let open = NameChain.opener(of: place, tokens) else { return nil }
        if token.is("]") {
          guard open == place - 2, tokens[place - 1].kind == .string else { return nil }
          steps.append(.index(tokens[place - 1].content))
        } else {
          steps.append(.call)
        }
        place = open - 1
        continue
      }
      // `f"text"` is a call too.
      if token.kind == .string, place > 0, tokens[place - 1].kind == .name {
        steps.append(.call)
        place -= 1
        continue
      }
      guard token.kind == .name else { return nil }
      guard place > 0, tokens[place - 1].is(".") || tokens[place - 1].is(":") else {
        (root, self.steps) = (token.text, steps.reversed())
        return
      }
      steps.append(tokens[place - 1].is(":") ? .method(token.text) : .field(token.text))
      place -= 2
    }
    return nil
  }

  private static func opener(of close: Int, _ tokens: [LuaToken]) -> Int? {
    LuaBlocks(Array(tokens[...close])).pairs.first { $0.close == close }?.open
  }

  /// The names that could have stood where one stands behind a dot or colon.
  static func members(before name: String, in line: String, _ prompt: Prompt) -> [String] {
    let tokens = LuaLexer.tokens(line)
    for place in tokens.indices.dropFirst(2) where tokens[place].text == name {
      guard tokens[place - 1].is(".") || tokens[place - 1].is(":"),
        let chain = NameChain(endingBefore: place - 1, in: tokens)
      else { continue }
      return prompt.members(of: chain.root, chain.steps).map(\.name)
    }
    return []
  }
}
