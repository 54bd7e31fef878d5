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

/// A protected call that is being prepared: the function is on the stack, its arguments follow.
@usableFromInline struct LuaCall {
  @usableFromInline let stack: LuaStack
  /// The stack's height before and after the call.
  @usableFromInline let height: Int

  /// nil where there is no room for it.
  init?(_ pointer: OpaquePointer, _ key: Int32) {
    let begun = unsafe clua_begin(pointer, key)
    guard let running = unsafe begun.L else { return nil }
    unsafe stack = LuaStack(pointer: running)
    unsafe height = Int(begun.height)
  }

  /// Where the first result is.
  @inlinable var firstResult: Int { height + 2 }

  /// Runs it, and reads the one result.
  @inlinable func finish<Result: LuaReadable>(
    _ arguments: Int, _ type: Result.Type
  ) throws(LuaError) -> Result {
    try run(arguments: arguments, results: 1)
    defer { stack.cut(to: height) }
    guard let result = Result.read(from: stack, at: firstResult) else {
      throw stack.conversionError ?? unconverted(Result.luaKind)
    }
    return result
  }

  /// Takes it back: there is no room for its arguments.
  var refused: LuaError {
    stack.cut(to: height)
    return .noRoom
  }

  /// Runs it; -1: all results are wanted.
  @usableFromInline func run(arguments: Int, results: Int32) throws(LuaError) {
    let status = unsafe clua_call_begun(
      stack.pointer, Int32(truncatingIfNeeded: height + 1), Int32(truncatingIfNeeded: arguments),
      results)
    if status == LUA_OK { return }
    defer { stack.cut(to: height) }
    throw stack.popError(LuaStatus(status))
  }

  @usableFromInline func unconverted(_ kind: LuaBinding.Kind) -> LuaError {
    let got = stack.typeName(firstResult)
    return LuaError(
      kind: .conversion, message: "the result must be \(kind.words), got \(got)")
  }
}
