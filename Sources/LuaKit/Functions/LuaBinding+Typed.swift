/// Converts a host function's arguments, one after the other.
@usableFromInline struct ArgumentReader {
  @usableFromInline let stack: LuaStack
  @usableFromInline var index: Int

  @inlinable init(_ stack: LuaStack, first: Int) {
    self.stack = stack
    index = first
  }

  @inlinable mutating func next<Value: LuaReadable>(
    _ type: Value.Type
  ) throws(LuaFailure) -> Value {
    guard let value = Value.read(from: stack, at: index) else { throw .unconverted(index) }
    index += 1
    return value
  }

  /// Converted arguments were all there are.
  @inlinable func end() throws(LuaFailure) {
    if stack.top >= index { throw .surplus }
  }
}

extension LuaStack {
  /// Puts a described function on top whose arguments and results are Swift types.
  @inlinable public func push<each Argument: LuaReadable, each Result: LuaPushable>(
    _ binding: LuaBinding,
    calling body: @escaping (repeat each Argument) throws -> (repeat each Result)
  ) {
    pushFunction(binding, first: 1) { (stack: LuaStack) throws(LuaFailure) -> Int in
      var reader = ArgumentReader(stack, first: 1)
      let arguments = (repeat try reader.next((each Argument).self))
      try reader.end()
      do {
        let results = try body(repeat each arguments)
        return stack.pushAll(repeat each results)
      } catch {
        throw LuaFailure(error)
      }
    }
  }

  /// Puts several values on top, and returns how many.
  @inlinable func pushAll<each Value: LuaPushable>(_ values: repeat each Value) -> Int {
    var count = 0
    for value in repeat each values {
      value.push(to: self)
      count += 1
    }
    return count
  }
}

extension LuaBinding {
  /// A description whose parameters take their kinds from Swift types; parameters without a name
  /// get a number.
  public init<each Argument: LuaReadable>(
    _ name: String, _ names: [String], _ types: repeat (each Argument).Type, results: String,
    text: String, example: String
  ) {
    var parameters: [Parameter] = []
    for type in repeat each types {
      let number = parameters.count
      let name = number < names.count ? names[number] : "argument \(number + 1)"
      parameters.append(Parameter(name: name, type))
    }
    self.init(name, parameters, results: results, text: text, example: example)
  }
}
