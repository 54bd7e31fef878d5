/// Calls with Swift values, by the number of arguments. (One function over a parameter pack is
/// not specialised by the compiler.)
extension LuaFunction {
  /// Calls it with no arguments, and returns its first result as a Swift type.
  /// - Throws: also `.conversion`, where the result is none.
  @inlinable public func call<Result: LuaReadable>(
    as type: Result.Type = Result.self
  ) throws(LuaError) -> Result {
    let call = try begin()
    return try call.finish(0, type)
  }

  /// Calls it with one argument, and returns its first result as a Swift type.
  /// - Throws: also `.conversion`, where the result is none.
  @inlinable public func call<A: LuaPushable, Result: LuaReadable>(
    _ a: A, as type: Result.Type = Result.self
  ) throws(LuaError) -> Result {
    let call = try begin()
    a.push(to: call.stack)
    return try call.finish(1, type)
  }

  /// Calls it with two arguments, and returns its first result as a Swift type.
  /// - Throws: also `.conversion`, where the result is none.
  @inlinable public func call<A: LuaPushable, B: LuaPushable, Result: LuaReadable>(
    _ a: A, _ b: B, as type: Result.Type = Result.self
  ) throws(LuaError) -> Result {
    let call = try begin()
    a.push(to: call.stack)
    b.push(to: call.stack)
    return try call.finish(2, type)
  }

  /// Calls it with three arguments, and returns its first result as a Swift type.
  /// - Throws: also `.conversion`, where the result is none.
  @inlinable public func call<A: LuaPushable, B: LuaPushable, C: LuaPushable, Result: LuaReadable>(
    _ a: A, _ b: B, _ c: C, as type: Result.Type = Result.self
  ) throws(LuaError) -> Result {
    let call = try begin()
    a.push(to: call.stack)
    b.push(to: call.stack)
    c.push(to: call.stack)
    return try call.finish(3, type)
  }

  /// Calls it with four arguments, and returns its first result as a Swift type.
  /// - Throws: also `.conversion`, where the result is none.
  @inlinable
  public func call<
    A: LuaPushable, B: LuaPushable, C: LuaPushable, D: LuaPushable, Result: LuaReadable
  >(
    _ a: A, _ b: B, _ c: C, _ d: D, as type: Result.Type = Result.self
  ) throws(LuaError) -> Result {
    let call = try begin()
    a.push(to: call.stack)
    b.push(to: call.stack)
    c.push(to: call.stack)
    d.push(to: call.stack)
    return try call.finish(4, type)
  }
}
