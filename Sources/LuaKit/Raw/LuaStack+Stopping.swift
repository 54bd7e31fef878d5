internal import CLua

extension LuaStack {
  /// For host functions that work for long: ends the function where a limit or a cancellation
  /// stops the script. Costs a few nanoseconds, so a loop may call it at every hundredth step.
  /// - Throws: what the host function is to pass on.
  public func checkStop() throws(LuaFailure) {
    if unsafe clua_is_stopping(pointer) { throw .end }
  }

  /// The text of a string's first bytes, invalid UTF-8 repaired, a letter that is cut left out;
  /// nil for any other type.
  public func string(_ index: Int, bytes most: Int) -> String? {
    guard kind(index) == .string else { return nil }
    let bytes = unsafe bytes(index)
    var end = min(max(0, most), bytes.count)
    guard end < bytes.count else { return string(index) }
    for _ in 0..<3 where end > 0 {
      if unsafe bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return unsafe String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// How many bytes a string has, without reading it; 0 for any other type.
  public func byteCount(_ index: Int) -> Int {
    guard kind(index) == .string else { return 0 }
    return rawLength(index)
  }
}
