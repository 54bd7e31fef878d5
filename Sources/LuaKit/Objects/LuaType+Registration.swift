internal import CLua

extension LuaType {
  /// Makes the type known to a state. Must happen before an object is pushed, and again after
  /// `LuaState.reset`.
  public func register(in state: LuaState) {
    let stack = state.stack
    guard stack.makesRoom(16) else { return }
    stack.pushTable()
    stack.setField("__name", name)
    stack.setField("__metatable", name)
    pushIndex(stack)
    stack.setField("__index")
    pushNewIndex(stack)
    stack.setField("__newindex")
    pushUsualText(stack)
    for entry in operators {
      stack.pushFunction(entry.name, entry.body)
      stack.setField(entry.name)
    }
    unsafe clua_register_kind(stack.pointer, identity, kind)
    state.keep(self)
  }

  /// What every type has unless it brings its own: its name as text.
  private func pushUsualText(_ stack: LuaStack) {
    stack.pushFunction("tostring") { [name] stack in
      stack.push(name)
      return 1
    }
    stack.setField("__tostring")
  }

  private func pushIndex(_ stack: LuaStack) {
    pushMembers(stack)
    stack.copy(-1)
    unsafe lua_rawsetp(stack.pointer, clua_registry(), membersKey)
    stack.pushCallee("item", item)
    stack.pushCallee("index", fallback)
    unsafe lua_pushlightuserdata(stack.pointer, kind)
    unsafe clua_push_index(stack.pointer)
  }

  private func pushMembers(_ stack: LuaStack) {
    stack.pushTable(fields: properties.count + methods.count)
    for property in properties {
      stack.pushCallee(property.binding.name, property.get)
      stack.setField(property.binding.shortName)
    }
    for property in readProperties {
      stack.push(-Int(property.number))
      stack.setField(property.name)
    }
    for method in methods {
      push(method.binding, method.body, stack)
      stack.setField(method.binding.shortName)
    }
  }

  /// The members are on top.
  private func push(_ binding: LuaBinding, _ body: @escaping Body, _ stack: LuaStack) {
    guard let member = readMethods[binding.shortName] else {
      return stack.pushFunction(binding, first: 2, receiver: name, body)
    }
    let function = HostFunction(
      name: binding.name, binding: binding, first: 2, receiver: name, body: body)
    stack.copy(-1)
    unsafe clua_push_read_method(
      stack.pointer, Unmanaged.passRetained(function).toOpaque(), kind, member.number,
      member.arguments.lowerBound, member.arguments.upperBound)
  }

  private func pushNewIndex(_ stack: LuaStack) {
    stack.pushTable()
    for property in properties {
      guard let set = property.set else { continue }
      stack.pushCallee(property.binding.name, binding: property.binding, first: 3, set)
      stack.setField(property.binding.shortName)
    }
    stack.pushCallee("newindex", unchangeable)
    unsafe clua_push_newindex(stack.pointer)
  }

  private var unchangeable: Body {
    let settable = properties.filter { $0.set != nil }.map(\.binding.shortName)
    return { [name] (stack: LuaStack) throws(LuaFailure) -> Int in
      if settable.isEmpty { throw .message("\(name) cannot be changed") }
      throw .message(
        "\(name).\(stack.string(2) ?? "?") cannot be set (only \(settable.joined(separator: ", ")))"
      )
    }
  }

  /// Lets `object[name]` read the item with that number (0 or more).
  public func setItem(_ name: String, _ number: Int, in state: LuaState) {
    let stack = state.stack
    unsafe _ = lua_rawgetp(stack.pointer, clua_registry(), membersKey)
    stack.push(number)
    stack.setField(name)
    stack.pop(1)
  }

  /// Takes back what `setItem` added.
  public func removeItem(_ name: String, in state: LuaState) {
    let stack = state.stack
    unsafe _ = lua_rawgetp(stack.pointer, clua_registry(), membersKey)
    stack.pushNil()
    stack.setField(name)
    stack.pop(1)
  }
}
