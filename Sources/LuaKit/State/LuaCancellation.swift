internal import CLua

/// Stops the states that were given it, from any thread: within 5 ms the running script ends
/// with an error of kind `.cancelled` that it can't catch.
@safe public final class LuaCancellation: @unchecked Sendable {
  let flag: OpaquePointer?

  /// A handle that has not been cancelled.
  public init() { unsafe flag = clua_cancellation_new() }

  deinit { unsafe clua_cancellation_free(flag) }

  /// Stops what is running, and what is called afterwards, until `reset`.
  public func cancel() {
    guard let flag = unsafe flag else { return }
    unsafe clua_cancellation_set(flag, true)
  }

  /// Lets scripts run again.
  public func reset() {
    guard let flag = unsafe flag else { return }
    unsafe clua_cancellation_set(flag, false)
  }

  /// Whether `cancel` was called and not taken back.
  public var isCancelled: Bool {
    guard let flag = unsafe flag else { return false }
    return unsafe clua_cancellation_is_set(flag)
  }

  /// Lets Ctrl-C (SIGINT) cancel, in the whole process, until the next call or until the handle
  /// is gone.
  public func cancelOnInterrupt() { unsafe clua_cancel_on_interrupt(flag) }
}
