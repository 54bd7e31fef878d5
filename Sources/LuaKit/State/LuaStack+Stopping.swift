internal import CLua

extension LuaStack {
  /// For host functions that work for long: ends the function where a limit or a cancellation
  /// stops the script. Costs a few nanoseconds, so a loop may call it at every hundredth step.
  /// - Throws: what the host function is to pass on.
  public func checkStop() throws(LuaFailure) {
    if unsafe clua_is_stopping(pointer) { throw .end }
  }

  /// The text of a string of any length, read piece by piece with `checkStop` in between; nil for
  /// any other type.
  /// - Throws: what the host function is to pass on.
  public func longString(_ index: Int) throws(LuaFailure) -> String? {
    guard kind(index) == .string else { return nil }
    let bytes = unsafe bytes(index)
    var (text, start) = ("", 0)
    while start < bytes.count {
      try checkStop()
      let end = unsafe LuaStack.characterStart(bytes, start + 65_536)
      unsafe text += repaired(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    return text
  }

  /// The text of a string's first bytes, invalid UTF-8 repaired, a letter that is cut left out;
  /// nil for any other type.
  public func string(_ index: Int, bytes most: Int) -> String? {
    guard kind(index) == .string else { return nil }
    let bytes = unsafe bytes(index)
    let end = unsafe LuaStack.characterStart(bytes, max(0, most))
    return unsafe repaired(UnsafeBufferPointer(rebasing: bytes[..<end]))
  }

  /// The last position up to one at which a character may begin.
  private static func characterStart(_ bytes: UnsafeBufferPointer<UInt8>, _ most: Int) -> Int {
    guard most < bytes.count else { return bytes.count }
    let starts = (0...min(3, most)).lazy.map { most - $0 }
    return starts.first { unsafe bytes[$0] & 0xC0 != 0x80 } ?? most
  }

  /// How many bytes a string has, without reading it; 0 for any other type.
  public func byteCount(_ index: Int) -> Int {
    guard kind(index) == .string else { return 0 }
    return rawLength(index)
  }
}
