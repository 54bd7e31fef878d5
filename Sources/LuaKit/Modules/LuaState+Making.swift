internal import CLua

/// Tables and functions that the host makes.
extension LuaState {
  /// A new table, with room for so many elements and fields.
  /// - Throws: `.closed`, `.memory`.
  public func makeTable(list: Int = 0, fields: Int = 0) throws(LuaError) -> LuaTable {
    try checkOpen()
    let stack = stack
    guard stack.reserve(4) else { throw .noRoom }
    stack.pushTable(list: list, fields: fields)
    let table = LuaTable(reference: stack.popReference())
    try checkMemory()
    return table
  }

  /// A function of Swift as a value: what `define` of the description it is given adds.
  ///
  /// ```swift
  /// let twice = try state.makeFunction { $0.define("twice") { (x: Int) in 2 * x } }
  /// ```
  /// - Throws: `.closed`; `.conversion` where nothing, or what has no form in Lua, is defined.
  public func makeFunction(_ define: (LuaModule) -> Void) throws(LuaError) -> LuaFunction {
    let table = try makeTable()
    let module = LuaModule("")
    define(module)
    try register(module, into: table)
    guard let name = module.bindings.first?.shortName else {
      throw LuaError(kind: .conversion, message: "no function was defined")
    }
    return try table.get(name)
  }
}

extension LuaTable {
  /// `t[key]` as a script reads it, with metamethods.
  /// - Throws: what a call throws; `.conversion` where the value is of another type.
  public func index<Key: LuaPushable, Value: LuaReadable>(
    _ key: Key, as type: Value.Type = Value.self
  ) throws(LuaError) -> Value {
    let stack = try opened()
    let height = stack.top
    defer { stack.cut(to: height - 1) }
    stack.push(key)
    try reference.state.checkPushed()
    try stack.get(height).orThrow(in: reference.state)
    stack.beginConversion()
    return try value(of: key, stack)
  }

  /// `t[key] = value` as a script does it, with metamethods.
  /// - Throws: what a call throws.
  public func setIndex<Key: LuaPushable, Value: LuaPushable>(
    _ key: Key, _ value: Value
  ) throws(LuaError) {
    let stack = try opened()
    let height = stack.top
    defer { stack.cut(to: height - 1) }
    stack.push(key)
    stack.push(value)
    try reference.state.checkPushed()
    let status = unsafe LuaStatus(clua_set(stack.pointer, Int32(height)))
    try status.orThrow(in: reference.state)
  }
}
