internal import CLua

/// A Swift closure that Lua can call. Its state keeps it alive.
@safe final class HostFunction {
  let name: String
  let body: (LuaStack) throws(LuaFailure) -> Int
  unowned(unsafe) let owner: LuaState

  init(
    name: String, owner: LuaState, body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    self.name = name
    unsafe self.owner = owner
    self.body = body
  }

  private func run(_ pointer: OpaquePointer) -> Int32 {
    let stack = unsafe LuaStack(pointer: pointer, owner: owner)
    do throws(LuaFailure) {
      return Int32(truncatingIfNeeded: try body(stack))
    } catch {
      return stack.marker(for: error, of: name)
    }
  }

  static let enter: clua_function = { pointer, context in
    guard let pointer = unsafe pointer, let context = unsafe context else { return 0 }
    return unsafe Unmanaged<HostFunction>.fromOpaque(context)._withUnsafeGuaranteedRef {
      unsafe $0.run(pointer)
    }
  }
}

extension LuaStack {
  /// Puts a host function on top. `body` finds its arguments on the stack it is given, leaves
  /// its results on top and returns their number. `upvalues` values are popped and kept with it.
  public func pushFunction(
    _ name: String, upvalues: Int = 0,
    _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    let function = unsafe HostFunction(name: name, owner: owner, body: body)
    unsafe owner.hostFunctions.append(function)
    let context = unsafe Unmanaged.passUnretained(function).toOpaque()
    unsafe clua_push_function(pointer, HostFunction.enter, context, Int32(upvalues))
  }
}
