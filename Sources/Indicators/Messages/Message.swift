/// What is to be said, apart from the language it is said in.
package struct Message: Sendable, Hashable {
  package let key: MessageKey
  package let arguments: [String]

  package init(_ key: MessageKey, _ arguments: String...) {
    self.init(key, arguments: arguments)
  }

  package init(_ key: MessageKey, arguments: [String]) {
    self.key = key
    self.arguments = arguments
  }

  /// The message's words, with `{0}`, `{1}` … replaced by the arguments.
  package func text(_ language: Language) -> String {
    let template = key.template(language)
    var words = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      words += rest[..<open]
      words += argument(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }

  private func argument(_ place: Substring) -> String {
    guard let index = Int(place), arguments.indices.contains(index) else { return "{\(place)}" }
    return arguments[index]
  }
}
