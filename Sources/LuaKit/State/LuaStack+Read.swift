public import CLua

extension LuaStack {
  /// A Lua type.
  public enum Kind: Int32, Sendable {
    case none = -1
    case `nil`, boolean, lightuserdata, number, string, table, function, userdata, thread
  }

  /// The type of a value; `.none` where the stack ends before it.
  @inlinable public func kind(_ index: Int) -> Kind {
    unsafe Kind(rawValue: lua_type(pointer, Int32(index))) ?? .none
  }

  /// Whether there is nil, or nothing.
  @inlinable public func isNil(_ index: Int) -> Bool { unsafe lua_type(pointer, Int32(index)) <= 0 }

  /// False for false, nil and nothing.
  @inlinable public func truth(_ index: Int) -> Bool {
    unsafe lua_toboolean(pointer, Int32(index)) != 0
  }

  /// A number, or a text that is a numeral; nil otherwise.
  @inlinable public func double(_ index: Int) -> Double? {
    var isNumber: Int32 = 0
    let number = unsafe lua_tonumberx(pointer, Int32(index), &isNumber)
    return isNumber != 0 ? number : nil
  }

  /// An integer, or a float with an integral value; nil otherwise.
  @inlinable public func integer(_ index: Int) -> Int? {
    var isInteger: Int32 = 0
    let integer = unsafe lua_tointegerx(pointer, Int32(index), &isInteger)
    return isInteger != 0 ? Int(integer) : nil
  }

  /// A number that Lua holds as an integer.
  @inlinable public func isInteger(_ index: Int) -> Bool {
    unsafe lua_isinteger(pointer, Int32(index)) != 0
  }

  /// A string's text, invalid UTF-8 repaired; nil for any other type.
  @inlinable public func string(_ index: Int) -> String? {
    guard kind(index) == .string else { return nil }
    return unsafe repaired(bytes(index))
  }

  /// The same, but no more than so many bytes of it, and `…` for the rest: for names and messages,
  /// which a script can make as long as its memory.
  public func string(_ index: Int, most: Int) -> String? {
    string(index, bytes: most).map { byteCount(index) > most ? $0 + "…" : $0 }
  }

  /// Lends a string's bytes, without a copy; nil for any other type.
  @inlinable public func withBytes<Result>(
    _ index: Int, _ body: (Span<UInt8>) throws(LuaFailure) -> Result
  ) throws(LuaFailure) -> Result? {
    guard unsafe lua_type(pointer, Int32(truncatingIfNeeded: index)) == LUA_TSTRING else {
      return nil
    }
    return try body(unsafe bytes(index).span)
  }

  /// The bytes of what is known to be a string; Lua's own, so they live no longer than it.
  @inlinable @unsafe func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    let start = unsafe lua_tolstring(pointer, Int32(truncatingIfNeeded: index), &count)
    let bytes = unsafe UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: bytes, count: count)
  }

  /// A value; tables and functions become handles.
  public func value(at index: Int) -> LuaValue {
    switch kind(index) {
    case .none, .nil: return .nil
    case .boolean: return .boolean(truth(index))
    case .number where isInteger(index): return .integer(integer(index) ?? 0)
    case .number: return .number(double(index) ?? .nan)
    case .string: return stringValue(index)
    default: return handle(index)
    }
  }

  /// Counts bytes that are to be copied into a Swift value; false where it is too much, or too
  /// late: see `conversionError`. A short text alone is never too much.
  @inlinable func mayConvert(_ bytes: Int) -> Bool {
    if bytes <= Int(CLUA_VALUE_BYTES) { return true }
    return unsafe clua_count_converted(pointer, bytes)
  }

  /// Counts an element of a list or table that is to be converted.
  @usableFromInline func mayConvertElement() -> Bool { unsafe clua_count_converted(pointer, 0) }

  /// The text that the bytes are; nil where they are no UTF-8. (Swift's own initializer that
  /// validates any encoding looks its types up at each call.)
  @inlinable func text(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let valid = unsafe try? UTF8Span(validating: bytes.span) else { return nil }
    return String(copying: valid)
  }

  private func stringValue(_ index: Int) -> LuaValue {
    let bytes = unsafe bytes(index)
    guard mayConvert(bytes.count) else { return .nil }
    if let text = unsafe text(of: bytes) { return .string(text) }
    return unsafe .bytes(Array(bytes))
  }

  private func handle(_ index: Int) -> LuaValue {
    let kind = kind(index)
    copy(index)
    let reference = popReference()
    switch kind {
    case .table: return .table(LuaTable(reference: reference))
    case .function: return .function(LuaFunction(reference: reference))
    default: return .other(reference)
    }
  }
}
