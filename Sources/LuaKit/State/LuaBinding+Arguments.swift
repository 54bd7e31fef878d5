extension LuaBinding {
  /// Refuses arguments that are too many, missing, or of the wrong type. `first` is the stack
  /// position of the first argument: 2 for a method.
  /// - Throws: the error scripts see, with the argument's position and name.
  @usableFromInline func check(_ stack: LuaStack, first: Int) throws(LuaFailure) {
    let given = stack.top - first + 1
    if given > parameters.count { throw .surplus }
    for (offset, parameter) in parameters.enumerated() {
      if offset < given, parameter.accepts(stack, first + offset) { continue }
      if parameter.isOptional, stack.isNil(first + offset) { continue }
      throw .unconverted(first + offset)
    }
  }

  /// A decimal comma makes two arguments out of one: `score.ratio(45, 2,5, 80)`.
  func tooMany(_ stack: LuaStack, _ first: Int) -> LuaFailure {
    let decimals = (first..<max(first, stack.top)).compactMap { decimal(stack, $0) }
    // Which comma was meant is not known; the shortest number is the likeliest.
    let likeliest = decimals.min { $0.utf8.count < $1.utf8.count }
    return refused(
      .tooMany(given: stack.top - first + 1, accepted: parameters.count, decimal: likeliest))
  }

  private func refused(_ kind: LuaArgumentFault.Kind) -> LuaFailure {
    .refused(LuaArgumentFault(function: name, signature: signature, kind))
  }

  /// Two whole numbers next to each other, as one decimal.
  private func decimal(_ stack: LuaStack, _ index: Int) -> String? {
    guard stack.isInteger(index), stack.isInteger(index + 1),
      let whole = stack.integer(index), let part = stack.integer(index + 1), part >= 0
    else { return nil }
    return "\(whole).\(part)"
  }

  /// What is wrong with the argument at a stack position, the parameter's number from 0.
  func wrong(_ offset: Int, _ stack: LuaStack, _ index: Int) -> LuaFailure {
    let parameter = parameters[offset]
    return refused(
      .wrong(
        position: offset + 1, parameter: parameter.name, expected: parameter.kind,
        got: stack.typeName(index)))
  }
}

extension LuaBinding.Parameter {
  func accepts(_ stack: LuaStack, _ index: Int) -> Bool {
    switch kind {
    case .any: stack.kind(index) != .none
    case .boolean: stack.kind(index) == .boolean
    case .number: stack.kind(index) == .number
    case .integer: stack.kind(index) == .number && stack.integer(index) != nil
    case .string: stack.kind(index) == .string
    case .table, .list: stack.kind(index) == .table
    case .function: stack.kind(index) == .function
    case .object: stack.kind(index) == .userdata
    }
  }
}

extension LuaBinding.Kind {
  var words: String {
    switch self {
    case .any: "a value"
    case .integer: "an integer"
    case .object(let type): type
    default: "a \(name)"
    }
  }
}

extension LuaStack {
  /// The name of a value's type in errors: a host object's own name, else Lua's.
  public func typeName(_ index: Int) -> String {
    if kind(index) == .userdata, let name = objectTypeName(index) { return name }
    return kind(index) == .none ? "nothing" : "\(kind(index))"
  }

  /// Puts a described function on top; its arguments are checked before `body` runs.
  public func push(
    _ binding: LuaBinding, _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    pushFunction(binding, first: 1) { (stack: LuaStack) throws(LuaFailure) -> Int in
      try binding.check(stack, first: 1)
      return try body(stack)
    }
  }
}
