/// Takes tokens apart into a tree. Any text gives one: what is missing is left out, what has no
/// place is a stray node, and blocks and brackets end where `LuaBlocks` says.
struct LuaParser {
  let tokens: [LuaToken]
  let closers: [Int: Int]
  private let strays: Set<Int>
  private(set) var nodes: [LuaNode] = []
  private(set) var variables: [LuaVariable] = []
  private var scopes: [[String: Int]] = []
  /// The next token.
  var place = 0
  /// How deep the parser stands in itself.
  private var depth = 0
  /// As many levels as Lua's own compiler goes down.
  static let deepest = 200

  init(_ tokens: [LuaToken], _ blocks: LuaBlocks) {
    (self.tokens, closers, strays) = (tokens, blocks.closers, Set(blocks.stray))
  }

  /// Leaves the block of all statements as the last node.
  mutating func parse() { _ = block(isWhole: true) }

  // Tokens.

  func token(_ number: Int) -> LuaToken? { number < tokens.count ? tokens[number] : nil }

  var isAtEnd: Bool { place >= tokens.count }

  /// A closer without a beginning is next.
  var isStray: Bool { strays.contains(place) }

  func sees(_ words: String...) -> Bool {
    guard let token = token(place) else { return false }
    return words.contains(where: token.is)
  }

  var seesName: Bool { token(place)?.kind == .name }

  /// Takes the next token if it is that word.
  @discardableResult
  mutating func take(_ word: String) -> Bool {
    guard sees(word) else { return false }
    place += 1
    return true
  }

  // Nodes.

  mutating func add(
    _ kind: LuaNode.Kind, from start: Int, at token: Int? = nil, _ children: [Int] = []
  ) -> Int {
    let number = nodes.count
    for child in children { nodes[child].parent = number }
    nodes.append(
      LuaNode(
        kind: kind, tokens: start..<max(start, place),
        token: min(token ?? start, tokens.count), children: children))
    return number
  }

  func node(_ number: Int) -> LuaNode { nodes[number] }

  /// Takes one token that has no place here.
  mutating func stray() -> Int {
    place += 1
    return add(.stray, from: place - 1)
  }

  /// Goes one level down, unless that is too deep: then a bracket is passed over whole.
  mutating func nested(_ part: (inout LuaParser) -> Int) -> Int {
    guard depth < LuaParser.deepest else {
      let start = place
      place = min(tokens.count, (closers[place] ?? place) + 1)
      return add(.stray, from: start)
    }
    depth += 1
    defer { depth -= 1 }
    return part(&self)
  }

  // Variables.

  mutating func inScope<Value>(_ part: (inout LuaParser) -> Value) -> Value {
    scopes.append([:])
    defer { scopes.removeLast() }
    return part(&self)
  }

  /// A name that is made here; it can be read once `declare` was called.
  mutating func declaration() -> Int {
    let variable = variables.count
    variables.append(LuaVariable(name: tokens[place].text, declaration: place))
    place += 1
    let number = add(.declaration, from: place - 1)
    nodes[number].variable = variable
    return number
  }

  mutating func declare(_ declarations: [Int]) {
    for number in declarations {
      guard let variable = nodes[number].variable else { continue }
      scopes[scopes.count - 1][variables[variable].name] = variable
    }
  }

  /// The parameter that a method has without writing it.
  mutating func declareSelf(_ function: Int) {
    scopes[scopes.count - 1]["self"] = variables.count
    variables.append(LuaVariable(name: "self", declaration: function))
  }

  mutating func setAttribute(_ token: Int, of declaration: Int) {
    if let variable = nodes[declaration].variable { variables[variable].attribute = token }
  }

  /// A name that is read or given a value.
  mutating func name() -> Int {
    let text = tokens[place].text
    place += 1
    let number = add(.name, from: place - 1)
    nodes[number].variable = scopes.reversed().lazy.compactMap { $0[text] }.first
    return number
  }
}
