internal import CLua

/// What a text that a host function raised doesn't say of itself.
final class RaisedFailure {
  let message: String
  let argument: LuaError.Argument?
  let error: (any Error)?
  let refusal: LuaArgumentFault?
  /// The error of Lua that was raised again.
  let again: LuaError?
  /// Where Lua keeps the text.
  let address: UInt

  init(
    _ message: String, at address: UInt, argument: LuaError.Argument? = nil,
    error: (any Error)? = nil, refusal: LuaArgumentFault? = nil, again: LuaError? = nil
  ) {
    self.message = message
    self.address = address
    self.argument = argument
    self.error = error
    self.refusal = refusal
    self.again = again
  }
}

/// What host functions failed with lately. A script may catch one error, cause others, and raise
/// the first again: it is known by the very text that was raised.
struct RaisedFailures {
  private static let most = 16
  private var list: [RaisedFailure] = []
  /// Where the next one goes, in place of the oldest.
  private var next = 0

  mutating func add(_ failure: RaisedFailure) {
    if list.count < RaisedFailures.most {
      list.append(failure)
    } else {
      list[next] = failure
    }
    next = (next + 1) % RaisedFailures.most
  }

  /// Only one was added since all were removed.
  var isFirst: Bool { list.count == 1 }

  /// The failure that raised the text at an address; else the one whose message it is, which a
  /// script may have raised again under a place of its own.
  func failure(at address: UInt, text: String, message: String) -> RaisedFailure? {
    let latest = list[next..<max(next, list.count)] + list[..<min(next, list.count)]
    return latest.last { $0.address == address && text.hasSuffix($0.message) }
      ?? latest.last { $0.message == message }
  }

  mutating func removeAll() {
    if list.isEmpty { return }
    list.removeAll(keepingCapacity: true)
    next = 0
  }
}

extension LuaStack {
  /// Where Lua keeps a text: the same as long as it is the same text.
  func textAddress(_ index: Int) -> UInt {
    unsafe UInt(bitPattern: lua_topointer(pointer, Int32(index)))
  }
}
