internal import CLua

/// A kind of host object: a small value that Lua holds and gives back, with properties, methods
/// and operators. The payload is plain bits, so an object costs Lua one block and Swift nothing.
@safe public final class LuaType<Payload: BitwiseCopyable> {
  /// How the type is called in errors.
  public let name: String
  /// Reads a property or an id; returns the number of results it pushed.
  public typealias Getter = (LuaStack, Payload) throws(LuaFailure) -> Int
  /// Called with the key at position 2 where nothing has that name.
  public typealias Fallback = (LuaStack, Payload) throws(LuaFailure) -> Int

  private var properties: [Getter] = []
  private var propertyNames: [String: Int] = [:]
  private var methods: [(binding: LuaBinding, body: Getter)] = []
  private var operators: [(name: String, body: (LuaStack) throws(LuaFailure) -> Int)] = []
  private var item: (LuaStack, Payload, Int) throws(LuaFailure) -> Int = { _, _, _ in 0 }
  private var fallback: Fallback

  /// A type without members.
  public init(_ name: String) {
    self.name = name
    fallback = { (stack: LuaStack, _: Payload) throws(LuaFailure) -> Int in
      throw .message("\(name) has no field \(stack.keyText(2))")
    }
  }

  private var identity: UnsafeRawPointer {
    unsafe UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
  }

  /// Adds a property.
  public func property(_ name: String, _ getter: @escaping Getter) {
    properties.append(getter)
    propertyNames[name] = -properties.count
  }

  /// Adds a method; the object is at position 1, its arguments follow.
  public func method(_ binding: LuaBinding, _ body: @escaping Getter) {
    methods.append((binding, body))
  }

  /// Adds an operator by its metamethod: `__lt`, `__len`, `__tostring` ….
  public func metamethod(
    _ name: String, _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    operators.append((name, body))
  }

  /// What reading an id gives that was added with `setItem`.
  public func items(_ item: @escaping (LuaStack, Payload, Int) throws(LuaFailure) -> Int) {
    self.item = item
  }

  /// What reading any other key gives.
  public func otherwise(_ fallback: @escaping Fallback) { self.fallback = fallback }

  /// The names of properties and methods.
  public var memberNames: [String] {
    propertyNames.keys.sorted() + methods.map(\.binding.shortName)
  }

  /// Makes the type known to a state. Must happen before an object is pushed.
  public func register(in state: LuaState) {
    let stack = state.stack
    stack.pushTable()
    stack.setField("__name", name)
    stack.setField("__metatable", name)
    pushMembers(stack)
    stack.copy(-1)
    unsafe lua_rawsetp(stack.pointer, clua_registry(), identity + 1)
    stack.pushFunction("index", upvalues: 1, index)
    stack.setField("__index")
    stack.pushFunction("newindex") { [name] (stack: LuaStack) throws(LuaFailure) -> Int in
      throw .message("\(name) cannot be changed")
    }
    stack.setField("__newindex")
    pushUsualText(stack)
    for entry in operators {
      stack.pushFunction(entry.name, entry.body)
      stack.setField(entry.name)
    }
    unsafe lua_rawsetp(stack.pointer, clua_registry(), identity)
    state.hostFunctions.append(self)
  }

  /// What every type has unless it brings its own: its name as text. (No `..`: a `__concat` that
  /// moves the stack crashes Debian's Lua 5.4.4, which lacks upstream 603b2c64.)
  private func pushUsualText(_ stack: LuaStack) {
    stack.pushFunction("tostring") { [name] stack in
      stack.push(name)
      return 1
    }
    stack.setField("__tostring")
  }

  private func pushMembers(_ stack: LuaStack) {
    stack.pushTable(fields: properties.count + methods.count)
    for (name, number) in propertyNames {
      stack.push(number)
      stack.setField(name)
    }
    for method in methods {
      push(method.binding, method.body, stack)
      stack.setField(method.binding.shortName)
    }
  }

  private func push(_ binding: LuaBinding, _ body: @escaping Getter, _ stack: LuaStack) {
    stack.pushFunction(binding.name) { [self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let payload = try receiver(stack, binding.name)
      try binding.check(stack, first: 2)
      return try body(stack, payload)
    }
  }

  private func receiver(_ stack: LuaStack, _ member: String) throws(LuaFailure) -> Payload {
    if let payload = payload(stack, 1) { return payload }
    throw .message(
      "\(member): bad self (\(name) expected, got \(stack.typeName(1))); call it with ':'")
  }

  private func index(_ stack: LuaStack) throws(LuaFailure) -> Int {
    let payload = try receiver(stack, name)
    stack.copy(2)
    stack.rawGet(LuaStack.upvalue(1))
    guard let number = stack.integer(-1) else {
      return stack.isNil(-1) ? try fallback(stack, payload) : 1
    }
    return number < 0
      ? try properties[-number - 1](stack, payload) : try item(stack, payload, number)
  }

  /// Lets `object[name]` read the item with that number (0 or more).
  public func setItem(_ name: String, _ number: Int, in state: LuaState) {
    let stack = state.stack
    unsafe _ = lua_rawgetp(stack.pointer, clua_registry(), identity + 1)
    stack.push(number)
    stack.setField(name)
    stack.pop(1)
  }

  /// Puts a new object on top.
  public func push(_ payload: Payload, _ stack: LuaStack) {
    let size = MemoryLayout<Payload>.size
    let place = unsafe clua_new_object(stack.pointer, identity, size)
    unsafe place?.storeBytes(of: payload, as: Payload.self)
    unsafe _ = lua_rawgetp(stack.pointer, clua_registry(), identity)
    unsafe _ = lua_setmetatable(stack.pointer, -2)
  }

  /// Puts the one object of this type with that number on top: the same one each time, so that
  /// it serves as a table key.
  public func pushUnique(_ payload: Payload, number: Int, _ stack: LuaStack) {
    stack.pushShared("objects of \(name)")
    stack.rawGet(-1, at: number)
    if stack.isNil(-1) {
      stack.pop(1)
      push(payload, stack)
      stack.copy(-1)
      stack.rawSet(-3, at: number)
    }
    unsafe lua_rotate(stack.pointer, -2, 1)
    stack.pop(1)
  }

  /// The object's value; nil where there is none of this type at that position.
  public func payload(_ stack: LuaStack, _ index: Int) -> Payload? {
    guard unsafe clua_object_type(stack.pointer, Int32(index)) == identity else { return nil }
    let place = unsafe clua_object_payload(stack.pointer, Int32(index))
    return unsafe place?.load(as: Payload.self)
  }
}
