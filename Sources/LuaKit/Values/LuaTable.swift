/// A handle on a Lua table. Reads and writes are raw: no metamethod runs.
public struct LuaTable {
  let reference: LuaReference

  /// The value under a key of text; `.nil` where there is none.
  public subscript(key: String) -> LuaValue {
    get {
      let stack = opened()
      defer { stack.pop(2) }
      stack.push(key)
      stack.rawGet(-2)
      return stack.value(at: -1)
    }
    nonmutating set {
      let stack = opened()
      defer { stack.pop(1) }
      stack.push(key)
      stack.push(newValue)
      if stack.kind(-3) == .table { stack.rawSet(-3) } else { stack.pop(2) }
    }
  }

  /// The value under a key, as a Swift type.
  /// - Throws: `.conversion` where it is none, `.closed`, `.foreign`.
  public func get<Key: LuaPushable, Value: LuaReadable>(
    _ key: Key, as type: Value.Type = Value.self
  ) throws(LuaError) -> Value {
    try reference.state.checkOpen()
    let stack = opened()
    defer { stack.pop(2) }
    stack.push(key)
    try reference.state.checkForeign()
    stack.rawGet(-2)
    if let value = Value.read(from: stack, at: -1) { return value }
    stack.push(key)
    defer { stack.pop(1) }
    throw LuaError(
      kind: .conversion,
      message: "field \(stack.keyText(-1)) must be \(Value.luaKind.words), "
        + "got \(stack.typeName(-2))")
  }

  /// Sets the value under a key; nil removes it.
  /// - Throws: `.conversion` where the key is nil or NaN, `.closed`, `.foreign`, `.memory`.
  public func set<Key: LuaPushable, Value: LuaPushable>(
    _ key: Key, _ value: Value
  ) throws(LuaError) {
    try reference.state.checkOpen()
    let stack = opened()
    defer { stack.pop(1) }
    stack.push(key)
    stack.push(value)
    if stack.isValidKey(-2) {
      stack.rawSet(-3)
    } else {
      stack.pop(2)
      throw LuaError(kind: .conversion, message: "a key must be neither nil nor NaN")
    }
    try reference.state.checkForeign()
  }

  /// The length of its list part, as Lua's raw `#`.
  public var count: Int {
    let stack = opened()
    defer { stack.pop(1) }
    return stack.rawLength(-1)
  }

  /// All entries, in no particular order.
  /// - Throws: `.closed`, and what stops a script, where the host is stopping.
  public func entries() throws(LuaError) -> [(key: LuaValue, value: LuaValue)] {
    try reference.state.checkOpen()
    let stack = opened()
    let height = stack.top
    defer { stack.cut(to: height - 1) }
    var entries: [(LuaValue, LuaValue)] = []
    stack.pushNil()
    while true {
      let (status, more) = stack.next(height)
      try status.orThrow(in: reference.state)
      guard more else { return entries }
      entries.append((stack.value(at: -2), stack.value(at: -1)))
      stack.pop(1)
    }
  }

  private func opened() -> LuaStack {
    let stack = reference.state.stack
    _ = stack.reserve(8)
    stack.push(reference)
    return stack
  }
}
