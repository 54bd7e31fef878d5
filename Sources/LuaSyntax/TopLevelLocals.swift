/// At the prompt every input is a chunk of its own, so that a `local` at its top level would be
/// gone with it. Here it becomes a variable of the session. Lines and columns stay where they
/// were.
package enum TopLevelLocals {
  package static func lasting(_ text: String) -> String {
    guard text.contains("local") else { return text }
    let tokens = LuaLexer.tokens(text).filter { $0.kind != .comment }
    var letters = Array(text).map { String($0) }
    let depths = LuaBlocks(tokens).depths
    for number in tokens.indices where tokens[number].is("local") && depths[number] == 0 {
      rewrite(number, tokens, &letters)
    }
    return letters.joined()
  }

  /// The names a declaration makes, and where it ends.
  private struct Declaration {
    var names: [Int] = []
    var attributes: [Range<Int>] = []
    var hasClose = false
    var next: Int
  }

  private static func declaration(_ number: Int, _ tokens: [LuaToken]) -> Declaration {
    var found = Declaration(next: number + 1)
    while found.next < tokens.count, tokens[found.next].kind == .name {
      found.names.append(found.next)
      found.next += 1
      if found.next + 2 < tokens.count, tokens[found.next].is("<") {
        let range = tokens[found.next].range.lowerBound..<tokens[found.next + 2].range.upperBound
        found.hasClose = found.hasClose || tokens[found.next + 1].text == "close"
        found.attributes.append(range)
        found.next += 3
      }
      guard found.next < tokens.count, tokens[found.next].is(",") else { break }
      found.next += 1
    }
    return found
  }

  private static func rewrite(_ number: Int, _ tokens: [LuaToken], _ letters: inout [String]) {
    let found = declaration(number, tokens)
    let isFunction = number + 1 < tokens.count && tokens[number + 1].is("function")
    // What is to be closed at the end of the chunk stays a local of it.
    guard isFunction || !found.names.isEmpty, !found.hasClose else { return }
    blank(tokens[number].range, &letters)
    for range in found.attributes { blank(range, &letters) }
    guard let last = found.names.last, !isFunction else { return }
    let hasValue = found.next < tokens.count && tokens[found.next].is("=")
    if !hasValue { letters[tokens[last].range.upperBound - 1] += " = nil" }
  }

  private static func blank(_ range: Range<Int>, _ letters: inout [String]) {
    for place in range where letters[place] != "\n" { letters[place] = " " }
  }

  /// The names that a text gives values to at its top level.
  package static func assigned(_ text: String) -> Set<String> {
    let tokens = LuaLexer.tokens(text).filter { $0.kind != .comment }
    let depths = LuaBlocks(tokens).depths
    var names: Set<String> = []
    for number in tokens.indices where depths[number] == 0 {
      if tokens[number].is("local") {
        names.formUnion(declaration(number, tokens).names.map { tokens[$0].text })
      }
      names.formUnion(assignment(number, tokens))
    }
    return names
  }

  /// `name =`, `name, …`, or `function name`.
  private static func assignment(_ number: Int, _ tokens: [LuaToken]) -> [String] {
    let after = number + 1 < tokens.count ? tokens[number + 1] : nil
    if tokens[number].is("function"), let after, after.kind == .name { return [after.text] }
    guard tokens[number].kind == .name, let after, after.is("=") else { return [] }
    return [tokens[number].text]
  }
}
