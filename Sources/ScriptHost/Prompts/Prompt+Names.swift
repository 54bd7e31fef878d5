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
      return members(ofType: resultType(of: path), steps.dropFirst())
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

  private func members(ofType type: String?, _ steps: ArraySlice<LuaChain.Step>) -> [PromptName] {
    guard let type, let library = script.library else { return [] }
    guard let step = steps.first else { return library.memberNames(type).map { member($0, type) } }
    var rest = steps.dropFirst()
    switch step {
    case .field(let name): return members(ofType: MemberNote.find(type, name)?.result, rest)
    case .index:
      return members(ofType: ["plan": "indicator", "units": "unit"][type], rest)
    case .method(let name):
      if rest.first == .call { rest = rest.dropFirst() }
      return members(ofType: resultType(of: "\(type):\(name)"), rest)
    case .call: return []
    }
  }

  /// What a documented function gives, where that is an object.
  private func resultType(of name: String) -> String? {
    let results = documentation.first { $0.name == name }?.results
    let first = results?.split(separator: ",").first.map(String.init)
    return first == "cell" ? "c" : first
  }

  private func objectType(_ index: Int) -> String? {
    guard let library = script.library else { return nil }
    return library.typeName(index, script.state.stack)
  }

  private func member(_ name: String, _ type: String) -> PromptName {
    if let binding = documentation.first(where: { $0.name == "\(type):\(name)" }) {
      return PromptName(
        name: name, kind: .function, signature: binding.signature, note: binding.text)
    }
    let note = MemberNote.find(type, name)?.text(scripts.settings.language) ?? ""
    return PromptName(name: name, kind: .value, signature: "", note: note)
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

extension ScriptLibrary {
  /// How the documentation calls the type of a host object.
  func typeName(_ index: Int, _ stack: LuaStack) -> String? {
    if cellType.payload(stack, index) != nil { return "c" }
    if unitType.payload(stack, index) != nil { return "unit" }
    if periodType.payload(stack, index) != nil { return "period" }
    if indicatorType.payload(stack, index) != nil { return "indicator" }
    if targetType.payload(stack, index) != nil { return "target" }
    if planType.payload(stack, index) != nil { return "plan" }
    if unitsType.payload(stack, index) != nil { return "units" }
    return nil
  }

  func memberNames(_ type: String) -> [String] {
    switch type {
    case "c": cellType.memberNames
    case "unit": unitType.memberNames
    case "period": periodType.memberNames
    case "indicator": indicatorType.memberNames
    case "target": targetType.memberNames
    case "plan": planType.memberNames
    case "units": unitsType.memberNames
    default: []
    }
  }
}
