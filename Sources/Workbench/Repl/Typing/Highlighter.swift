import ScriptHost
import LineEditor
import LuaSyntax
import PlainText

/// Which part of an input is shown in which style.
struct Highlighter {
  let prompt: Prompt

  func styles(_ text: String, cursor: Int, isCommand: Bool) -> [StyledRange] {
    if isCommand { return command(text) }
    let tokens = LuaLexer.tokens(text)
    let locals = Highlighter.locals(tokens)
    var styles = tokens.indices.compactMap { number in
      style(number, tokens, locals).map { StyledRange(tokens[number].range, $0) }
    }
    styles += partners(tokens, cursor)
    return styles
  }

  private func command(_ text: String) -> [StyledRange] {
    let letters = Array(text)
    let start = letters.prefix { $0.isWhitespace }.count
    let end = letters[start...].firstIndex { $0.isWhitespace } ?? letters.count
    return [StyledRange(start..<end, .command)]
  }

  private func style(_ number: Int, _ tokens: [LuaToken], _ locals: Set<String>) -> Style? {
    let token = tokens[number]
    switch token.kind {
    case .keyword: return .keyword
    case .string, .longString: return token.isOpen ? .unmatched : .string
    case .number: return .number
    case .comment: return .comment
    case .symbol: return nil
    case .name: return name(number, tokens, locals)
    }
  }

  /// A name that stands for a global variable is known or not; fields and locals are plain.
  private func name(_ number: Int, _ tokens: [LuaToken], _ locals: Set<String>) -> Style? {
    let (token, last) = (tokens[number], number + 1 == tokens.count)
    if number > 0, [".", ":", "goto", "::"].contains(where: tokens[number - 1].is) { return nil }
    if locals.contains(token.text) { return nil }
    if prompt.hasGlobal(token.text) { return .known }
    // What gets a value here is about to be known; so is a key of a table.
    if !last, tokens[number + 1].is("=") { return nil }
    return .unknown
  }

  /// Names that are declared somewhere in the input itself.
  private static func locals(_ tokens: [LuaToken]) -> Set<String> {
    var names: Set<String> = []
    for (number, token) in tokens.enumerated() {
      if token.is("local") || token.is("for") { names.formUnion(list(after: number, tokens)) }
      if token.is("function"),
        let open = tokens[number...].prefix(12).firstIndex(where: { $0.is("(") })
      {
        names.formUnion(list(after: open, tokens))
        if number + 1 < open { names.insert(tokens[number + 1].text) }
      }
      // Given a value by the input itself: `a, b = …`.
      if token.kind == .name, number + 1 < tokens.count, tokens[number + 1].is("=") {
        names.insert(token.text)
      }
    }
    return names
  }

  private static func list(after start: Int, _ tokens: [LuaToken]) -> [String] {
    var names: [String] = []
    for token in tokens[(start + 1)...] {
      guard token.kind == .name || token.is(",") || token.is("<") || token.is(">") else { break }
      if token.kind == .name { names.append(token.text) }
    }
    return names
  }

  /// The bracket or block word at the cursor and its partner; those that have none.
  private func partners(_ tokens: [LuaToken], _ cursor: Int) -> [StyledRange] {
    let blocks = LuaBlocks(tokens)
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
