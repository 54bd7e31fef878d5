internal import CLua

/// What a text that a host function raised doesn't say of itself.
struct RaisedFailure {
  let message: String
  var argument: LuaError.Argument?
  var error: (any Error)?
  var refusal: LuaArgumentFault?
  /// The error of Lua that was raised again.
  var again: LuaError?
}

/// What host functions failed with lately. A script may catch one error, cause others, and raise
/// the first again: it is known by the very text that was raised.
struct RaisedFailures {
  private static let most = 16
  private var list: [(address: UInt, failure: RaisedFailure)] = []

  mutating func add(_ failure: RaisedFailure, at address: UInt) {
    if list.count == RaisedFailures.most { list.removeFirst() }
    list.append((address, failure))
  }

  /// The failure that raised the text at an address; else the one whose message it is, which a
  /// script may have raised again under a place of its own.
  func failure(at address: UInt, text: String, message: String) -> RaisedFailure? {
    let same = list.last { $0.address == address && text.hasSuffix($0.failure.message) }
    return (same ?? list.last { $0.failure.message == message })?.failure
  }

  mutating func removeAll() { if !list.isEmpty { list = [] } }
}

extension LuaStack {
  /// Where Lua keeps a text: the same as long as it is the same text.
  func textAddress(_ index: Int) -> UInt {
    unsafe UInt(bitPattern: lua_topointer(pointer, Int32(index)))
  }
}
