/// The name of a message and its words in both languages. The catalogue is the static members
/// of this type, one file a topic.
package struct MessageKey: Sendable, Hashable {
  /// A stable name, for tests and for looking a message up.
  package let name: String
  private let vietnamese: String
  private let english: String

  /// Both texts name the same arguments, `{0}`, `{1}` ….
  package init(_ name: String, vi: String, en: String) {
    assert(
      MessageKey.arguments(vi) == MessageKey.arguments(en), "\(name): arguments differ")
    self.name = name
    vietnamese = vi
    english = en
  }

  package func template(_ language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }

  private static func arguments(_ template: String) -> Set<Character> {
    Set(
      template.indices.dropLast().filter { template[$0] == "{" }.map {
        template[template.index(after: $0)]
      })
  }
}
