internal import CLua

/// How a protected call ended. Unless it is `.ok`, one value, the error, is on top of the stack.
public enum LuaStatus: Sendable {
  case ok
  /// A host function ended the call.
  case ended
  /// A limit or a cancellation stopped it.
  case stopped
  case failed
  case syntaxError
  /// A value of another state was among the arguments: nothing was called.
  case foreign
  /// The system gave no timer, so that no limit would hold: nothing was called.
  case unwatched

  init(_ status: Int32) {
    switch status {
    case LUA_OK: self = .ok
    case CLUA_ENDED: self = .ended
    case CLUA_STOPPED: self = .stopped
    case CLUA_FOREIGN: self = .foreign
    case CLUA_UNWATCHED: self = .unwatched
    case LUA_ERRSYNTAX: self = .syntaxError
    default: self = .failed
    }
  }

  /// Pops the error and throws it, unless the call ended well.
  public func orThrow(in state: LuaState) throws(LuaError) {
    if case .ok = self { return }
    throw state.stack.popError(self)
  }
}
