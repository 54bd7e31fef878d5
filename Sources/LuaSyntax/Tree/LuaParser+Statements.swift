extension LuaParser {
  /// Statements up to a word that ends their block, which is left; the whole text to its end.
  mutating func block(isWhole: Bool = false, inConditional: Bool = false) -> Int {
    let start = place
    let statements = inScope { parser in
      parser.statements(isWhole: isWhole, inConditional: inConditional)
    }
    return add(.block, from: start, statements)
  }

  mutating func statements(isWhole: Bool = false, inConditional: Bool = false) -> [Int] {
    var statements: [Int] = []
    while !isAtEnd, isWhole || !endsBlock(inConditional) {
      if take(";") { continue }
      statements.append(beginsStatement ? nested { $0.statement() } : stray())
    }
    return statements
  }

  /// A statement or an expression may begin here.
  private var beginsStatement: Bool {
    guard let token = token(place) else { return false }
    switch token.kind {
    case .keyword: return !LuaParser.inner.contains(token.text)
    case .symbol: return ["(", "{", "-", "#", "~", "...", "::"].contains(token.text)
    default: return true
    }
  }

  /// Words that stand inside statements only.
  private static let inner: Set<String> = [
    "and", "else", "elseif", "end", "in", "or", "then", "until",
  ]

  private func endsBlock(_ inConditional: Bool) -> Bool {
    if sees("else", "elseif") { return inConditional }
    return sees("end", "until", ")", "]", "}") && !isStray
  }

  private mutating func statement() -> Int {
    let start = place
    switch tokens[place].kind == .keyword ? tokens[place].text : "" {
    case "local": return local(start)
    case "if": return conditional(start)
    case "while": return whileLoop(start)
    case "repeat": return repeatLoop(start)
    case "for": return forLoop(start)
    case "do": return doBlock(start)
    case "return": return returned(start)
    case "function" where token(place + 1)?.kind == .name: return functionStatement(start)
    case "break": return word(.breakStatement, start)
    case "goto": return word(.goto, start, names: 1)
    default: return sees("::") ? word(.label, start, names: 2) : expressions(start)
    }
  }

  /// A statement of words alone.
  private mutating func word(_ kind: LuaNode.Kind, _ start: Int, names: Int = 0) -> Int {
    place = min(tokens.count, place + 1 + names)
    return add(kind, from: start)
  }

  // Assignments and calls.

  private mutating func expressions(_ start: Int) -> Int {
    let targets = list()
    guard sees("=") else { return add(.expressions, from: start, [targets]) }
    let equals = place
    place += 1
    return add(.assignment, from: start, at: equals, [targets, list()])
  }

  private mutating func local(_ start: Int) -> Int {
    place += 1
    if sees("function") { return localFunction(start) }
    let names = declarations()
    let values = take("=") ? list() : add(.list, from: place)
    declare(node(names).children)
    return add(.local, from: start, [names, values])
  }

  private mutating func localFunction(_ start: Int) -> Int {
    let word = place
    place += 1
    let name = seesName ? declaration() : add(.missing, from: place)
    declare([name])
    return add(.localFunction, from: start, [name, function(from: word)])
  }

  /// Names between commas, each perhaps with an attribute.
  private mutating func declarations() -> Int {
    let start = place
    var names: [Int] = []
    while seesName {
      names.append(declaration())
      if sees("<"), token(place + 2)?.is(">") ?? false {
        setAttribute(place + 1, of: names[names.count - 1])
        place += 3
      }
      guard sees(","), token(place + 1)?.kind == .name else { break }
      place += 1
    }
    return add(.list, from: start, names)
  }

  private mutating func functionStatement(_ start: Int) -> Int {
    place += 1
    var target = name()
    while sees(".", ":"), token(place + 1)?.kind == .name {
      let (mark, kind) = (place, sees(".") ? LuaNode.Kind.field : .method)
      place += 2
      target = add(kind, from: node(target).tokens.lowerBound, at: mark, [target])
    }
    let isMethod = node(target).kind == .method
    return add(
      .functionStatement, from: start, [target, function(from: start, isMethod: isMethod)])
  }

  // Blocks.

  private mutating func doBlock(_ start: Int) -> Int {
    place += 1
    let body = block()
    take("end")
    return add(.doBlock, from: start, [body])
  }

  private mutating func conditional(_ start: Int) -> Int {
    var parts: [Int] = []
    repeat {
      place += 1
      parts.append(list())
      take("then")
      parts.append(block(inConditional: true))
    } while sees("elseif")
    if take("else") { parts.append(block()) }
    take("end")
    return add(.conditional, from: start, parts)
  }

  private mutating func whileLoop(_ start: Int) -> Int {
    place += 1
    let condition = list()
    take("do")
    let body = block()
    take("end")
    return add(.whileLoop, from: start, [condition, body])
  }

  /// The condition sees the variables of the block.
  private mutating func repeatLoop(_ start: Int) -> Int {
    place += 1
    let parts = inScope { parser in
      let first = parser.place
      let statements = parser.statements()
      let body = parser.add(.block, from: first, statements)
      return [
        parser.take("until") ? parser.list() : parser.add(.missing, from: parser.place), body,
      ]
    }
    return add(.repeatLoop, from: start, parts)
  }

  private mutating func forLoop(_ start: Int) -> Int {
    place += 1
    let names = declarations()
    let isNumeric = take("=")
    let values = isNumeric || take("in") ? list() : add(.list, from: place)
    take("do")
    let body = inScope { parser in
      parser.declare(parser.node(names).children)
      return parser.block()
    }
    take("end")
    return add(isNumeric ? .numericFor : .genericFor, from: start, [names, values, body])
  }

  private mutating func returned(_ start: Int) -> Int {
    place += 1
    let isBare = isAtEnd || sees(";", "end", "else", "elseif", "until")
    return add(.returned, from: start, [isBare ? add(.list, from: place) : list()])
  }
}
