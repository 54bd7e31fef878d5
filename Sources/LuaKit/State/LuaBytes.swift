/// The bytes of a string, whatever they are: an array of `UInt8` is a list of numbers.
///
/// For Foundation's `Data`: `extension Data { init(_ bytes: LuaBytes) { self.init(bytes.bytes) } }`.
public struct LuaBytes: Hashable, Sendable {
  /// The bytes.
  public var bytes: [UInt8]

  /// A string of these bytes.
  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
}

extension LuaBytes: LuaReadable, LuaPushable {
  /// A string of any bytes.
  public static func read(from stack: LuaStack, at index: Int) -> LuaBytes? {
    guard stack.kind(index) == .string else { return nil }
    let bytes = unsafe stack.bytes(index)
    return unsafe stack.mayConvert(bytes.count) ? LuaBytes(bytes) : nil
  }
  /// String.
  public static var luaKind: LuaBinding.Kind { .string }
  /// Puts a string of the bytes on top.
  public func push(to stack: LuaStack) { stack.push(LuaValue.bytes(bytes)) }
}
