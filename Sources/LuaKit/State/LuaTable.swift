/// A handle on a Lua table. Reads and writes are raw: no metamethod runs.
public struct LuaTable {
  let reference: LuaReference

  /// The value under a key of text; `.nil` where there is none. It can't say what is wrong, as
  /// `get` and `set` do: of a closed state it gives `.nil` and sets nothing, and so it does with
  /// a value of another state.
  public subscript(key: String) -> LuaValue {
    get { (try? get(key)) ?? .nil }
    nonmutating set { try? set(key, newValue) }
  }

  /// The value under a key, as a Swift type.
  /// - Throws: `.conversion` where it is none, `.closed`, `.foreign`.
  public func get<Key: LuaPushable, Value: LuaReadable>(
    _ key: Key, as type: Value.Type = Value.self
  ) throws(LuaError) -> Value {
    let stack = try opened()
    let height = stack.top
    defer { stack.cut(to: height - 1) }
    stack.push(key)
    try reference.state.checkPushed()
    stack.rawGet(-2)
    return try value(of: key, stack)
  }

  /// The value on top, as a Swift type.
  func value<Key: LuaPushable, Value: LuaReadable>(
    of key: Key, _ stack: LuaStack
  ) throws(LuaError) -> Value {
    if let value = Value.read(from: stack, at: -1) { return value }
    if let error = stack.conversionError { throw error }
    stack.push(key)
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
    let stack = try opened()
    let height = stack.top
    defer { stack.cut(to: height - 1) }
    stack.push(key)
    stack.push(value)
    try reference.state.checkPushed()
    guard stack.isValidKey(-2) else {
      throw LuaError(kind: .conversion, message: "a key must be neither nil nor NaN")
    }
    stack.rawSet(-3)
    try reference.state.checkMemory()
  }

  /// The length of its list part, as Lua's raw `#`; 0 where the state was closed. A border of a
  /// table with holes, which may be far beyond what it holds.
  public var count: Int {
    guard let stack = try? opened() else { return 0 }
    defer { stack.pop(1) }
    return stack.rawLength(-1)
  }

  /// All entries, in no particular order.
  /// - Throws: `.closed`, `.conversion` where they are too large for Swift, and what stops a
  ///   script.
  public func entries() throws(LuaError) -> [(key: LuaValue, value: LuaValue)] {
    let stack = try opened()
    let height = stack.top
    defer { stack.cut(to: height - 1) }
    var entries: [(LuaValue, LuaValue)] = []
    stack.pushNil()
    while true {
      let (status, more) = stack.next(height)
      try status.orThrow(in: reference.state)
      guard more else { return entries }
      _ = stack.mayConvertElement()
      entries.append((stack.value(at: -2), stack.value(at: -1)))
      if let error = stack.conversionError { throw error }
      stack.pop(1)
    }
  }

  /// A stack with the table on top.
  func opened() throws(LuaError) -> LuaStack {
    try reference.state.checkOpen()
    let stack = reference.state.stack
    guard stack.reserve(12) else { throw .noRoom }
    stack.push(reference)
    stack.beginConversion()
    return stack
  }
}
