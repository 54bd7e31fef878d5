extension Substring: LuaReadable, LuaPushable {
  /// A string that is UTF-8.
  public static func read(from stack: LuaStack, at index: Int) -> Substring? {
    String.read(from: stack, at: index).map { $0[...] }
  }
  /// String.
  public static var luaKind: LuaBinding.Kind { .string }
  /// Puts a string on top.
  public func push(to stack: LuaStack) { stack.push(String(self)) }
}

extension Set: LuaReadable where Element: LuaReadable {
  /// The elements of a list, each once.
  public static func read(from stack: LuaStack, at index: Int) -> Set<Element>? {
    [Element].read(from: stack, at: index).map { Set($0) }
  }
  /// A list.
  public static var luaKind: LuaBinding.Kind { .list }
}

extension Set: LuaPushable where Element: LuaPushable {
  /// Puts a list of the elements on top, in no particular order.
  public func push(to stack: LuaStack) { Array(self).push(to: stack) }
}

extension RawRepresentable where Self: LuaReadable, RawValue: LuaReadable {
  /// The case or value that the raw value stands for; nil where it stands for none.
  public static func read(from stack: LuaStack, at index: Int) -> Self? {
    RawValue.read(from: stack, at: index).flatMap(Self.init(rawValue:))
  }
  /// What the raw value is.
  public static var luaKind: LuaBinding.Kind { RawValue.luaKind }
}

extension RawRepresentable where Self: LuaPushable, RawValue: LuaPushable {
  /// Puts the raw value on top.
  public func push(to stack: LuaStack) { rawValue.push(to: stack) }
}

/// All remaining arguments of a host function: its last parameter.
///
/// ```swift
/// module.define("sum") { (numbers: LuaVariadic<Double>) in numbers.values.reduce(0, +) }
/// ```
public struct LuaVariadic<Element: LuaReadable>: LuaReadable {
  /// The arguments, in order.
  public let values: [Element]

  /// Everything from the position to the top of the stack.
  public static func read(from stack: LuaStack, at index: Int) -> LuaVariadic? {
    var values: [Element] = []
    for position in stride(from: index, through: stack.top, by: 1) {
      guard stack.mayConvertElement(), let value = Element.read(from: stack, at: position) else {
        return nil
      }
      values.append(value)
    }
    // What was taken is no surplus.
    stack.cut(to: min(stack.top, index))
    return LuaVariadic(values: values)
  }
  /// Any number of these.
  public static var luaKind: LuaBinding.Kind { Element.luaKind }
}
