internal import CLua

extension LuaStack {
  /// A Lua type.
  public enum Kind: Int32, Sendable {
    case none = -1
    case `nil`, boolean, lightuserdata, number, string, table, function, userdata, thread
  }

  /// The type of a value; `.none` where the stack ends before it.
  public func kind(_ index: Int) -> Kind {
    unsafe Kind(rawValue: lua_type(pointer, Int32(index))) ?? .none
  }

  /// Whether there is nil, or nothing.
  public func isNil(_ index: Int) -> Bool { unsafe lua_type(pointer, Int32(index)) <= 0 }

  /// False for false, nil and nothing.
  public func truth(_ index: Int) -> Bool { unsafe lua_toboolean(pointer, Int32(index)) != 0 }

  /// A number, or a text that is a numeral; nil otherwise.
  public func double(_ index: Int) -> Double? {
    var isNumber: Int32 = 0
    let number = unsafe lua_tonumberx(pointer, Int32(index), &isNumber)
    return isNumber != 0 ? number : nil
  }

  /// An integer, or a float with an integral value; nil otherwise.
  public func integer(_ index: Int) -> Int? {
    var isInteger: Int32 = 0
    let integer = unsafe lua_tointegerx(pointer, Int32(index), &isInteger)
    return isInteger != 0 ? Int(integer) : nil
  }

  /// A number that Lua holds as an integer.
  public func isInteger(_ index: Int) -> Bool {
    unsafe lua_isinteger(pointer, Int32(index)) != 0
  }

  /// A string's text, invalid UTF-8 repaired; nil for any other type.
  public func string(_ index: Int) -> String? {
    guard kind(index) == .string else { return nil }
    return unsafe withBytes(index) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private func withBytes<Result>(
    _ index: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    var count = 0
    let start = unsafe lua_tolstring(pointer, Int32(index), &count)
    return unsafe body(UnsafeRawBufferPointer(start: start, count: count))
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

  private func stringValue(_ index: Int) -> LuaValue {
    unsafe withBytes(index) { bytes in
      if let text = unsafe String(validating: bytes, as: UTF8.self) { return .string(text) }
      return unsafe .bytes(Array(bytes))
    }
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
