internal import CLua

extension LuaStack {
  /// Whether the script that called this host function has reached a limit, or was cancelled.
  public var isStopping: Bool { unsafe clua_is_stopping(pointer) }

  /// For host functions that work for long: to be called at every few thousand steps. Nothing
  /// stops Swift code but itself.
  /// - Throws: what ends the host function, where the script that called it is being stopped.
  public func checkStop() throws(LuaFailure) {
    if isStopping { throw .end }
  }
}
