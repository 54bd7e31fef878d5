internal import CLua

/// A Swift closure that Lua can call; Lua owns it.
@safe final class HostFunction {
  let name: String
  /// What words its errors, where it was described.
  let binding: LuaBinding?
  /// The stack position of the first described argument: 2 for a method.
  let first: Int
  /// The type of the object at position 1, for a method.
  let receiver: String?
  let body: (LuaStack) throws(LuaFailure) -> Int

  init(
    name: String, binding: LuaBinding? = nil, first: Int = 1, receiver: String? = nil,
    body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    self.name = name
    self.binding = binding
    self.first = first
    self.receiver = receiver
    self.body = body
  }

  /// The failure in the words of the description.
  func worded(_ failure: LuaFailure, _ stack: LuaStack) -> LuaFailure {
    switch failure {
    case .unconverted where stack.conversionError != nil:
      .message("\(name): \(stack.conversionError?.message ?? "")")
    case .unconverted(let index) where index < first: wrongReceiver(stack)
    case .unconverted(let index):
      binding?.wrong(index - first, stack, index) ?? .argument(index, "wrong type")
    case .surplus: binding?.tooMany(stack, first) ?? .message("too many arguments")
    default: failure
    }
  }

  private func wrongReceiver(_ stack: LuaStack) -> LuaFailure {
    .refused(
      LuaArgumentFault(
        function: name, signature: binding?.signature ?? name,
        .receiver(expected: receiver ?? "object", got: stack.typeName(1))))
  }

  private func run(_ stack: LuaStack) -> Int32 {
    do throws(LuaFailure) {
      return Int32(truncatingIfNeeded: try body(stack))
    } catch {
      return stack.marker(for: error, of: self)
    }
  }

  /// How every state calls closures, and lets them go.
  static var border: clua_swift {
    unsafe clua_swift(
      call: { pointer, closure in
        unsafe Unmanaged<HostFunction>.fromOpaque(closure.unsafelyUnwrapped)
          ._withUnsafeGuaranteedRef {
            unsafe $0.run(LuaStack(pointer: pointer.unsafelyUnwrapped))
          }
      },
      release: { payload, _ in
        let closure = unsafe payload?.load(as: Unmanaged<HostFunction>.self)
        unsafe closure?.release()
      })
  }
}

extension LuaStack {
  /// Puts a host function on top. `body` finds its arguments on the stack it is given, leaves
  /// its results on top and returns their number.
  public func pushFunction(
    _ name: String,
    _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    let function = unsafe Unmanaged.passRetained(HostFunction(name: name, body: body))
    unsafe clua_push_function(pointer, function.toOpaque())
  }

  /// The same for a function with a description, which words its `.unconverted` and `.surplus`.
  @usableFromInline func pushFunction(
    _ binding: LuaBinding, first: Int, receiver: String? = nil,
    _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    let function = HostFunction(
      name: binding.name, binding: binding, first: first, receiver: receiver, body: body)
    unsafe clua_push_function(pointer, Unmanaged.passRetained(function).toOpaque())
  }

  /// Puts a closure on top that only C calls: a member of an object.
  func pushCallee(
    _ name: String, binding: LuaBinding? = nil, first: Int = 2,
    _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    let function = HostFunction(name: name, binding: binding, first: first, body: body)
    unsafe clua_push_callee(pointer, Unmanaged.passRetained(function).toOpaque())
  }
}
