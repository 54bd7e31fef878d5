/// Values between commas: arguments of calls, fields of tables, both sides of assignments.
package struct LuaLists {
  private let code: LuaCode

  package init(_ code: LuaCode) { self.code = code }

  /// No white space stands on either side of a comma.
  package func isTight(_ comma: Int) -> Bool { code.isTight(comma - 1) && code.isTight(comma) }

  /// The block or bracket that a token stands in.
  package func opener(of number: Int) -> Int? {
    let closed = code.blocks.pairs.lazy.filter { $0.open < number && number < $0.close }.map(\.open)
    return (closed + code.blocks.open.filter { $0 < number }).max()
  }

  /// The commas between a bracket and its end, those in inner brackets left out.
  package func commas(_ opener: Int) -> [Int] {
    let end = code.blocks.pairs.first { $0.open == opener }?.close ?? code.tokens.count
    let depth = code.blocks.depths[opener] + 1
    return (opener..<end).filter {
      code.blocks.depths[$0] == depth && code.tokens[$0].is(",")
    }
  }

  /// The only comma without white space, among others on its line that have some.
  package func isOnlyTightOne(_ comma: Int, _ opener: Int) -> Bool {
    let others = commas(opener).filter { $0 != comma }
    return isTight(comma) && !others.isEmpty && others.allSatisfy(isSpaced)
  }

  /// White space follows, but no new line.
  private func isSpaced(_ comma: Int) -> Bool {
    guard let next = code.token(comma + 1), !code.isTight(comma) else { return false }
    let between = code.letters[code.tokens[comma].range.upperBound..<next.range.lowerBound]
    return !between.contains { $0.isNewline }
  }

  /// What a bracket calls: `score.ratio`; nil where it calls nothing.
  package func callee(_ opener: Int) -> String? {
    var (number, words) = (opener - 1, "")
    guard let last = code.token(number), LuaLists.endsValue(last), !last.is("end") else {
      return nil
    }
    while let token = code.token(number),
      token.kind == .name || token.is(".") || token.is(":"), code.isTight(number)
    {
      words = token.text + words
      number -= 1
    }
    return words
  }

  /// The field that ends before a comma has a name or a key.
  package func hasName(before comma: Int, _ opener: Int) -> Bool {
    let depth = code.blocks.depths[comma]
    for number in ((opener + 1)..<comma).reversed() where code.blocks.depths[number] == depth {
      if code.tokens[number].is("=") { return true }
      if code.tokens[number].is(",") || code.tokens[number].is(";") { return false }
    }
    return false
  }

  /// The field that begins behind a comma does.
  package func hasName(behind comma: Int) -> Bool {
    let depth = code.blocks.depths[comma]
    for number in code.tokens.indices.dropFirst(comma + 1) {
      if code.blocks.depths[number] < depth { return false }
      guard code.blocks.depths[number] == depth else { continue }
      if code.tokens[number].is("=") { return true }
      if code.tokens[number].is(",") || code.tokens[number].is(";") { return false }
    }
    return false
  }

  /// How many values an assignment gives.
  package func valueCount(behind equals: Int) -> Int {
    let depth = code.blocks.depths[equals]
    var (count, last) = (1, equals)
    for number in code.tokens.indices.dropFirst(equals + 1) {
      if code.blocks.depths[number] < depth { break }
      guard code.blocks.depths[number] == depth else { continue }
      if begins(number, after: last) { break }
      if code.tokens[number].is(",") { count += 1 }
      last = number
    }
    return count
  }

  /// How many variables it gives them to.
  package func nameCount(before equals: Int) -> Int {
    let depth = code.blocks.depths[equals]
    var (count, next) = (1, equals)
    for number in code.tokens.indices.prefix(equals).reversed() {
      if code.blocks.depths[number] < depth { break }
      guard code.blocks.depths[number] == depth else { continue }
      let token = code.tokens[number]
      if token.kind == .keyword || token.is(";") || token.is("=") { break }
      if begins(next, after: number) { break }
      if token.is(",") { count += 1 }
      next = number
    }
    return count
  }

  private static let beginners: Set<String> = [
    "local", "return", "if", "for", "while", "repeat", "do", "end", "else", "elseif", "until",
    "goto", "break", ";", "::", "then",
  ]

  /// A statement begins at a token: by its word, or because a value can't follow a value.
  private func begins(_ number: Int, after last: Int) -> Bool {
    let token = code.tokens[number]
    // `end` closes a function that is a value; its depth is that of what stands around it.
    if token.is("end"), code.blocks.pairs.contains(where: { $0.close == number }) { return false }
    if token.kind != .name, token.kind != .number, LuaLists.beginners.contains(token.text) {
      return true
    }
    let isValue =
      token.kind == .name || token.kind == .number || token.is("function") || token.is("not")
    return isValue && LuaLists.endsValue(code.tokens[last])
  }

  private static func endsValue(_ token: LuaToken) -> Bool {
    switch token.kind {
    case .name, .number, .string, .longString: true
    case .keyword: ["nil", "true", "false", "end"].contains(token.text)
    case .symbol: [")", "]", "}", "..."].contains(token.text)
    case .comment: false
    }
  }
}
