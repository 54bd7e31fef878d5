import Evaluation
import Messages

/// A kind of declaration: the word that begins one, and how its table of fields is read.
struct DeclarationForm: Sendable {
  typealias Read =
    @Sendable (String, Place, DeclarationReader, inout FieldReader) -> ScriptLibrary.Declaration?

  let word: String
  let vi: String
  let en: String
  let example: String
  /// What joins the evaluation; nil where fields are missing or wrong, which the reader keeps.
  let read: Read

  static let all: [DeclarationForm] = [.derived, .check]
}
