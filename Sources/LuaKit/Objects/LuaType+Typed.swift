/// Members by closures over Swift types.
extension LuaType {
  /// Adds a property that scripts read.
  @inlinable public func property<Value: LuaPushable>(
    _ name: String, text: String = "", get: @escaping (Payload) -> Value
  ) {
    addProperty(
      LuaBinding("\(self.name).\(name)", text: text, form: .property), get: getter(get), set: nil)
  }

  /// Adds a property that scripts read and set. The value is set on a copy, which then replaces
  /// the object's own: an object that is a class instance is the same one as before.
  @inlinable public func property<Value: LuaConvertible>(
    _ name: String, text: String = "", get: @escaping (Payload) -> Value,
    set: @escaping (inout Payload, Value) throws -> Void
  ) {
    let parameter = LuaBinding.Parameter(name: "value", Value.self)
    addProperty(
      LuaBinding("\(self.name).\(name)", [parameter], text: text, form: .property),
      get: getter(get), set: setter(set))
  }

  /// Adds an operator that needs only the object: `__len`, `__unm`, `__tostring`.
  @inlinable public func metamethod<Value: LuaPushable>(
    _ name: String, get: @escaping (Payload) -> Value
  ) { metamethod(name, getter(get)) }

  @inlinable func getter<Value: LuaPushable>(_ get: @escaping (Payload) -> Value) -> Body {
    let identity = unsafe identity
    return { (stack: LuaStack) throws(LuaFailure) -> Int in
      guard let place = unsafe stack.place(1, identity, of: Payload.self) else {
        throw .unconverted(1)
      }
      unsafe get(place.pointee).push(to: stack)
      return 1
    }
  }

  @inlinable func setter<Value: LuaReadable>(
    _ set: @escaping (inout Payload, Value) throws -> Void
  ) -> Body {
    let identity = unsafe identity
    return { (stack: LuaStack) throws(LuaFailure) -> Int in
      guard let place = unsafe stack.place(1, identity, of: Payload.self) else {
        throw .unconverted(1)
      }
      guard let value = Value.read(from: stack, at: 3) else { throw .unconverted(3) }
      do {
        var copy = unsafe place.pointee
        try set(&copy, value)
        unsafe place.pointee = copy
      } catch {
        throw LuaFailure(error)
      }
      return 0
    }
  }
}

extension LuaType: LuaDescription where Payload: LuaExposed {
  /// A method's object comes before its arguments.
  public static var receivers: Int { 1 }

  /// A method whose result has no form in Lua is a mistake of the host.
  public func refuse(_ name: String, result: Any.Type) {
    preconditionFailure("\(fullName(name)): a result of type \(result) has no form in Lua")
  }

  /// The name that the documentation and errors use: `Account:add`.
  public func fullName(_ member: String) -> String { "\(name):\(member)" }

  /// Adds a method over the raw stack, which looks at its object and arguments itself.
  public func add(
    _ binding: LuaBinding, _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) { addMethod(binding, body) }
}
