internal import CLua

/// Reads a value from the stack as a tree, raw: no metamethod, so no script, runs. What is too
/// deep, too large or contains itself is an error that says where.
struct LuaValueTreeReader {
  private let stack: LuaStack
  private let limits: LuaCodingLimits
  private var path = LuaPath()
  /// The tables that the value lies in, by their addresses.
  private var open: Set<UInt> = []
  private var elements = 0

  init(_ stack: LuaStack, _ limits: LuaCodingLimits) {
    self.stack = stack
    self.limits = limits
  }

  /// - Throws: `.conversion`, and what a call throws where the state is being stopped.
  mutating func read(_ index: Int) throws(LuaError) -> LuaValueTree {
    switch stack.kind(index) {
    case .none, .nil: return .nil
    case .boolean: return .boolean(stack.truth(index))
    case .number where stack.isInteger(index): return .integer(stack.integer(index) ?? 0)
    case .number: return .number(stack.double(index) ?? .nan)
    case .string: return text(index)
    case .table: return .table(try table(stack.absolute(index)))
    default: return .other(stack.typeName(index))
    }
  }

  private func text(_ index: Int) -> LuaValueTree {
    switch stack.value(at: index) {
    case .string(let text): .string(text)
    case .bytes(let bytes): .bytes(bytes)
    default: .nil
    }
  }

  private mutating func table(_ index: Int) throws(LuaError) -> LuaValueTable {
    let identity = unsafe UInt(bitPattern: lua_topointer(stack.pointer, Int32(index)))
    guard open.insert(identity).inserted else { throw error("the table contains itself") }
    defer { open.remove(identity) }
    if open.count > limits.depth { throw error("deeper than \(limits.depth) tables") }
    return try entries(index)
  }

  private mutating func entries(_ index: Int) throws(LuaError) -> LuaValueTable {
    guard stack.reserve(6) else { throw error("no room on the stack") }
    let height = stack.top
    defer { stack.cut(to: height) }
    var table = LuaValueTable()
    stack.pushNil()
    while true {
      let (status, more) = stack.next(index)
      if case .ok = status {} else { throw stack.popError(status) }
      guard more else { return table }
      try add(to: &table)
      stack.pop(1)
    }
  }

  /// Adds the entry whose key and value are on top.
  private mutating func add(to table: inout LuaValueTable) throws(LuaError) {
    elements += 1
    if !stack.mayConvertElement(), let error = stack.conversionError { throw error }
    if elements > limits.elements { throw error("more than \(limits.elements) entries") }
    if stack.kind(-2) == .string, let name = stack.string(-2) {
      path.enter(name)
      table.fields[name] = try read(-1)
    } else if stack.isInteger(-2), let position = stack.integer(-2) {
      path.enter(position)
      table.items[position] = try read(-1)
    } else {
      throw error("a key must be a text or an integer, got \(stack.keyText(-2))")
    }
    path.leave()
  }

  private func error(_ message: String) -> LuaError {
    LuaError(kind: .conversion, message: path.located(message))
  }
}
