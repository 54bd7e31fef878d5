/// What is to be said, apart from the language it is said in.
package struct Message: Sendable, Hashable {
  package let key: MessageKey
  package let arguments: [String]
  /// Messages within the message, whose words depend on the language too.
  package let parts: [Message]

  package init(_ key: MessageKey, _ arguments: String..., parts: [Message] = []) {
    self.init(key, arguments: arguments, parts: parts)
  }

  package init(_ key: MessageKey, arguments: [String], parts: [Message] = []) {
    self.key = key
    self.arguments = arguments
    self.parts = parts
  }

  /// The message's words, with `{0}`, `{1}` … replaced by the arguments, `{a}`, `{b}` … by the
  /// parts.
  package func text(_ language: Language) -> String {
    let template = key.template(language)
    var words = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      words += rest[..<open]
      let place = rest[rest.index(after: open)..<close]
      words += argument(place) ?? part(place)?.text(language) ?? "{\(place)}"
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }

  private func argument(_ place: Substring) -> String? {
    guard let index = Int(place), arguments.indices.contains(index) else { return nil }
    return arguments[index]
  }

  private func part(_ place: Substring) -> Message? {
    guard place.utf8.count == 1, let letter = place.utf8.first, letter >= UInt8(ascii: "a"),
      parts.indices.contains(Int(letter - UInt8(ascii: "a")))
    else { return nil }
    return parts[Int(letter - UInt8(ascii: "a"))]
  }
}

extension MessageKey {
  fileprivate static let twoListed = MessageKey("two_listed", vi: "{a}, {b}", en: "{a}, {b}")
  package static let verbatim = MessageKey("verbatim", vi: "{0}", en: "{0}")
}

extension Message {
  /// Something that is the same in every language: a name, a number, a piece of a script.
  package static func verbatim(_ text: String) -> Message { Message(.verbatim, text) }

  /// Messages one after the other, with commas.
  package static func list(_ messages: [Message]) -> Message {
    messages.dropLast().reversed().reduce(messages.last ?? .verbatim("")) {
      Message(.twoListed, parts: [$1, $0])
    }
  }
}
