/// Integers of all widths: those that fit an integer of Lua, and, read, those that fit the type.
extension FixedWidthInteger where Self: LuaReadable {
  /// An integer that the type holds, or a float with such a value.
  public static func read(from stack: LuaStack, at index: Int) -> Self? {
    Int.read(from: stack, at: index).flatMap(Self.init(exactly:))
  }
  /// Integer.
  public static var luaKind: LuaBinding.Kind { .integer }
}

extension FixedWidthInteger where Self: LuaPushable {
  /// Puts an integer on top; a float where it is too large for an integer of Lua.
  public func push(to stack: LuaStack) {
    if let integer = Int(exactly: self) { stack.push(integer) } else { stack.push(Double(self)) }
  }
}

extension Int8: LuaReadable, LuaPushable {}
extension Int16: LuaReadable, LuaPushable {}
extension Int32: LuaReadable, LuaPushable {}
extension Int64: LuaReadable, LuaPushable {}
extension UInt: LuaReadable, LuaPushable {}
extension UInt8: LuaReadable, LuaPushable {}
extension UInt16: LuaReadable, LuaPushable {}
extension UInt32: LuaReadable, LuaPushable {}
extension UInt64: LuaReadable, LuaPushable {}

extension Float: LuaReadable, LuaPushable {
  /// A number, rounded to the type.
  public static func read(from stack: LuaStack, at index: Int) -> Float? {
    Double.read(from: stack, at: index).map { Float($0) }
  }
  /// Number.
  public static var luaKind: LuaBinding.Kind { .number }
  /// Puts a float on top.
  public func push(to stack: LuaStack) { stack.push(Double(self)) }
}
