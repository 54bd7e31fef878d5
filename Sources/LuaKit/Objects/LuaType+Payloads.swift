public import CLua

extension LuaType {
  /// Puts a new object on top.
  @inlinable public func push(_ payload: consuming Payload, _ stack: LuaStack) {
    if let place = unsafe stack.newObject(identity, of: Payload.self) {
      return unsafe stack.fill(place, payload, identity)
    }
    guard stack.makesRoom(20) else { return stack.pushNil() }
    register(in: stack.state)
    push(payload, stack)
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

  /// Keeps the object on top, to be pushed again by `pushKept`.
  public func keepTop(_ stack: LuaStack) {
    stack.copy(-1)
    unsafe lua_rawsetp(stack.pointer, clua_registry(), keptKey)
  }

  /// Puts the object that was kept last on top once more; nil where there was none.
  public func pushKept(_ stack: LuaStack) {
    unsafe _ = lua_rawgetp(stack.pointer, clua_registry(), keptKey)
  }

  /// The object's value; nil where there is none of this type at that position.
  @inlinable public func payload(_ stack: LuaStack, _ index: Int) -> Payload? {
    unsafe stack.payload(index, identity, as: Payload.self)
  }
}

extension LuaStack {
  /// Puts an object on top whose value is to be filled in; nil, and nothing on top, where its
  /// kind is not registered.
  @inlinable @unsafe func newObject<Payload>(
    _ identity: UnsafeRawPointer, of type: Payload.Type
  ) -> UnsafeMutableRawPointer? {
    unsafe clua_new_object(pointer, identity, MemoryLayout<Payload>.size)
  }

  /// Gives a new object its value, which Lua owns from now on.
  @inlinable @unsafe func fill<Payload>(
    _ place: UnsafeMutableRawPointer, _ payload: consuming Payload, _ identity: UnsafeRawPointer
  ) {
    unsafe place.assumingMemoryBound(to: Payload.self).initialize(to: payload)
    unsafe clua_finish_object(place, identity)
  }

  /// Where an object's value is; it stays there as long as Lua holds the object.
  @inlinable @unsafe func place<Payload>(
    _ index: Int, _ identity: UnsafeRawPointer, of type: Payload.Type
  ) -> UnsafeMutablePointer<Payload>? {
    unsafe clua_object(pointer, Int32(truncatingIfNeeded: index), identity)?
      .assumingMemoryBound(to: Payload.self)
  }

  @inlinable @unsafe func payload<Payload>(
    _ index: Int, _ identity: UnsafeRawPointer, as type: Payload.Type
  ) -> Payload? {
    unsafe place(index, identity, of: type)?.pointee
  }
}
