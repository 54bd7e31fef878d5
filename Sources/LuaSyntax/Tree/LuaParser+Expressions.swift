extension LuaParser {
  /// Expressions between commas: one at least.
  mutating func list() -> Int {
    let start = place
    var values = [expression()]
    while take(",") { values.append(expression()) }
    return add(.list, from: start, values)
  }

  mutating func expression() -> Int { nested { $0.binary(0) } }

  /// How strongly each operator binds to its left and its right, as in Lua's manual, §3.4.8.
  private static let strengths: [String: (left: Int, right: Int)] = [
    "or": (1, 1), "and": (2, 2), "<": (3, 3), ">": (3, 3), "<=": (3, 3), ">=": (3, 3),
    "~=": (3, 3), "==": (3, 3), "|": (4, 4), "~": (5, 5), "&": (6, 6), "<<": (7, 7),
    ">>": (7, 7), "..": (9, 8), "+": (10, 10), "-": (10, 10), "*": (11, 11), "/": (11, 11),
    "//": (11, 11), "%": (11, 11), "^": (14, 13),
  ]
  private static let unaryStrength = 12

  private mutating func binary(_ least: Int) -> Int {
    let start = place
    var left = operand()
    while let token = token(place), token.kind == .symbol || token.kind == .keyword,
      let strength = LuaParser.strengths[token.text], strength.left > least
    {
      let sign = place
      place += 1
      let right = nested { $0.binary(strength.right) }
      left = add(.binary, from: start, at: sign, [left, right])
    }
    return left
  }

  private mutating func operand() -> Int {
    guard sees("not", "-", "#", "~") else { return simple() }
    let start = place
    place += 1
    return add(.unary, from: start, [nested { $0.binary(LuaParser.unaryStrength) }])
  }

  private mutating func simple() -> Int {
    let start = place
    guard let token = token(place) else { return add(.missing, from: place) }
    switch token.kind {
    case .name: return suffixed(name())
    case .number, .string, .longString: return constant()
    case .keyword where ["nil", "true", "false"].contains(token.text): return constant()
    case .keyword where token.text == "function":
      place += 1
      return function(from: start)
    case .symbol where token.text == "...": return constant()
    case .symbol where token.text == "(": return suffixed(brackets(.parentheses, start, []))
    case .symbol where token.text == "{": return table()
    default: return add(.missing, from: place)
    }
  }

  private mutating func constant() -> Int {
    place += 1
    return add(.constant, from: place - 1)
  }

  // Chains.

  private mutating func suffixed(_ first: Int) -> Int {
    let start = node(first).tokens.lowerBound
    var value = first
    while let token = token(place) {
      if token.kind == .string || token.kind == .longString {
        value = call(value, start, at: place) { parser in
          let first = parser.place
          return parser.add(.list, from: first, [parser.constant()])
        }
      } else if token.is("{") {
        value = call(value, start, at: place) { parser in
          let first = parser.place
          return parser.add(.list, from: first, [parser.table()])
        }
      } else if token.is("(") {
        value = call(value, start, at: place) { $0.arguments() }
      } else if token.is("[") {
        value = brackets(.index, start, [value])
      } else if token.is(".") || token.is(":") {
        value = step(value, start)
      } else {
        break
      }
    }
    return value
  }

  private mutating func call(
    _ callee: Int, _ start: Int, at token: Int, _ arguments: (inout LuaParser) -> Int
  ) -> Int {
    let values = arguments(&self)
    return add(.call, from: start, at: token, [callee, values])
  }

  /// `.name` or `:name`; the name may be missing.
  private mutating func step(_ object: Int, _ start: Int) -> Int {
    let (mark, kind) = (place, sees(".") ? LuaNode.Kind.field : .method)
    place += 1
    if seesName { place += 1 }
    return add(kind, from: start, at: mark, [object])
  }

  /// `(…)` and `[…]`: a list, though Lua allows one expression only.
  private mutating func brackets(_ kind: LuaNode.Kind, _ start: Int, _ children: [Int]) -> Int {
    let open = place
    place += 1
    let values = list(upTo: closers[open])
    return add(kind, from: start, at: open, children + [values])
  }

  private mutating func arguments() -> Int {
    let open = place
    place += 1
    return list(upTo: closers[open])
  }

  /// Values up to a closing bracket, which is taken. Where there is none, as far as values go.
  private mutating func list(upTo close: Int?) -> Int {
    let start = place
    var values: [Int] = []
    while !isAtEnd, place != close {
      let before = place
      values.append(expression())
      let hasComma = take(",")
      if hasComma, isAtEnd { values.append(add(.missing, from: place)) }
      guard !hasComma, place != close else { continue }
      if close == nil { break }
      if place == before { values.append(stray()) }
    }
    let number = add(.list, from: start, values)
    if close != nil { place += 1 }
    return number
  }

  // Functions and tables.

  /// From its parameters on; `function` itself was taken.
  mutating func function(from start: Int, isMethod: Bool = false) -> Int {
    let parts = inScope { parser in
      if isMethod { parser.declareSelf(start) }
      let parameters = parser.parameters()
      parser.declare(parser.node(parameters).children)
      return [parameters, parser.nested { $0.block() }]
    }
    take("end")
    return add(.function, from: start, parts)
  }

  private mutating func parameters() -> Int {
    let start = place
    guard sees("(") else { return add(.list, from: place) }
    let close = closers[place]
    place += 1
    var names: [Int] = []
    while !isAtEnd, place != close {
      if seesName {
        names.append(declaration())
      } else if close == nil, !sees("...", ",") {
        break
      } else {
        place += 1
      }
    }
    if close != nil { place += 1 }
    return add(.list, from: start, names)
  }

  mutating func table() -> Int {
    let start = place
    let close = closers[place]
    place += 1
    var fields: [Int] = []
    while !isAtEnd, place != close, close != nil || !endsOpenTable {
      let before = place
      fields.append(nested { $0.field() })
      place += sees(",", ";") ? 1 : 0
      if place == before { fields.append(stray()) }
    }
    if close != nil { place += 1 }
    return add(.table, from: start, fields)
  }

  /// A table without an end is over where a statement begins.
  private var endsOpenTable: Bool {
    sees(
      "local", "return", "if", "for", "while", "repeat", "do", "end", "else", "elseif", "until",
      "goto", "break", "then", "::", ")", "]", "}")
  }

  private mutating func field() -> Int {
    let start = place
    if seesName, token(place + 1)?.is("=") ?? false {
      place += 2
      return add(.named, from: start, [expression()])
    }
    guard sees("["), let close = closers[place], token(close + 1)?.is("=") ?? false else {
      return add(.positional, from: start, [expression()])
    }
    place += 1
    let key = list(upTo: close)
    take("=")
    return add(.keyed, from: start, [key, expression()])
  }
}
