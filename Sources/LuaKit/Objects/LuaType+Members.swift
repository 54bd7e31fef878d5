/// Members by raw closures, which read and leave values on the stack.
extension LuaType {
  /// Adds a property.
  @inlinable public func property(
    _ name: String, text: String = "", _ getter: @escaping Getter
  ) {
    let binding = LuaBinding("\(self.name).\(name)", text: text, form: .property)
    addProperty(binding, get: reading(getter), set: nil)
  }

  /// Adds a method; the object is at position 1, its arguments follow.
  @inlinable public func method(_ binding: LuaBinding, _ body: @escaping Getter) {
    addMethod(
      binding,
      reading { (stack: LuaStack, payload: Payload) throws(LuaFailure) -> Int in
        try binding.check(stack, first: 2)
        return try body(stack, payload)
      })
  }

  /// Adds an operator by its metamethod: `__lt`, `__len`, `__tostring` …. Not `__concat`: one
  /// that moves the stack crashes Debian's Lua 5.4.4, which lacks upstream 603b2c64. A body that
  /// captures the type itself keeps it alive for ever: capture it unowned.
  public func metamethod(_ name: String, _ body: @escaping Body) {
    precondition(name != "__concat" && name != "__gc", "\(name) is not for host objects")
    operators.append((name, body))
  }

  /// What reading an id gives that was added with `setItem`.
  @inlinable public func items(
    _ item: @escaping (LuaStack, Payload, Int) throws(LuaFailure) -> Int
  ) {
    setItems(
      reading { (stack: LuaStack, payload: Payload) throws(LuaFailure) -> Int in
        try item(stack, payload, stack.integer(3) ?? 0)
      })
  }

  /// What reading any other key gives; the key is at position 2.
  @inlinable public func otherwise(_ fallback: @escaping Getter) {
    setFallback(reading(fallback))
  }

  /// A body that finds its object at position 1.
  @inlinable func reading(_ getter: @escaping Getter) -> Body {
    let identity = unsafe identity
    return { (stack: LuaStack) throws(LuaFailure) -> Int in
      guard let payload = unsafe stack.payload(1, identity, as: Payload.self) else {
        throw .unconverted(1)
      }
      return try getter(stack, payload)
    }
  }

  @usableFromInline func addProperty(_ binding: LuaBinding, get: @escaping Body, set: Body?) {
    properties.append((binding, get, set))
  }

  @usableFromInline func addMethod(_ binding: LuaBinding, _ body: @escaping Body) {
    methods.append((binding, body))
  }

  @usableFromInline func setItems(_ body: @escaping Body) { item = body }

  @usableFromInline func setFallback(_ body: @escaping Body) { fallback = body }
}
