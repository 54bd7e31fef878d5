/// States that are ready for the next script: each is used by one caller at a time, from any
/// thread, and is reset before the next one gets it, so that nothing of a script reaches another.
public final class LuaStatePool: Sendable {
  private let limits: LuaLimits
  private let prepare: @Sendable (LuaState) throws(LuaError) -> Void
  private let parked = Guarded<[ParkedState]>([])

  /// A pool without states: they are made when they are needed. `prepare` exposes to a new or
  /// reset state what scripts should find; it must not make the state outlive its use.
  public init(
    limits: LuaLimits = LuaLimits(),
    prepare: @escaping @Sendable (LuaState) throws(LuaError) -> Void = { _ in }
  ) {
    self.limits = limits
    self.prepare = prepare
  }

  /// Lends a state. What stops it may be given along. Results must be Swift values: a state of
  /// which a handle is kept doesn't come back to the pool.
  /// - Throws: what `body` throws, and `.memory` where no state could be made.
  public func withState<Result>(
    cancellation: LuaCancellation? = nil,
    _ body: (LuaState) throws(LuaError) -> Result
  ) throws(LuaError) -> Result {
    var state = try take()
    state.cancellation = cancellation
    defer { giveBack(&state) }
    return try body(state)
  }

  private func take() throws(LuaError) -> LuaState {
    if let ready = parked.withLock({ $0.popLast() }) { return ready.state }
    let state = try LuaState(limits: limits)
    try prepare(state)
    return state
  }

  private func giveBack(_ state: inout LuaState) {
    state.cancellation = nil
    guard unsafe !state.isClosed, isKnownUniquelyReferenced(&state) else { return }
    do {
      try state.reset()
      try prepare(state)
    } catch {
      return  // a state that can't be made ready again is let go
    }
    let ready = ParkedState(state: state)
    parked.withLock { $0.append(ready) }
  }
}

/// A state that nobody uses, so that it may go to another thread.
private struct ParkedState: @unchecked Sendable {
  let state: LuaState
}
