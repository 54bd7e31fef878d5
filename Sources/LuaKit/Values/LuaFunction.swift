internal import CLua

/// A handle on a Lua function.
public struct LuaFunction {
  /// The function, kept alive.
  public let reference: LuaReference

  @usableFromInline init(reference: LuaReference) { self.reference = reference }

  /// Calls it and returns all its results.
  @discardableResult
  public func call(_ arguments: LuaValue...) throws(LuaError) -> [LuaValue] {
    let call = try begin()
    let stack = call.stack
    _ = stack.reserve(arguments.count + 2)
    for argument in arguments { stack.push(argument) }
    try call.finish(arguments: arguments.count, results: nil)
    defer { stack.cut(to: call.height) }
    return (call.firstResult..<max(call.firstResult, stack.top + 1)).map(stack.value(at:))
  }

  /// Calls it with Swift values and returns its first result as a Swift type.
  /// - Throws: also `.conversion`, where the result is none.
  @inlinable public func call<each Argument: LuaPushable, Result: LuaReadable>(
    _ arguments: repeat each Argument, as type: Result.Type = Result.self
  ) throws(LuaError) -> Result {
    let call = try begin()
    try call.finish(arguments: call.stack.pushAll(repeat each arguments), results: 1)
    defer { call.stack.cut(to: call.height) }
    guard let result = Result.read(from: call.stack, at: call.firstResult) else {
      throw call.unconverted(Result.luaKind)
    }
    return result
  }

  @usableFromInline func begin() throws(LuaError) -> LuaCall {
    let state = reference.state
    try state.checkOpen()
    return LuaCall(state: state, function: reference)
  }
}

/// A protected call that is being prepared: the function is on the stack, its arguments follow.
@usableFromInline struct LuaCall {
  @usableFromInline let stack: LuaStack
  /// The stack's height before and after the call.
  @usableFromInline let height: Int

  init(state: LuaState, function: LuaReference) {
    stack = state.stack
    height = stack.top
    _ = stack.reserve(20)
    unsafe clua_begin(stack.pointer)
    stack.push(function)
  }

  /// Where the first result is.
  @inlinable var firstResult: Int { height + 2 }

  @usableFromInline func finish(arguments: Int, results: Int?) throws(LuaError) {
    let state = stack.state
    do { try state.checkForeign() } catch {
      stack.cut(to: height)
      throw error
    }
    let status = unsafe clua_call_begun(
      stack.pointer, Int32(arguments), results.map(Int32.init) ?? LUA_MULTRET)
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
