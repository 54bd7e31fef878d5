internal import CLua

/// A handle on a Lua function.
public struct LuaFunction {
  /// The function, kept alive.
  public let reference: LuaReference

  @usableFromInline init(reference: LuaReference) { self.reference = reference }

  /// Calls it and returns all its results.
  @discardableResult
  public func call(_ arguments: LuaValue...) throws(LuaError) -> [LuaValue] {
    try call(with: arguments)
  }

  /// Calls it with any number of arguments and returns all its results.
  @discardableResult
  public func call(with arguments: [LuaValue]) throws(LuaError) -> [LuaValue] {
    let call = try begin()
    let stack = call.stack
    guard stack.reserve(arguments.count + 2) else { throw call.refused }
    for argument in arguments { stack.push(argument) }
    try call.run(arguments: arguments.count, results: -1)
    defer { stack.cut(to: call.height) }
    return try stack.values(from: call.firstResult)
  }

  @usableFromInline func begin() throws(LuaError) -> LuaCall {
    let state = reference.state
    try state.checkOpen()
    state.releaseDropped()
    guard let call = unsafe LuaCall(state.pointer, reference.key) else { throw .noRoom }
    return call
  }
}
