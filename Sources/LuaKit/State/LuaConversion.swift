/// A type that Lua values convert to: what a host function takes, what a call gives back.
public protocol LuaReadable {
  /// The value at a position; nil where the value there is none of this type. Nothing is
  /// converted on the way: a text that looks like a number is a text.
  static func read(from stack: LuaStack, at index: Int) -> Self?
  /// How the type is called in documentation and errors.
  static var luaKind: LuaBinding.Kind { get }
}

/// A type whose values Lua can hold: what a host function gives, what a call is given.
public protocol LuaPushable {
  /// Puts exactly one value on top of the stack.
  consuming func push(to stack: LuaStack)
  /// Puts the results of a host function on top, and returns how many: one, unless the type says
  /// otherwise.
  consuming func pushResults(to stack: LuaStack) -> Int
}

extension LuaPushable {
  /// Puts the one value on top.
  @inlinable public consuming func pushResults(to stack: LuaStack) -> Int {
    push(to: stack)
    return 1
  }
}

/// Both ways.
public typealias LuaConvertible = LuaReadable & LuaPushable

extension LuaReadable {
  /// Any value, unless the type says more.
  public static var luaKind: LuaBinding.Kind { .any }
}

extension LuaStack {
  /// Puts a value on top.
  @inlinable public func push<Value: LuaPushable>(_ value: Value) { value.push(to: self) }

  /// The value at a position as a Swift type; nil where it is none.
  @inlinable public func read<Value: LuaReadable>(_ index: Int, as: Value.Type) -> Value? {
    Value.read(from: self, at: index)
  }
}
