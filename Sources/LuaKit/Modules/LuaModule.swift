/// A group of host functions and constants, described once: the description registers them,
/// checks their arguments, words their errors and documents them.
///
/// ```swift
/// let geometry = LuaModule("geometry", text: "Areas and lengths.")
/// geometry.constant("pi", 3.14159, text: "Half a turn.")
/// geometry.function("area", ["width", "height"], text: "Of a rectangle.") {
///   (width: Double, height: Double) in width * height
/// }
/// try state.register(geometry)   // scripts: geometry.area(2, 3)
/// ```
public final class LuaModule {
  /// The global table that scripts find it in; empty for the globals themselves.
  public let name: String
  /// What it is for, in a sentence.
  public let text: String
  /// The descriptions of its members, in the order they were added.
  public private(set) var bindings: [LuaBinding] = []
  private var members: [(name: String, push: (LuaStack) -> Void)] = []

  /// A module without members.
  public init(_ name: String, text: String = "") {
    self.name = name
    self.text = text
  }

  /// Adds a function over Swift types; parameters have the names given, in order. An error that
  /// `body` throws reaches scripts as its description, and the host as `LuaError.underlying`.
  @inlinable public func function<each Argument: LuaReadable, each Result: LuaPushable>(
    _ name: String, _ parameters: [String] = [], results: String = "", text: String = "",
    example: String = "",
    _ body: @escaping (repeat each Argument) throws -> (repeat each Result)
  ) {
    let binding = LuaBinding(
      qualified(name), parameters, repeat (each Argument).self, results: results, text: text,
      example: example)
    add(binding) { stack in stack.push(binding, calling: body) }
  }

  /// Adds a function over the raw stack; its arguments are checked against the description.
  public func rawFunction(
    _ binding: LuaBinding, _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    add(binding) { stack in stack.push(binding, body) }
  }

  /// Adds a value.
  @inlinable public func constant<Value: LuaConvertible>(
    _ name: String, _ value: Value, text: String = ""
  ) {
    let binding = LuaBinding(
      qualified(name), results: Value.luaKind.name, text: text, form: .constant)
    add(binding) { stack in value.push(to: stack) }
  }

  /// The name that scripts use.
  @usableFromInline func qualified(_ member: String) -> String {
    name.isEmpty ? member : "\(name).\(member)"
  }

  @usableFromInline func add(_ binding: LuaBinding, _ push: @escaping (LuaStack) -> Void) {
    bindings.append(binding)
    members.append((binding.shortName, push))
  }

  /// Sets the members as fields of the table on top.
  func setFields(_ stack: LuaStack) {
    for member in members {
      member.push(stack)
      stack.setField(member.name)
    }
  }
}

extension LuaState {
  /// Gives scripts a module: a table of that name, which is made where there is none, or, for a
  /// module without a name, globals.
  /// - Throws: `.closed`.
  public func register(_ module: LuaModule) throws(LuaError) {
    try checkOpen()
    let stack = stack
    _ = stack.reserve(10)
    stack.pushGlobals()
    defer { stack.pop(1) }
    if module.name.isEmpty { return module.setFields(stack) }
    stack.push(module.name)
    stack.rawGet(-2)
    if stack.kind(-1) != .table {
      stack.pop(1)
      stack.pushTable()
    }
    module.setFields(stack)
    stack.setField(module.name)
  }
}
