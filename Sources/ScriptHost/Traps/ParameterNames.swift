import LuaSyntax

/// The parameters that a script's text asks for: `param("name", …)` and `param "name"`, also
/// where no cell leads to the call.
package enum ParameterNames {
  package static func of(_ text: String) -> [String] {
    let tokens = LuaLexer.tokens(text).filter { $0.kind != .comment }
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .name, tokens[index].text == "param" else { return nil }
      return name(tokens[(index + 1)...].prefix(3))
    }
  }

  /// The first argument, where it is a text and nothing is joined to it.
  private static func name(_ tokens: ArraySlice<LuaToken>) -> String? {
    let isCalled = tokens.first?.is("(") == true
    let rest = isCalled ? tokens.dropFirst() : tokens
    guard let argument = rest.first, argument.kind == .string else { return nil }
    let end = rest.dropFirst().first
    return isCalled && end?.is(",") != true && end?.is(")") != true ? nil : argument.content
  }
}
