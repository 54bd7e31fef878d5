internal import CLua

/// A Lua 5.4 interpreter with its own globals, libraries and limits.
///
/// ```swift
/// let state = try LuaState()
/// let values = try state.run("return 6 * 7")   // [.integer(42)]
/// ```
///
/// Scripts are boxed in: they see the safe part of Lua's libraries, and what the host exposes.
/// A state is used by one thread at a time; it is not Sendable.
@safe public final class LuaState {
  let pointer: OpaquePointer
  /// What the state may use.
  public let limits: LuaLimits
  /// References dropped by handles, released at the next entry.
  let released = ReleasedReferences()
  /// Host functions live as long as the state.
  var hostFunctions: [AnyObject] = []
  var sources: [String: String] = [:]
  private let cancellation: LuaCancellation?
  private let output: OutputSink

  /// A state with the sandboxed libraries. `output` receives what scripts print, and answers
  /// whether they may go on printing.
  /// - Throws: `.memory` where the limit does not even hold the libraries.
  public init(
    limits: LuaLimits = LuaLimits(), cancellation: LuaCancellation? = nil,
    output: @escaping (String) -> Bool = { _ in true }
  ) throws(LuaError) {
    guard let pointer = unsafe clua_open(limits.memory) else { throw LuaState.tooSmall }
    unsafe self.pointer = pointer
    self.limits = limits
    self.cancellation = cancellation
    self.output = OutputSink(write: output)
    unsafe clua_set_output(
      pointer, OutputSink.receive, Unmanaged.passUnretained(self.output).toOpaque())
    if let cancellation { unsafe clua_set_cancellation(pointer, cancellation.flag) }
    unsafe lua_pushcclosure(pointer, clua_open_sandbox, 0)
    try stack.call(arguments: 0, results: 0).orThrow(in: self)
    unsafe clua_set_time_limit(pointer, limits.time.map(LuaState.nanoseconds) ?? 0)
  }

  deinit { unsafe clua_close(pointer) }

  /// The raw layer: the state's stack, on which values are pushed and read by position.
  public var stack: LuaStack {
    releaseDropped()
    return unsafe LuaStack(pointer: pointer, owner: self)
  }

  /// The release of Lua inside: `Lua 5.4.4`.
  public static var version: String { unsafe String(cString: clua_release()) }

  /// Bytes in use by Lua values.
  public var memoryInUse: Int { unsafe clua_memory_used(pointer) }

  /// Loads a chunk without running it. `name` stands in errors: a path, or any short name.
  public func load(_ text: String, name: String) throws(LuaError) -> LuaFunction {
    guard text.utf8.count <= limits.source else { throw LuaState.tooLong(text, name, limits) }
    sources[name] = text
    let stack = stack
    var text = text
    let status = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe clua_load_text(pointer, characters.baseAddress, characters.count, "@" + name)
      }
    }
    try LuaStatus(status).orThrow(in: self)
    return LuaFunction(reference: stack.popReference())
  }

  /// Loads and runs a chunk, and returns what it returns.
  @discardableResult
  public func run(_ text: String, name: String = "chunk") throws(LuaError) -> [LuaValue] {
    try load(text, name: name).call()
  }

  /// The table of global variables.
  public var globals: LuaTable {
    let stack = stack
    stack.pushGlobals()
    return LuaTable(reference: stack.popReference())
  }

  private func releaseDropped() {
    for reference in released.take() { unsafe luaL_unref(pointer, clua_registry(), reference) }
  }

  private static func nanoseconds(_ duration: Duration) -> UInt64 {
    let (seconds, attoseconds) = duration.components
    return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
  }

  private static var tooSmall: LuaError {
    LuaError(kind: .memory, message: "not enough memory")
  }

  private static func tooLong(_ text: String, _ name: String, _ limits: LuaLimits) -> LuaError {
    LuaError(
      kind: .source, message: "\(text.utf8.count) bytes; at most \(limits.source) are loaded",
      chunk: name)
  }
}

/// Takes what scripts print out of C.
@safe private final class OutputSink {
  let write: (String) -> Bool

  init(write: @escaping (String) -> Bool) { self.write = write }

  static let receive: clua_output = { context, bytes, count in
    guard let context = unsafe context, let bytes = unsafe bytes else { return true }
    let sink = unsafe Unmanaged<OutputSink>.fromOpaque(context).takeUnretainedValue()
    let raw = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
    return unsafe sink.write(String(decoding: raw, as: UTF8.self))
  }
}
