/// What a host function would give but Lua can't hold is refused: without these, a closure of one
/// expression would be taken for one that gives nothing, and its value be lost.
extension LuaDescription {
  /// Refused: the result of a function of no arguments is no `LuaPushable`.
  @available(*, deprecated, message: "the result must be LuaPushable: convert it, or give nothing")
  public func define<Result>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping () throws -> Result
  ) {
    refuse(name, result: Result.self)
  }

  /// Refused: the result of a function of one argument is no `LuaPushable`.
  @available(*, deprecated, message: "the result must be LuaPushable: convert it, or give nothing")
  public func define<A: LuaReadable, Result>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A) throws -> Result
  ) {
    refuse(name, result: Result.self)
  }

  /// Refused: the result of a function of two arguments is no `LuaPushable`.
  @available(*, deprecated, message: "the result must be LuaPushable: convert it, or give nothing")
  public func define<A: LuaReadable, B: LuaReadable, Result>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B) throws -> Result
  ) {
    refuse(name, result: Result.self)
  }

  /// Refused: the result of a function of three arguments is no `LuaPushable`.
  @available(*, deprecated, message: "the result must be LuaPushable: convert it, or give nothing")
  public func define<A: LuaReadable, B: LuaReadable, C: LuaReadable, Result>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C) throws -> Result
  ) {
    refuse(name, result: Result.self)
  }

  /// Refused: the result of a function of four arguments is no `LuaPushable`.
  @available(*, deprecated, message: "the result must be LuaPushable: convert it, or give nothing")
  public func define<A: LuaReadable, B: LuaReadable, C: LuaReadable, D: LuaReadable, Result>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C, D) throws -> Result
  ) {
    refuse(name, result: Result.self)
  }

  /// Refused: the result of a function of five arguments is no `LuaPushable`.
  @available(*, deprecated, message: "the result must be LuaPushable: convert it, or give nothing")
  public func define<
    A: LuaReadable, B: LuaReadable, C: LuaReadable, D: LuaReadable, E: LuaReadable, Result
  >(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C, D, E) throws -> Result
  ) {
    refuse(name, result: Result.self)
  }
}
