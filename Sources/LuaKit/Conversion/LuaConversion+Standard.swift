public import CLua

extension Bool: LuaReadable, LuaPushable {
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Bool? {
    stack.kind(index) == .boolean ? stack.truth(index) : nil
  }
  public static var luaKind: LuaBinding.Kind { .boolean }
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension Int: LuaReadable, LuaPushable {
  /// An integer, or a float with an integral value that fits.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Int? {
    var value: lua_Integer = 0
    return unsafe clua_integer(stack.pointer, Int32(truncatingIfNeeded: index), &value)
      ? Int(value) : nil
  }
  public static var luaKind: LuaBinding.Kind { .integer }
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension Double: LuaReadable, LuaPushable {
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Double? {
    var value = 0.0
    return unsafe clua_number(stack.pointer, Int32(truncatingIfNeeded: index), &value)
      ? value : nil
  }
  public static var luaKind: LuaBinding.Kind { .number }
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension String: LuaReadable, LuaPushable {
  /// A string that is UTF-8; others are read as `[UInt8]`.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> String? {
    guard stack.kind(index) == .string else { return nil }
    return unsafe String(validating: stack.bytes(index), as: UTF8.self)
  }
  public static var luaKind: LuaBinding.Kind { .string }
  @inlinable public func push(to stack: LuaStack) { stack.push(self) }
}

extension Optional: LuaReadable where Wrapped: LuaReadable {
  /// nil for Lua's nil, and where an argument was left out.
  @inlinable public static func read(from stack: LuaStack, at index: Int) -> Wrapped?? {
    if stack.isNil(index) { return .some(nil) }
    guard let value = Wrapped.read(from: stack, at: index) else { return nil }
    return .some(value)
  }
  public static var luaKind: LuaBinding.Kind { Wrapped.luaKind }
}

extension Optional: LuaPushable where Wrapped: LuaPushable {
  @inlinable public func push(to stack: LuaStack) {
    if let self { self.push(to: stack) } else { stack.pushNil() }
  }
}

extension LuaValue: LuaReadable, LuaPushable {
  public static func read(from stack: LuaStack, at index: Int) -> LuaValue? {
    stack.value(at: index)
  }
  public func push(to stack: LuaStack) { stack.push(self) }
}

extension LuaTable: LuaReadable, LuaPushable {
  public static func read(from stack: LuaStack, at index: Int) -> LuaTable? {
    guard case .table(let table) = stack.value(at: index) else { return nil }
    return table
  }
  public static var luaKind: LuaBinding.Kind { .table }
  public func push(to stack: LuaStack) { stack.push(reference) }
}

extension LuaFunction: LuaReadable, LuaPushable {
  public static func read(from stack: LuaStack, at index: Int) -> LuaFunction? {
    guard case .function(let function) = stack.value(at: index) else { return nil }
    return function
  }
  public static var luaKind: LuaBinding.Kind { .function }
  public func push(to stack: LuaStack) { stack.push(reference) }
}
