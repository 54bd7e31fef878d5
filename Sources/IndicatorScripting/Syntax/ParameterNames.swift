/// The parameters that a script's text asks for: `param("name", …)` and `param "name"`, also
/// where no cell leads to the call.
package enum ParameterNames {
  package static func of(_ text: String) -> [String] {
    let tokens = LuaLexer.tokens(text).filter { $0.kind != .comment }
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .name, tokens[index].text == "param" else { return nil }
      let rest = tokens[(index + 1)...]
      let argument = rest.first?.is("(") == true ? rest.dropFirst().first : rest.first
      return argument?.kind == .string ? argument?.content : nil
    }
  }
}
