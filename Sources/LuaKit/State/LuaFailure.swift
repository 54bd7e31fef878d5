internal import CLua

/// How a host function fails. The error is raised after its Swift frame has ended.
public enum LuaFailure: Error, Sendable {
  /// An error with this message, preceded by the place of the call.
  case message(String)
  /// What is wrong with an argument, counted from 1.
  case argument(Int, String)
  /// What is wrong with the arguments of a described function.
  case refused(LuaArgumentFault)
  /// The value at this stack position converts to no parameter; worded from the description.
  case unconverted(Int)
  /// There are more arguments than the description has.
  case surplus
  /// An error of the host: scripts see its description, the host gets it back.
  case host(any Error)
  /// Ends the call from Swift into Lua; no `pcall` of the script sees it.
  case end
  /// Raises the value on top of the stack: an error of Lua code that was called.
  case raise

  /// The failure that an error is, or stands for.
  public init(_ error: any Error) {
    // Comparing types first: a cast that fails costs as much as raising the error.
    if type(of: error) == LuaFailure.self, let failure = error as? LuaFailure {
      self = failure
    } else {
      self = .host(error)
    }
  }
}

extension LuaStack {
  /// Leaves what is to be raised on the stack, and says so to C.
  func marker(for failure: LuaFailure, of function: HostFunction) -> Int32 {
    switch failure {
    case .message(let message): pushLocated(message)
    case .argument(let index, let problem):
      let message = "bad argument #\(index) to '\(function.name)' (\(problem))"
      raise(message, LuaError.Argument(index: index, name: ""))
    case .refused(let fault): raise(fault.description, fault.argument, refusal: fault)
    case .unconverted, .surplus: return marker(for: function.worded(failure, self), of: function)
    case .host(let error): raise(error)
    case .end: return CLUA_END
    case .raise: break
    }
    return CLUA_RAISE
  }

  /// Comparing types first: see `LuaFailure.init`.
  private func raise(_ error: any Error) {
    if type(of: error) == LuaError.self, let again = error as? LuaError {
      raiseAgain(again)
    } else {
      raise("\(error)", nil, error)
    }
  }

  private func raise(
    _ message: String, _ argument: LuaError.Argument?, _ error: (any Error)? = nil,
    refusal: LuaArgumentFault? = nil
  ) {
    pushLocated(message)
    note(
      RaisedFailure(
        message, at: textAddress(-1), argument: argument, error: error, refusal: refusal))
  }

  /// An error of Lua that came through Swift stays what it was: the same value, or a text with its
  /// own place.
  private func raiseAgain(_ error: LuaError) {
    if let value = error.value, value.state.map({ $0 === state }) ?? true { return push(value) }
    push(error.description)
    note(RaisedFailure(error.description, at: textAddress(-1), again: error))
  }

  /// The text on top is what a failure raises.
  private func note(_ failure: RaisedFailure) {
    let state = state
    unsafe state.raised.add(failure)
    guard unsafe state.raised.isFirst else { return }
    unsafe clua_keep_until_end(pointer) { owner in
      guard let owner = unsafe owner else { return }
      unsafe Unmanaged<LuaState>.fromOpaque(owner).takeUnretainedValue().raised.removeAll()
    }
  }

  private func pushLocated(_ message: String) {
    unsafe luaL_where(pointer, 1)
    push(message)
    unsafe lua_concat(pointer, 2)
  }
}
