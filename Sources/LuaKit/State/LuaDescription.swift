/// What host functions are added to: a module, or a type, whose functions are methods with the
/// object as their first argument. See `define`.
public protocol LuaDescription: AnyObject {
  /// How many arguments come before the described ones: 1 for the object of a method.
  static var receivers: Int { get }
  /// The name with what it belongs to: `geometry.area`, `Account:add`.
  func fullName(_ name: String) -> String
  /// Adds a function by its description and a body over the raw stack.
  func add(_ binding: LuaBinding, _ body: @escaping (LuaStack) throws(LuaFailure) -> Int)
  /// A function's result has no form in Lua.
  func refuse(_ name: String, result: Any.Type)
}

/// Several results of a host function: `LuaResults(quotient, remainder)`.
public struct LuaResults<each Value: LuaPushable>: LuaPushable {
  let values: (repeat each Value)

  /// The results, in order.
  public init(_ values: repeat each Value) { self.values = (repeat each values) }

  /// Where only one value fits: the first.
  public func push(to stack: LuaStack) {
    let height = stack.top
    if pushResults(to: stack) == 0 { stack.pushNil() }
    stack.cut(to: height + 1)
  }

  /// Puts all values on top.
  public func pushResults(to stack: LuaStack) -> Int { stack.pushAll(repeat each values) }
}

/// No result.
@usableFromInline struct NoResult: LuaPushable {
  @inlinable init() {}
  @usableFromInline func push(to stack: LuaStack) { stack.pushNil() }
  @inlinable func pushResults(to stack: LuaStack) -> Int { 0 }
}

extension LuaStack {
  /// A host function's argument, counted from 1 with the receiver.
  @inlinable func argument<Value: LuaReadable>(
    _ index: Int, _ type: Value.Type
  ) throws(LuaFailure) -> Value {
    guard let value = Value.read(from: self, at: index) else { throw .unconverted(index) }
    return value
  }

  /// Runs a host function that takes so many arguments, and pushes what it gives.
  @inlinable func give<Result: LuaPushable>(
    _ count: Int, _ body: () throws -> Result
  ) throws(LuaFailure) -> Int {
    if top > count { throw .surplus }
    do {
      return try body().pushResults(to: self)
    } catch {
      throw LuaFailure(error)
    }
  }

  /// Puts several values on top, and returns how many.
  @inlinable func pushAll<each Value: LuaPushable>(_ values: repeat each Value) -> Int {
    var count = 0
    for value in repeat each values {
      if makesRoom(4) {
        value.push(to: self)
        count += 1
      }
    }
    return count
  }
}

extension LuaDescription {
  /// A description whose parameters take their kinds from Swift types; parameters without a name
  /// get a number.
  @usableFromInline func binding(
    _ name: String, _ names: [String], _ types: [any LuaReadable.Type], _ documentation: LuaText
  ) -> LuaBinding {
    let described = types.dropFirst(Self.receivers).enumerated().map { number, type in
      let name = number < names.count ? names[number] : "argument \(number + 1)"
      return LuaBinding.Parameter(name: name, type)
    }
    return LuaBinding(
      fullName(name), described, results: documentation.results, text: documentation.text,
      example: documentation.example)
  }
}

/// What the documentation says of a function; a literal is its text.
public struct LuaText: Sendable, ExpressibleByStringLiteral {
  /// What it does, in a sentence.
  public var text: String
  /// What it gives, in words.
  public var results: String
  /// A line that works, with its result after `-->`.
  public var example: String

  /// What is said of a function; see the properties.
  public init(_ text: String, results: String = "", example: String = "") {
    self.text = text
    self.results = results
    self.example = example
  }

  /// Just a text.
  public init(stringLiteral text: String) { self.init(text) }
}
