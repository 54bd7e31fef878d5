internal import CLua

/// A protected call that is being prepared: the function is on the stack, its arguments follow.
/// The raw layer of calls, for hosts that make millions of them.
public struct LuaCall {
  /// Where the arguments are pushed, and the results found.
  public let stack: LuaStack
  /// The stack's height before the call, to which whoever began it cuts the stack again.
  public let height: Int

  /// Begins a call; nil where there is no room for it, or the state is closed.
  public init?(_ function: LuaReference) {
    let state = function.state
    guard unsafe !state.isClosed else { return nil }
    state.releaseDropped()
    unsafe self.init(state.pointer, function.key)
  }

  /// nil where there is no room for it.
  init?(_ pointer: OpaquePointer, _ key: Int32) {
    let begun = unsafe clua_begin(pointer, key)
    guard let running = unsafe begun.L else { return nil }
    unsafe stack = LuaStack(pointer: running)
    unsafe height = Int(begun.height)
  }

  /// Where the first result is.
  @inlinable public var firstResult: Int { height + 2 }

  /// Runs it with the arguments that were pushed. The results, or where it failed the error, are
  /// found from `firstResult` on.
  public func perform(arguments: Int, results: Int) -> LuaStatus {
    unsafe LuaStatus(
      clua_call_begun(
        stack.pointer, Int32(truncatingIfNeeded: height + 1),
        Int32(truncatingIfNeeded: arguments), Int32(truncatingIfNeeded: results)))
  }

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
