internal import CLua

/// A value that several threads use, one at a time.
@safe final class Guarded<Value>: @unchecked Sendable {
  private var value: Value
  private let lock: OpaquePointer

  init(_ value: Value) {
    self.value = value
    unsafe lock = clua_lock_new()
  }

  deinit { unsafe clua_lock_free(lock) }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    unsafe clua_lock_take(lock)
    defer { unsafe clua_lock_release(lock) }
    return body(&value)
  }
}
