import Messages
import LuaKit

/// How topics add their words.
extension ScriptLibrary {
  /// A function: a field of the global table that its name begins with, else a global.
  func function(
    _ name: String, _ arguments: [Argument] = [], results: String = "", gives: ScriptType? = nil,
    vi: String, en: String, example: String = "",
    _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    let binding = describe(
      name, arguments, results: results, gives: gives, vi: vi, en: en, example: example)
    setGlobal(name) { stack in stack.push(binding, body) }
  }

  /// A function that checks its arguments itself and needs no description.
  func plainFunction(
    _ name: String, _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    let short = name.split(separator: ".").last.map(String.init) ?? name
    setGlobal(name) { stack in stack.pushFunction(short, body) }
  }

  /// A method of a type.
  func method<Payload>(
    _ type: LuaType<Payload>, _ name: String, _ arguments: [Argument] = [],
    results: String = "", gives: ScriptType? = nil, vi: String, en: String, example: String = "",
    _ body: @escaping LuaType<Payload>.Getter
  ) {
    type.method(
      describe(
        "\(word(type)):\(name)", arguments, results: results, gives: gives, vi: vi, en: en,
        example: example), body)
  }

  /// A property of a type.
  func property<Payload>(
    _ type: LuaType<Payload>, _ name: String, gives: ScriptType? = nil, vi: String, en: String,
    _ getter: @escaping LuaType<Payload>.Getter
  ) {
    _ = describe("\(word(type)):\(name)", gives: gives, vi: vi, en: en, form: .property)
    type.property(name, getter)
  }

  private func word<Payload>(_ type: LuaType<Payload>) -> String {
    type.name == "cell" ? ScriptType.cell.rawValue : type.name
  }

  /// Adds a description to the words, in the language of the run.
  func describe(
    _ name: String, _ arguments: [Argument] = [], results: String = "", gives: ScriptType? = nil,
    vi: String, en: String, example: String = "", form: LuaBinding.Form = .function
  ) -> LuaBinding {
    let text = scripts.settings.language == .vietnamese ? vi : en
    let binding = LuaBinding(
      name, arguments.map(\.parameter), results: results, text: text, example: example, form: form)
    words.append(Word(binding: binding, roles: arguments.map(\.role), gives: gives))
    return binding
  }

  /// Gives a global, or a field of a global table, the value that `push` leaves on the stack.
  func setGlobal(_ name: String, _ push: (LuaStack) -> Void) {
    let stack = script.state.stack
    let parts = name.split(separator: ".").map(String.init)
    stack.pushGlobals()
    if parts.count > 1 { pushTable(parts[0], stack) }
    push(stack)
    stack.setField(parts[parts.count - 1])
    if parts.count > 1 { stack.setField(parts[0]) }
    stack.pop(1)
  }

  /// The field of the table on top that is a table, made where it isn't there.
  private func pushTable(_ name: String, _ stack: LuaStack) {
    stack.push(name)
    stack.rawGet(-2)
    guard stack.isNil(-1) else { return }
    stack.pop(1)
    stack.pushTable()
  }

  /// The documented functions, without the properties of objects.
  var documentation: [LuaBinding] { words.map(\.binding).filter { $0.form == .function } }

  /// A word by its name as the documentation has it.
  func word(named name: String) -> Word? { words.first { $0.name == name } }
}
