internal import CLua
import Synchronization

/// References that handles dropped, maybe on another thread; the state releases them when it is
/// entered next.
@safe final class DroppedReferences: @unchecked Sendable {
  private let keys = Guarded<[Int32]>([])
  private let isEmpty = Atomic(true)
  /// Tells C that there are some.
  let flag = unsafe clua_cancellation_new()

  deinit { unsafe clua_cancellation_free(flag) }

  func add(_ key: Int32) {
    keys.withLock { $0.append(key) }
    isEmpty.store(false, ordering: .releasing)
    unsafe clua_cancellation_set(flag, true)
  }

  /// Gives each of them to `release`. Costs one load where there is none.
  @inline(__always) func release(_ release: (Int32) -> Void) {
    if isEmpty.load(ordering: .acquiring) { return }
    releaseAll(release)
  }

  private func releaseAll(_ release: (Int32) -> Void) {
    let dropped = keys.withLock { list in
      isEmpty.store(true, ordering: .relaxed)
      unsafe clua_cancellation_set(flag, false)
      defer { list.removeAll() }
      return list
    }
    dropped.forEach(release)
  }
}

/// Keeps a Lua value alive while Swift holds it. It keeps its state alive too.
@safe public final class LuaReference {
  let state: LuaState
  let key: Int32

  init(state: LuaState, key: Int32) {
    self.state = state
    self.key = key
  }

  deinit { state.dropped.add(key) }
}
