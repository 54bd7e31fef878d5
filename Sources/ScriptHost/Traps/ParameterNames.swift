import LuaSyntax

/// The parameters that a script's text asks for: `param("name", …)` and `param "name"`, also
/// where no cell leads to the call.
package enum ParameterNames {
  package static func of(_ text: String) -> [String] {
    let tree = LuaTree(text)
    return tree.calls.compactMap { call in
      guard call.callee?.lastName == "param" else { return nil }
      return call.arguments.first.flatMap(tree.text)
    }
  }
}
