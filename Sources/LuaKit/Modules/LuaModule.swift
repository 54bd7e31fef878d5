/// A group of host functions and constants, described once: the description registers them,
/// checks their arguments, words their errors and documents them.
///
/// ```swift
/// let geometry = LuaModule("geometry", text: "Areas and lengths.")
/// geometry.constant("pi", 3.14159, text: "Half a turn.")
/// geometry.define("area", ["width", "height"], "Of a rectangle.") {
///   (width: Double, height: Double) in width * height
/// }
/// try state.register(geometry)   // scripts: geometry.area(2, 3)
/// ```
public final class LuaModule: LuaDescription {
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

  /// A module's functions have no object before their arguments.
  public static let receivers = 0

  /// The name that scripts use.
  public func fullName(_ member: String) -> String {
    name.isEmpty ? member : "\(name).\(member)"
  }

  /// Adds a function over the raw stack, which looks at its arguments itself.
  public func add(
    _ binding: LuaBinding, _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    addMember(binding) { stack in stack.pushFunction(binding, first: 1, body) }
  }

  /// The functions whose results have no form in Lua: the module is not registered.
  private(set) var refused: [String] = []

  /// Notes a function whose result has no form in Lua.
  public func refuse(_ name: String, result: Any.Type) {
    refused.append("\(fullName(name)): a result of type \(result) has no form in Lua")
  }

  /// Adds a value.
  @inlinable public func constant<Value: LuaConvertible>(
    _ name: String, _ value: Value, text: String = ""
  ) {
    let binding = LuaBinding(
      fullName(name), results: Value.luaKind.name, text: text, form: .constant)
    addMember(binding) { stack in value.push(to: stack) }
  }

  @usableFromInline func addMember(_ binding: LuaBinding, _ push: @escaping (LuaStack) -> Void) {
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

extension LuaModule {
  func checkResults() throws(LuaError) {
    if refused.isEmpty { return }
    throw LuaError(kind: .conversion, message: refused.joined(separator: "; "))
  }
}

extension LuaState {
  /// Sets a module's members as fields of a table.
  func register(_ module: LuaModule, into table: LuaTable) throws(LuaError) {
    try module.checkResults()
    let stack = try table.opened()
    defer { stack.pop(1) }
    module.setFields(stack)
  }

  /// Gives scripts a module: a table of that name, which is made where there is none, or, for a
  /// module without a name, globals.
  /// - Throws: `.closed`; `.conversion` where a function gives what has no form in Lua.
  public func register(_ module: LuaModule) throws(LuaError) {
    try checkOpen()
    try module.checkResults()
    let stack = stack
    guard stack.reserve(16) else { throw .noRoom }
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
