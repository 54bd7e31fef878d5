internal import CLua

extension LuaState {
  /// Loads a chunk without running it. `name` stands in errors: a path, or any short name.
  public func load(_ text: String, name: String) throws(LuaError) -> LuaFunction {
    try checkSource(text.utf8.count, name)
    sources[name] = text
    var text = text
    let status = text.withUTF8 { bytes in unsafe compile(bytes, name) }
    return try loaded(status)
  }

  /// Loads a chunk of any bytes: Lua's texts need not be UTF-8. Bytecode is refused.
  public func load(_ bytes: [UInt8], name: String) throws(LuaError) -> LuaFunction {
    try checkSource(bytes.count, name)
    sources[name] = String(decoding: bytes, as: UTF8.self)
    let status = unsafe bytes.withUnsafeBufferPointer { bytes in unsafe compile(bytes, name) }
    return try loaded(status)
  }

  /// Loads a chunk whose globals are the fields of a table.
  /// - Throws: also `.foreign` for a table of another state.
  public func load(
    _ text: String, name: String, environment: LuaTable
  ) throws(LuaError) -> LuaFunction {
    let function = try load(text, name: name)
    let stack = stack
    guard stack.reserve(4) else { throw .noRoom }
    let height = stack.top
    defer { stack.cut(to: height) }
    stack.push(function.reference)
    stack.push(environment.reference)
    try checkPushed()
    unsafe _ = lua_setupvalue(stack.pointer, -2, 1)
    return function
  }

  private func checkSource(_ count: Int, _ name: String) throws(LuaError) {
    try checkOpen()
    guard count <= limits.source else { throw LuaState.tooLong(count, name, limits) }
    guard stack.reserve(8) else { throw .noRoom }
  }

  private func compile(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Int32 {
    let start = unsafe UnsafeRawPointer(bytes.baseAddress)
    return unsafe clua_load_text(
      stack.pointer, start?.assumingMemoryBound(to: CChar.self), bytes.count, "@" + name)
  }

  private func loaded(_ status: Int32) throws(LuaError) -> LuaFunction {
    try LuaStatus(status).orThrow(in: self)
    return LuaFunction(reference: stack.popReference())
  }

  /// Loads and runs a chunk, and returns what it returns.
  @discardableResult
  public func run(_ text: String, name: String = "chunk") throws(LuaError) -> [LuaValue] {
    try load(text, name: name).call()
  }

  /// Loads and runs a chunk, and returns its first result as a Swift type.
  /// - Throws: also `.conversion`, where it is none.
  @inlinable public func run<Result: LuaReadable>(
    _ text: String, name: String = "chunk", as type: Result.Type = Result.self
  ) throws(LuaError) -> Result {
    try load(text, name: name).call(as: type)
  }

  private static func tooLong(_ count: Int, _ name: String, _ limits: LuaLimits) -> LuaError {
    LuaError(
      kind: .source, message: "\(count) bytes; at most \(limits.source) are loaded",
      chunk: name)
  }
}
