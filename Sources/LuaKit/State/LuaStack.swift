public import CLua

/// The raw layer: a stack of values, counted from 1 at the bottom or from -1 at the top, as in
/// Lua's C API. Valid only while the call that gave it is running.
///
/// Like that API it doesn't check what it is given: a position where there is nothing, or of
/// another type than the operation needs, is undefined. A host function finds 20 free slots above
/// its arguments; who pushes more must `reserve` them, and must not push where that is refused.
@safe public struct LuaStack {
  @usableFromInline let pointer: OpaquePointer

  @usableFromInline init(pointer: OpaquePointer) { unsafe self.pointer = pointer }

  /// The state it belongs to.
  public var state: LuaState {
    unsafe Unmanaged<LuaState>.fromOpaque(clua_owner(pointer)).takeUnretainedValue()
  }

  /// How many values there are: inside a host function, its arguments at first.
  @inlinable public var top: Int { unsafe Int(lua_gettop(pointer)) }

  /// Makes room for so many more values. False where there is none: then nothing may be pushed.
  public func reserve(_ count: Int) -> Bool {
    guard let count = Int32(exactly: count), count >= 0 else { return false }
    return unsafe lua_checkstack(pointer, count) != 0
  }

  /// Removes values from the top.
  @inlinable public func pop(_ count: Int) { unsafe clua_pop(pointer, Int32(count)) }

  /// Leaves only the lowest so many values.
  @inlinable public func cut(to height: Int) { unsafe lua_settop(pointer, Int32(height)) }

  /// Removes one value from among the others.
  public func remove(_ index: Int) {
    unsafe lua_rotate(pointer, Int32(index), -1)
    pop(1)
  }

  /// Puts a copy of a value on top.
  @inlinable public func copy(_ index: Int) { unsafe lua_pushvalue(pointer, Int32(index)) }

  /// Calls the function below the arguments; nil: all its results are wanted.
  public func call(arguments: Int, results: Int?) -> LuaStatus {
    let wanted = results.map(Int32.init) ?? LUA_MULTRET
    return unsafe LuaStatus(clua_call(pointer, Int32(arguments), wanted))
  }

  /// Replaces the key on top by the value under it in the table, without metamethods.
  @inlinable public func rawGet(_ table: Int) { unsafe _ = lua_rawget(pointer, Int32(table)) }

  /// Puts the list's element on top, without metamethods.
  @inlinable public func rawGet(_ table: Int, at position: Int) {
    unsafe _ = lua_rawgeti(pointer, Int32(table), lua_Integer(position))
  }

  /// Sets the table's field to the value on top, under the key below it, and pops both. The key
  /// must be neither nil nor NaN.
  public func rawSet(_ table: Int) { unsafe lua_rawset(pointer, Int32(table)) }

  /// Sets the list's element to the value on top, and pops it.
  public func rawSet(_ table: Int, at position: Int) {
    unsafe lua_rawseti(pointer, Int32(table), lua_Integer(position))
  }

  /// Lua's raw `#`.
  public func rawLength(_ index: Int) -> Int {
    unsafe Int(clamping: lua_rawlen(pointer, Int32(index)))
  }

  /// `t[k]` with metamethods, key on top; the key gives way to the value, or to an error.
  public func get(_ table: Int) -> LuaStatus { unsafe LuaStatus(clua_get(pointer, Int32(table))) }

  /// Whether Lua takes the value as a key: neither nil nor NaN.
  public func isValidKey(_ index: Int) -> Bool {
    !isNil(index) && !(kind(index) == .number && double(index)?.isNaN == true)
  }

  /// A position counted from the bottom, whatever is pushed later.
  @inlinable public func absolute(_ index: Int) -> Int { index < 0 ? top + 1 + index : index }

  /// Replaces the key on top by the table's next key and value, or at the end by nothing. On an
  /// invalid key, the error is on top.
  public func next(_ table: Int) -> (status: LuaStatus, more: Bool) {
    var more = false
    let status = unsafe clua_next(pointer, Int32(table), &more)
    return (LuaStatus(status), more)
  }

  /// Whether two values are the same without metamethods.
  public func rawEqual(_ left: Int, _ right: Int) -> Bool {
    unsafe lua_rawequal(pointer, Int32(left), Int32(right)) != 0
  }

  /// What tells one table or function from another as long as both live; for the host alone.
  public func identity(_ index: Int) -> UInt { textAddress(index) }

  /// Puts the table of global variables on top.
  public func pushGlobals() {
    unsafe _ = lua_rawgeti(pointer, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
  }
}
