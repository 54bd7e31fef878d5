public import CLua

extension LuaStack {
  /// Puts nil on top.
  @inlinable public func pushNil() { unsafe lua_pushnil(pointer) }
  /// Puts a boolean on top.
  @inlinable public func push(_ boolean: Bool) { unsafe lua_pushboolean(pointer, boolean ? 1 : 0) }
  /// Puts an integer on top.
  @inlinable public func push(_ integer: Int) {
    unsafe lua_pushinteger(pointer, lua_Integer(integer))
  }
  /// Puts a float on top.
  @inlinable public func push(_ number: Double) { unsafe lua_pushnumber(pointer, number) }

  /// Puts a text on top, as UTF-8.
  @inlinable public func push(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let start = unsafe UnsafeRawPointer(bytes.baseAddress)
      unsafe _ = lua_pushlstring(
        pointer, start?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  /// Puts a referenced value on top. A value of another state can't be: nil is pushed, and the
  /// next call is refused.
  public func push(_ reference: LuaReference) {
    let state = state
    guard reference.state === state, unsafe !state.isClosed else {
      if reference.state !== state { unsafe clua_note_unpushed(pointer, CLUA_FOREIGN) }
      return pushNil()
    }
    unsafe _ = lua_rawgeti(pointer, clua_registry(), lua_Integer(reference.key))
  }

  /// Makes room to push one value that needs so many slots on the way. Where there is none, nil is
  /// to be pushed instead, and the next call, or the return of the host function, is refused.
  @usableFromInline func makesRoom(_ count: Int) -> Bool {
    if reserve(count) { return true }
    unsafe clua_note_unpushed(pointer, CLUA_OVERFLOW)
    return false
  }

  /// A value has no form in Lua: nil is to be pushed instead, and is refused like one without room.
  func noteUnencoded() { unsafe clua_note_unpushed(pointer, CLUA_FORMLESS) }

  /// Puts a new table on top, with room for so many elements and fields.
  public func pushTable(list: Int = 0, fields: Int = 0) {
    unsafe lua_createtable(pointer, Int32(clamping: list), Int32(clamping: fields))
  }

  /// Puts a value on top.
  public func push(_ value: LuaValue) {
    switch value {
    case .nil: pushNil()
    case .boolean(let boolean): push(boolean)
    case .integer(let integer): push(integer)
    case .number(let number): push(number)
    case .string(let text): push(text)
    case .bytes(let bytes): push(bytes)
    case .table(let table): push(table.reference)
    case .function(let function): push(function.reference)
    case .other(let reference): push(reference)
    }
  }

  private func push(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { raw in
      let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe _ = lua_pushlstring(pointer, start, raw.count)
    }
  }

  /// Pops the value on top into a handle.
  public func popReference() -> LuaReference {
    unsafe LuaReference(state: state, key: luaL_ref(pointer, clua_registry()))
  }

  /// Puts a table shared by the whole state on top: the same for the same name, until `reset`.
  public func pushShared(_ name: String) {
    push(name)
    unsafe lua_rawget(pointer, clua_registry())
    guard isNil(-1) else { return }
    pop(1)
    state.sharedNames.insert(name)
    push(name)
    pushTable()
    unsafe lua_rawset(pointer, clua_registry())
    push(name)
    unsafe lua_rawget(pointer, clua_registry())
  }

  /// Forgets the shared tables.
  func clearShared() {
    for name in state.sharedNames {
      push(name)
      pushNil()
      unsafe lua_rawset(pointer, clua_registry())
    }
    state.sharedNames = []
  }
}
