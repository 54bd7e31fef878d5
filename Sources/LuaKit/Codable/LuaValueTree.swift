/// What stands between Lua values and Codable: a Lua value as a tree of Swift values.
indirect enum LuaValueTree {
  case `nil`
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// A string that is not UTF-8.
  case bytes([UInt8])
  case table(LuaValueTable)
  /// A function, coroutine or object, by the name of its type.
  case other(String)

  /// Lua's name of the type, for errors.
  var typeName: String {
    switch self {
    case .nil: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .bytes: "string that is not UTF-8"
    case .table: "table"
    case .other(let name): name
    }
  }
}

/// A table's entries; keys are texts or integers.
struct LuaValueTable {
  var fields: [String: LuaValueTree] = [:]
  var items: [Int: LuaValueTree] = [:]

  /// The elements from 1 up to the first that is missing.
  var list: [LuaValueTree] {
    var elements: [LuaValueTree] = []
    while let element = items[elements.count + 1] { elements.append(element) }
    return elements
  }

  var count: Int { fields.count + items.count }
}

extension LuaValueTree {
  /// Puts the value on top.
  func push(to stack: LuaStack) {
    guard stack.makesRoom(4) else { return stack.pushNil() }
    switch self {
    case .nil, .other: stack.pushNil()
    case .boolean(let boolean): stack.push(boolean)
    case .integer(let integer): stack.push(integer)
    case .number(let number): stack.push(number)
    case .string(let text): stack.push(text)
    case .bytes(let bytes): stack.push(LuaValue.bytes(bytes))
    case .table(let table): table.push(to: stack)
    }
  }
}

extension LuaValueTable {
  fileprivate func push(to stack: LuaStack) {
    stack.pushTable(list: items.count, fields: fields.count)
    // In order, so that the list part is filled without holes.
    for (position, element) in items.sorted(by: { $0.key < $1.key }) {
      element.push(to: stack)
      stack.rawSet(-2, at: position)
    }
    for (name, value) in fields {
      stack.push(name)
      value.push(to: stack)
      stack.rawSet(-3)
    }
  }
}

/// Where in a value something is: `rows[3].name`, counted as Lua counts.
struct LuaPath {
  private var words: [String] = []

  init() {}

  /// The path that a coder of Swift gives.
  init(_ keys: [any CodingKey]) {
    words = keys.map { key in
      if let index = key as? LuaIndexKey { return "[\(index.position)]" }
      return ".\(key.stringValue)"
    }
  }

  mutating func enter(_ name: String) { words.append(".\(name)") }
  mutating func enter(_ position: Int) { words.append("[\(position)]") }
  mutating func leave() { words.removeLast() }

  /// A message with the place before it.
  func located(_ message: String) -> String {
    let path = words.joined()
    let place = path.hasPrefix(".") ? String(path.dropFirst()) : path
    return place.isEmpty ? message : "\(place): \(message)"
  }
}

/// An element of a list as a step of a path.
struct LuaIndexKey: CodingKey {
  /// Counted from 1.
  let position: Int
  var intValue: Int? { position }
  var stringValue: String { "\(position)" }
  init(position: Int) { self.position = position }
  init?(intValue: Int) { position = intValue }
  init?(stringValue: String) { return nil }
}
