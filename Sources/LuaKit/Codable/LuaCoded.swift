/// A Codable value as an argument or result of a host function, or of a call.
public struct LuaCoded<Value> {
  /// The value.
  public var value: Value

  /// Takes a value to Lua and back by `Codable`.
  public init(_ value: Value) { self.value = value }
}

extension LuaCoded: LuaReadable where Value: Decodable {
  /// A value that decodes as the type.
  public static func read(from stack: LuaStack, at index: Int) -> LuaCoded? {
    (try? stack.value(at: index).decode(Value.self)).map { LuaCoded($0) }
  }
}

extension LuaCoded: LuaPushable where Value: Encodable {
  /// Puts the encoded value on top. Where it has no form in Lua, the call that gets it, or the
  /// host function that gives it, fails.
  public func push(to stack: LuaStack) {
    if let encoded = try? stack.state.encode(value) { return stack.push(encoded) }
    stack.noteUnencoded()
    stack.pushNil()
  }
}
