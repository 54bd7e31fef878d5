public import CLua

extension Bool: LuaReadable, LuaPushable {
  /// A boolean; nil and other values are none.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Bool? {
    stack.kind(index) == .boolean ? stack.truth(index) : nil
  }
  /// Boolean.
  public static var luaKind: LuaBinding.Kind { .boolean }
  /// Puts a boolean on top.
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension Int: LuaReadable, LuaPushable {
  /// An integer, or a float with an integral value that fits.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Int? {
    var value: lua_Integer = 0
    return unsafe clua_integer(stack.pointer, Int32(truncatingIfNeeded: index), &value)
      ? Int(value) : nil
  }
  /// Integer.
  public static var luaKind: LuaBinding.Kind { .integer }
  /// Puts an integer on top.
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension Double: LuaReadable, LuaPushable {
  /// A number, integers included.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Double? {
    var value = 0.0
    return unsafe clua_number(stack.pointer, Int32(truncatingIfNeeded: index), &value)
      ? value : nil
  }
  /// Number.
  public static var luaKind: LuaBinding.Kind { .number }
  /// Puts a float on top.
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension String: LuaReadable, LuaPushable {
  /// A string that is UTF-8; others are read as `LuaBytes`.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> String? {
    guard stack.kind(index) == .string else { return nil }
    let bytes = unsafe stack.bytes(index)
    return unsafe stack.mayConvert(bytes.count) ? stack.text(of: bytes) : nil
  }
  /// String.
  public static var luaKind: LuaBinding.Kind { .string }
  /// Puts a string on top.
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension Optional: LuaReadable where Wrapped: LuaReadable {
  /// nil for Lua's nil, and where an argument was left out.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Wrapped?? {
    if stack.isNil(index) { return .some(nil) }
    guard let value = Wrapped.read(from: stack, at: index) else { return nil }
    return .some(value)
  }
  /// What it wraps.
  public static var luaKind: LuaBinding.Kind { Wrapped.luaKind }
}

extension Optional: LuaPushable where Wrapped: LuaPushable {
  /// Puts the value, or nil on top.
  @inlinable public func push(to stack: LuaStack) {
    if let self { self.push(to: stack) } else { stack.pushNil() }
  }
}

extension LuaValue: LuaReadable, LuaPushable {
  /// Any value.
  public static func read(from stack: LuaStack, at index: Int) -> LuaValue? {
    let value = stack.value(at: index)
    if case .nil = value, !stack.isNil(index) { return nil }  // too large
    return value
  }
  /// Puts the value on top.
  public func push(to stack: LuaStack) { stack.push(self) }
}

extension LuaTable: LuaReadable, LuaPushable {
  /// A handle on a table.
  public static func read(from stack: LuaStack, at index: Int) -> LuaTable? {
    guard case .table(let table) = stack.value(at: index) else { return nil }
    return table
  }
  /// A table.
  public static var luaKind: LuaBinding.Kind { .table }
  /// Puts the table on top.
  public func push(to stack: LuaStack) { stack.push(reference) }
}

extension LuaFunction: LuaReadable, LuaPushable {
  /// A handle on a function.
  public static func read(from stack: LuaStack, at index: Int) -> LuaFunction? {
    guard case .function(let function) = stack.value(at: index) else { return nil }
    return function
  }
  /// A function.
  public static var luaKind: LuaBinding.Kind { .function }
  /// Puts the function on top.
  public func push(to stack: LuaStack) { stack.push(reference) }
}
