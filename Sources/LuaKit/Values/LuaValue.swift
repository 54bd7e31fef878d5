/// A Lua value as Swift sees it.
public enum LuaValue {
  case `nil`
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// A string that is not UTF-8.
  case bytes([UInt8])
  case table(LuaTable)
  case function(LuaFunction)
  /// A host object, coroutine, or other value that only Lua can use.
  case other(LuaReference)

  /// The number, where it is one.
  public var double: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  /// The text, where it is one.
  public var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }
}

/// A handle on a Lua table. Reads and writes are raw: no metamethod runs.
public struct LuaTable {
  let reference: LuaReference

  /// The value under a key of text; `.nil` where there is none.
  public subscript(key: String) -> LuaValue {
    get {
      let stack = reference.state.stack
      stack.push(reference)
      stack.push(key)
      stack.rawGet(-2)
      defer { stack.pop(2) }
      return stack.value(at: -1)
    }
    nonmutating set {
      let stack = reference.state.stack
      stack.push(reference)
      stack.push(key)
      stack.push(newValue)
      stack.rawSet(-3)
      stack.pop(1)
    }
  }

  /// The length of its list part, as Lua's raw `#`.
  public var count: Int {
    let stack = reference.state.stack
    stack.push(reference)
    defer { stack.pop(1) }
    return stack.rawLength(-1)
  }
}

/// A handle on a Lua function.
public struct LuaFunction {
  /// The function, kept alive.
  public let reference: LuaReference

  /// Calls it and returns all its results.
  @discardableResult
  public func call(_ arguments: LuaValue...) throws(LuaError) -> [LuaValue] {
    let stack = reference.state.stack
    let height = stack.top
    stack.push(reference)
    for argument in arguments { stack.push(argument) }
    let status = stack.call(arguments: arguments.count, results: nil)
    try status.orThrow(in: reference.state)
    defer { stack.pop(stack.top - height) }
    guard stack.top > height else { return [] }
    return (height + 1...stack.top).map(stack.value(at:))
  }
}
