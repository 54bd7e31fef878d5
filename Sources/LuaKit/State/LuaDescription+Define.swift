/// Host functions over Swift types, by the number of their arguments. (One function over a
/// parameter pack would do for all, but is not specialised by the compiler: a call then costs
/// twice as much.)
///
/// ```swift
/// module.define("area", ["width", "height"], "Of a rectangle.") { (width: Double, height: Double) in
///   width * height
/// }
/// ```
extension LuaDescription {
  /// Adds a function of no arguments.
  @inlinable public func define<Result: LuaPushable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping () throws -> Result
  ) {
    let binding = binding(name, parameters, [], text)
    add(binding) { (stack: LuaStack) throws(LuaFailure) -> Int in
      return try stack.give(0) { try body() }
    }
  }

  /// Adds a function of no arguments that gives nothing.
  @inlinable public func define(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping () throws -> Void
  ) {
    define(name, parameters, text) { () throws -> NoResult in
      try body()
      return NoResult()
    }
  }

  /// Adds a function of one argument.
  @inlinable public func define<A: LuaReadable, Result: LuaPushable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A) throws -> Result
  ) {
    let binding = binding(name, parameters, [A.self], text)
    add(binding) { (stack: LuaStack) throws(LuaFailure) -> Int in
      let a = try stack.argument(1, A.self)
      return try stack.give(1) { try body(a) }
    }
  }

  /// Adds a function of one argument that gives nothing.
  @inlinable public func define<A: LuaReadable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A) throws -> Void
  ) {
    define(name, parameters, text) { (a: A) throws -> NoResult in
      try body(a)
      return NoResult()
    }
  }

  /// Adds a function of two arguments.
  @inlinable public func define<A: LuaReadable, B: LuaReadable, Result: LuaPushable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B) throws -> Result
  ) {
    let binding = binding(name, parameters, [A.self, B.self], text)
    add(binding) { (stack: LuaStack) throws(LuaFailure) -> Int in
      let a = try stack.argument(1, A.self)
      let b = try stack.argument(2, B.self)
      return try stack.give(2) { try body(a, b) }
    }
  }

  /// Adds a function of two arguments that gives nothing.
  @inlinable public func define<A: LuaReadable, B: LuaReadable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B) throws -> Void
  ) {
    define(name, parameters, text) { (a: A, b: B) throws -> NoResult in
      try body(a, b)
      return NoResult()
    }
  }

  /// Adds a function of three arguments.
  @inlinable
  public func define<A: LuaReadable, B: LuaReadable, C: LuaReadable, Result: LuaPushable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C) throws -> Result
  ) {
    let binding = binding(name, parameters, [A.self, B.self, C.self], text)
    add(binding) { (stack: LuaStack) throws(LuaFailure) -> Int in
      let a = try stack.argument(1, A.self)
      let b = try stack.argument(2, B.self)
      let c = try stack.argument(3, C.self)
      return try stack.give(3) { try body(a, b, c) }
    }
  }

  /// Adds a function of three arguments that gives nothing.
  @inlinable public func define<A: LuaReadable, B: LuaReadable, C: LuaReadable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C) throws -> Void
  ) {
    define(name, parameters, text) { (a: A, b: B, c: C) throws -> NoResult in
      try body(a, b, c)
      return NoResult()
    }
  }

  /// Adds a function of four arguments.
  @inlinable
  public func define<
    A: LuaReadable, B: LuaReadable, C: LuaReadable, D: LuaReadable, Result: LuaPushable
  >(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C, D) throws -> Result
  ) {
    let binding = binding(name, parameters, [A.self, B.self, C.self, D.self], text)
    add(binding) { (stack: LuaStack) throws(LuaFailure) -> Int in
      let a = try stack.argument(1, A.self)
      let b = try stack.argument(2, B.self)
      let c = try stack.argument(3, C.self)
      let d = try stack.argument(4, D.self)
      return try stack.give(4) { try body(a, b, c, d) }
    }
  }

  /// Adds a function of four arguments that gives nothing.
  @inlinable public func define<A: LuaReadable, B: LuaReadable, C: LuaReadable, D: LuaReadable>(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C, D) throws -> Void
  ) {
    define(name, parameters, text) { (a: A, b: B, c: C, d: D) throws -> NoResult in
      try body(a, b, c, d)
      return NoResult()
    }
  }

  /// Adds a function of five arguments.
  @inlinable
  public func define<
    A: LuaReadable, B: LuaReadable, C: LuaReadable, D: LuaReadable, E: LuaReadable,
    Result: LuaPushable
  >(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C, D, E) throws -> Result
  ) {
    let binding = binding(name, parameters, [A.self, B.self, C.self, D.self, E.self], text)
    add(binding) { (stack: LuaStack) throws(LuaFailure) -> Int in
      let a = try stack.argument(1, A.self)
      let b = try stack.argument(2, B.self)
      let c = try stack.argument(3, C.self)
      let d = try stack.argument(4, D.self)
      let e = try stack.argument(5, E.self)
      return try stack.give(5) { try body(a, b, c, d, e) }
    }
  }

  /// Adds a function of five arguments that gives nothing.
  @inlinable
  public func define<
    A: LuaReadable, B: LuaReadable, C: LuaReadable, D: LuaReadable, E: LuaReadable
  >(
    _ name: String, _ parameters: [String] = [], _ text: LuaText = "",
    _ body: @escaping (A, B, C, D, E) throws -> Void
  ) {
    define(name, parameters, text) { (a: A, b: B, c: C, d: D, e: E) throws -> NoResult in
      try body(a, b, c, d, e)
      return NoResult()
    }
  }
}
