internal import CLua

/// A kind of host object: Swift values that Lua holds and gives back, described by name, with
/// properties, methods and operators. The description registers, checks, words errors and
/// documents.
///
/// Lua keeps the value itself, next to the address of its kind: a check is one comparison, and a
/// value of plain bits costs Swift nothing. Other values are released when Lua collects the
/// object, at the latest when the state is closed. Payloads need an alignment of at most 8.
@safe public final class LuaType<Payload> {
  /// How the type is called in errors and documentation.
  public let name: String
  /// What it is, in a sentence.
  public let text: String
  /// Reads a property or an item; returns the number of results it pushed.
  public typealias Getter = (LuaStack, Payload) throws(LuaFailure) -> Int
  /// A closure whose object has been found already, or needs none.
  public typealias Body = (LuaStack) throws(LuaFailure) -> Int

  /// What objects of this type begin with in Lua's memory.
  @usableFromInline let identity: UnsafeRawPointer
  let kind: UnsafeMutablePointer<clua_kind>
  /// Keys of the registry beside the one of the metatable: addresses inside the kind, which nothing
  /// else has. Of the table of members, and of the object that was kept to be pushed again.
  var membersKey: UnsafeRawPointer { unsafe identity + 1 }
  var keptKey: UnsafeRawPointer { unsafe identity + 2 }
  private let releaser = unsafe PayloadReleaser { payload in
    unsafe payload.assumingMemoryBound(to: Payload.self).deinitialize(count: 1)
  }
  var properties: [(binding: LuaBinding, get: Body, set: Body?)] = []
  var methods: [(binding: LuaBinding, body: Body)] = []
  var operators: [(name: String, body: Body)] = []
  /// Methods that the plain reader is asked first, with its number for each.
  var readMethods: [String: PlainMember] = [:]
  /// Properties that the plain reader answers, with their numbers.
  var readProperties: [(name: String, number: Int32)] = []
  var item: Body = { _ in 0 }
  var fallback: Body

  /// A type without members.
  public convenience init(_ name: String, text: String = "") {
    unsafe self.init(name, text: text, identity: nil)
  }

  init(_ name: String, text: String, identity: UnsafeRawPointer?) {
    precondition(MemoryLayout<Payload>.alignment <= 8, "objects are aligned to 8 bytes")
    self.name = name
    self.text = text
    unsafe kind = .allocate(capacity: 1)
    unsafe self.identity = identity ?? UnsafeRawPointer(kind)
    fallback = { (stack: LuaStack) throws(LuaFailure) -> Int in
      throw .message("\(name) has no field \(stack.keyText(2))")
    }
    unsafe kind.initialize(
      to: clua_kind(
        size: MemoryLayout<Payload>.size, release: nil, context: nil, reader: nil,
        reader_context: nil, identity: nil))
    if !_isPOD(Payload.self) { releasePayloads() }
  }

  deinit { unsafe kind.deallocate() }

  private func releasePayloads() {
    if Payload.self is AnyClass {
      unsafe kind.pointee.release = { payload, _ in
        unsafe payload?.load(as: Unmanaged<AnyObject>.self).release()
      }
      return
    }
    unsafe kind.pointee.context = Unmanaged.passUnretained(releaser).toOpaque()
    unsafe kind.pointee.release = { payload, context in
      let releaser = unsafe Unmanaged<PayloadReleaser>.fromOpaque(context.unsafelyUnwrapped)
      unsafe releaser._withUnsafeGuaranteedRef { unsafe $0.release(payload.unsafelyUnwrapped) }
    }
  }

  /// The descriptions of all members, for documentation.
  public var bindings: [LuaBinding] { properties.map(\.binding) + methods.map(\.binding) }

  /// The names of properties and methods.
  public var memberNames: [String] {
    (properties.map(\.binding.shortName) + readProperties.map(\.name)).sorted()
      + methods.map(\.binding.shortName)
  }
}

/// Ends the life of a payload in Lua's memory.
@safe private final class PayloadReleaser {
  let release: (UnsafeMutableRawPointer) -> Void

  init(release: @escaping (UnsafeMutableRawPointer) -> Void) { unsafe self.release = release }
}
