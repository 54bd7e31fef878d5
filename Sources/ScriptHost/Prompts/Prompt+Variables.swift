import LuaKit

extension Prompt {
  /// The variables that inputs made, with their values, by name.
  package func variables() -> [(name: String, value: ShownValue)] {
    guard let library = script.library else { return [] }
    let stack = script.state.stack
    stack.pushGlobals()
    let globals = stack.top
    defer { stack.cut(to: globals - 1) }
    let names = globalNames.map(\.name).filter(isOwn)
    return names.sorted().map { name in
      stack.push(name)
      stack.rawGet(globals)
      var reader = ShownValueReader(library, stack, ShownLimits())
      defer { stack.cut(to: globals) }
      return (name, reader.value(at: -1))
    }
  }

  /// The fields that `derived` or `check` takes, with the texts that one may be.
  package func fields(of word: String) -> [(name: String, choices: [String])] {
    script.library?.fields(of: word, script.state.stack) ?? []
  }

  /// Whether an input gave that variable a value.
  package func isVariable(_ name: String) -> Bool { isOwn(name) && hasGlobal(name) }

  /// `_7` is the prompt's, not the user's.
  private func isOwn(_ name: String) -> Bool {
    let isResult = name.hasPrefix("_") && name.dropFirst().allSatisfy(\.isNumber)
    return !builtinNames.contains(name) && !isResult
  }
}
