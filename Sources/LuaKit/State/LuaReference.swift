internal import CLua
import Synchronization

/// References that handles dropped, maybe on another thread; the state releases them when it is
/// entered next.
final class ReleasedReferences: Sendable {
  private let dropped = Mutex<[Int32]>([])

  func add(_ reference: Int32) { dropped.withLock { $0.append(reference) } }

  func take() -> [Int32] {
    dropped.withLock { list in
      guard !list.isEmpty else { return [] }
      defer { list.removeAll(keepingCapacity: true) }
      return list
    }
  }
}

/// Keeps a Lua value alive while Swift holds it. It keeps its state alive too.
public final class LuaReference {
  let state: LuaState
  let key: Int32

  init(state: LuaState, key: Int32) {
    self.state = state
    self.key = key
  }

  deinit { state.released.add(key) }

  /// Puts the value on its state's stack.
  public func push() { state.stack.push(self) }
}
