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
  /// The interpreter; after `close` an empty one that stands for it, so that the raw layer has
  /// something to stand on.
  @exclusivity(unchecked) private(set) var pointer: OpaquePointer
  /// What the state may use.
  public let limits: LuaLimits
  /// Whether `close` was called: from then on every call is refused.
  @exclusivity(unchecked) public private(set) var isClosed = false
  /// References dropped by handles, released at the next entry.
  let dropped = DroppedReferences()
  /// What host functions failed with lately, for the errors that may come of it.
  @exclusivity(unchecked) var raised = RaisedFailures()
  var sources: [String: String] = [:]
  /// What the host keeps with the state, by type.
  var appData: [ObjectIdentifier: Any] = [:]
  var sharedNames: Set<String> = []
  /// Descriptions of types, which must outlive their objects.
  private var kept: [AnyObject] = []
  /// What may stop it from another thread.
  public var cancellation: LuaCancellation? {
    didSet { unsafe clua_set_cancellation(pointer, cancellation?.flag) }
  }
  private let output: OutputSink

  /// A state with the sandboxed libraries. `output` receives what scripts print, and answers
  /// whether they may go on printing.
  /// - Throws: `.memory` where the limit does not even hold the libraries.
  public init(
    limits: LuaLimits = LuaLimits(), cancellation: LuaCancellation? = nil,
    output: @escaping (String) -> Bool = { _ in true }
  ) throws(LuaError) {
    try limits.check()
    guard let pointer = unsafe clua_open(limits.memory, HostFunction.border) else {
      throw LuaState.tooSmall
    }
    unsafe self.pointer = pointer
    self.limits = limits
    self.cancellation = cancellation
    self.output = OutputSink(write: output)
    unsafe clua_set_owner(pointer, Unmanaged.passUnretained(self).toOpaque())
    unsafe clua_set_output(
      pointer, OutputSink.receive, Unmanaged.passUnretained(self.output).toOpaque())
    unsafe clua_set_dropped(pointer, dropped.flag) { owner in
      guard let owner = unsafe owner else { return }
      unsafe Unmanaged<LuaState>.fromOpaque(owner).takeUnretainedValue().releaseDropped()
    }
    if let cancellation { unsafe clua_set_cancellation(pointer, cancellation.flag) }
    try openLibraries()
    unsafe clua_set_time_limit(pointer, limits.nanoseconds)
  }

  deinit { unsafe clua_close(pointer) }

  private func openLibraries() throws(LuaError) {
    unsafe lua_pushcclosure(pointer, clua_open_sandbox, 0)
    try stack.call(arguments: 0, results: 0).orThrow(in: self)
  }

  /// Gives scripts fresh globals and libraries: nothing is left of what ran before but what
  /// handles keep. What the host exposed must be exposed again.
  /// - Throws: `.running` inside a call, `.closed`, `.memory`.
  public func reset() throws(LuaError) {
    try checkIdle()
    sources = [:]
    unsafe raised.removeAll()
    stack.clearShared()
    try openLibraries()
    unsafe clua_collect(pointer)
  }

  /// Ends the interpreter and releases all it held; handles on its values stay safe to use, and
  /// give `.closed`.
  /// - Throws: `.running` inside a call; `.closed` where it is already.
  public func close() throws(LuaError) {
    try checkIdle()
    guard let tombstone = unsafe clua_open(.max, HostFunction.border) else {
      throw LuaState.tooSmall
    }
    unsafe clua_set_owner(tombstone, Unmanaged.passUnretained(self).toOpaque())
    unsafe isClosed = true
    unsafe clua_close(pointer)
    unsafe pointer = tombstone
    unsafe raised.removeAll()
    kept = []
  }

  private func checkIdle() throws(LuaError) {
    try checkOpen()
    if unsafe clua_is_running(pointer) {
      throw LuaError(kind: .running, message: "the state is running")
    }
  }

  @usableFromInline func checkOpen() throws(LuaError) {
    if unsafe isClosed { throw LuaError(kind: .closed, message: "the state was closed") }
  }

  /// Whether all that was pushed could be.
  func checkPushed() throws(LuaError) {
    switch unsafe clua_take_unpushed(pointer) {
    case LUA_OK: return
    case CLUA_FOREIGN:
      throw LuaError(kind: .foreign, message: "a value belongs to another state")
    case CLUA_FORMLESS:
      throw LuaError(kind: .conversion, message: "a value of the host has no form in Lua")
    default: throw .noRoom
    }
  }

  /// Whether what the host made still fits the memory limit.
  func checkMemory() throws(LuaError) {
    if memoryInUse <= limits.memory { return }
    unsafe clua_collect(pointer)
    if memoryInUse > limits.memory {
      throw LuaError(kind: .memory, message: "needed more than its memory limit")
    }
  }

  func keep(_ object: AnyObject) {
    if !kept.contains(where: { $0 === object }) { kept.append(object) }
  }

  /// The raw layer: the stack of the coroutine that is running, on which values are pushed and
  /// read by position.
  public var stack: LuaStack {
    releaseDropped()
    return unsafe LuaStack(pointer: clua_running(pointer))
  }

  /// The release of Lua inside: `Lua 5.4.4`.
  public static var version: String { unsafe String(cString: clua_release()) }

  /// Bytes in use by Lua values, garbage that is not yet collected included.
  public var memoryInUse: Int { unsafe clua_memory_used(pointer) }

  /// Sees to it that the next call finds some memory free, also where values that scripts keep
  /// fill the limit: for a prompt, at which a person must be able to let go of them. Collects
  /// garbage where it must.
  /// - Throws: `.running` inside a call, `.closed`, `.limits` for a negative number.
  public func reserveMemory(_ bytes: Int) throws(LuaError) {
    try checkIdle()
    if bytes < 0 { throw LuaError(kind: .limits, message: "\(bytes) bytes can't be reserved") }
    if wanted(bytes) > limits.memory { unsafe clua_collect(pointer) }
    unsafe clua_set_memory_limit(pointer, max(limits.memory, wanted(bytes)))
  }

  private func wanted(_ bytes: Int) -> Int {
    let (sum, isTooLarge) = memoryInUse.addingReportingOverflow(bytes)
    return isTooLarge ? .max : sum
  }

  func releaseDropped() {
    dropped.release { key in
      if unsafe !isClosed { unsafe luaL_unref(pointer, clua_registry(), key) }
    }
  }

  /// For tests: from now on the n-th request for memory is refused as if the limit were reached;
  /// 0 for none. A huge number just counts.
  package func refuseRequest(_ number: UInt64) { unsafe clua_fail_request(pointer, number) }

  /// How many requests for memory there were since `refuseRequest`.
  package var requests: UInt64 { unsafe clua_requests(pointer) }

  /// The table of global variables.
  public var globals: LuaTable {
    let stack = stack
    guard stack.reserve(4) else { preconditionFailure("no room on the stack for its globals") }
    stack.pushGlobals()
    return LuaTable(reference: stack.popReference())
  }

  private static var tooSmall: LuaError {
    LuaError(kind: .memory, message: "not enough memory")
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
    return unsafe raw.withMemoryRebound(to: UInt8.self) {
      unsafe sink.write(UTF8Repair.text(of: $0))
    }
  }
}

// One thread at a time: a state goes to another thread only where the compiler can see that
// nobody keeps it, or through a `LuaStatePool`.
@available(*, unavailable)
extension LuaState: Sendable {}
