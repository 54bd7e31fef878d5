internal import CLua

/// How a host function fails. The error is raised after its Swift frame has ended.
public enum LuaFailure: Error, Sendable {
  /// An error with this message, preceded by the place of the call.
  case message(String)
  /// What is wrong with an argument, counted from 1.
  case argument(Int, String)
  /// Ends the call from Swift into Lua; no `pcall` of the script sees it.
  case end
  /// Raises the value on top of the stack: an error of Lua code that was called.
  case raise
}

extension LuaStack {
  /// Leaves what is to be raised on the stack, and says so to C.
  func marker(for failure: LuaFailure, of name: String) -> Int32 {
    switch failure {
    case .message(let message): pushLocated(message)
    case .argument(let index, let problem):
      pushLocated("bad argument #\(index) to '\(name)' (\(problem))")
    case .end: return CLUA_END
    case .raise: break
    }
    return CLUA_RAISE
  }

  private func pushLocated(_ message: String) {
    unsafe luaL_where(pointer, 1)
    let place = string(-1) ?? ""
    pop(1)
    push(place + message)
  }
}
