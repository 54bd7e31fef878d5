import LuaKit
package import LuaSyntax

/// A name that could be typed, and what it is.
package struct PromptName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case function, table, object, value }

  package let name: String
  package let kind: Kind
  /// Its signature where it is a documented function.
  package let signature: String
  /// What it is, in one line.
  package let note: String
}

/// Finding out what values are without running any code of scripts: only raw reads of tables;
/// of host objects the types are known.
extension Prompt {
  /// The names of all global variables.
  package var globalNames: [PromptName] {
    let stack = script.state.stack
    guard stack.reserve(8) else { return [] }
    stack.pushGlobals()
    defer { stack.pop(1) }
    return names(inTableAt: stack.top, prefix: "").sorted { $0.name < $1.name }
  }

  /// Whether a global variable has a value.
  package func hasGlobal(_ name: String) -> Bool {
    let stack = script.state.stack
    guard stack.reserve(4) else { return false }
    stack.pushGlobals()
    stack.push(name)
    stack.rawGet(-2)
    defer { stack.pop(2) }
    return !stack.isNil(-1)
  }

  /// Whether a global variable is a table.
  package func isTable(_ name: String) -> Bool {
    globalNames.contains { $0.name == name && $0.kind == .table }
  }

  /// The fields of a table, or the members of an object, that an expression leads to; empty
  /// where that can't be known.
  package func members(of root: String, _ steps: [LuaChain.Step]) -> [PromptName] {
    let stack = script.state.stack
    let height = stack.top
    defer { stack.cut(to: height) }
    guard stack.reserve(8) else { return [] }
    stack.pushGlobals()
    stack.push(root)
    stack.rawGet(-2)
    return members(steps[...], path: root)
  }

  /// Of the value on top.
  private func members(_ steps: ArraySlice<LuaChain.Step>, path: String) -> [PromptName] {
    let stack = script.state.stack
    switch stack.kind(-1) {
    case .userdata: return members(ofType: objectType(-1), steps)
    case .function where steps.first == .call:
      return members(ofType: script.library?.word(named: path)?.gives, steps.dropFirst())
    case .table: break
    case .string where steps.isEmpty && path != "string" && isTable("string"):
      return members(of: "string", [])
    default: return []
    }
    switch steps.first {
    case nil: return names(inTableAt: stack.top, prefix: path + ".")
    case .field(let name), .index(let name), .method(let name):
      // The value takes the place of the table: a chain may be of any length.
      stack.push(name)
      stack.rawGet(-2)
      stack.remove(-2)
      return members(steps.dropFirst(), path: path + "." + name)
    case .call: return []
    }
  }

  private func members(
    ofType type: ScriptType?, _ steps: ArraySlice<LuaChain.Step>
  ) -> [PromptName] {
    guard let type, let library = script.library else { return [] }
    guard let step = steps.first else { return library.members(of: type).map { member($0, type) } }
    var rest = steps.dropFirst()
    switch step {
    case .field(let name): return members(ofType: given(by: name, type), rest)
    case .index: return members(ofType: type.element, rest)
    case .method(let name):
      if rest.first == .call { rest = rest.dropFirst() }
      return members(ofType: given(by: name, type), rest)
    case .call: return []
    }
  }

  private func given(by member: String, _ type: ScriptType) -> ScriptType? {
    script.library?.word(named: "\(type.rawValue):\(member)")?.gives
  }

  private func objectType(_ index: Int) -> ScriptType? {
    script.library?.type(index, script.state.stack)
  }

  private func member(_ name: String, _ type: ScriptType) -> PromptName {
    let binding = script.library?.word(named: "\(type.rawValue):\(name)")?.binding
    let isMethod = binding?.form == .function
    return PromptName(
      name: name, kind: isMethod ? .function : .value,
      signature: isMethod ? binding?.signature ?? "" : "", note: binding?.text ?? "")
  }

  /// What an argument of a function stands for, by the function's last name.
  package func role(ofArgument number: Int, of function: String) -> ArgumentRole {
    let words = script.library?.words.filter { $0.binding.shortName == function } ?? []
    return words.lazy.compactMap { word in
      word.roles.indices.contains(number) ? word.roles[number] : word.roles.last
    }.first ?? .any
  }

  private static let nameLimit = 2000

  private func names(inTableAt index: Int, prefix: String) -> [PromptName] {
    let stack = script.state.stack
    var names: [PromptName] = []
    stack.pushNil()
    while case (.ok, true) = stack.next(index) {
      if stack.kind(-2) == .string, let name = stack.string(-2) {
        names.append(named(name, stack.kind(-1), prefix))
      }
      stack.pop(1)
      if names.count >= Prompt.nameLimit {
        stack.pop(1)
        break
      }
    }
    return names
  }

  private func named(_ name: String, _ kind: LuaStack.Kind, _ prefix: String) -> PromptName {
    let binding = documentation.first { $0.name == prefix + name }
    let kind: PromptName.Kind =
      switch kind {
      case .function: .function
      case .table: .table
      case .userdata: .object
      default: .value
      }
    return PromptName(
      name: name, kind: kind, signature: binding?.signature ?? "", note: binding?.text ?? "")
  }
}
