package import Messages

/// Why a declaration or a call could not do its work.
package struct ScriptFailure: Sendable, Hashable {
  /// What sort of failure it was; its text is the key in files.
  package enum Kind: String, Sendable {
    case load, declaration, error, timeout, memory, output, cycle
    case notFinite = "not_finite"
    case wrongType = "wrong_type"
  }

  package let kind: Kind
  /// The declaration's id; empty for a script as a whole.
  package let id: String
  /// Where it happened, as near as is known.
  package let place: Place
  /// As files have it: in English.
  package let message: String
  /// What the faults speak of: `derived "x"`; empty where they speak for themselves.
  package let subject: String
  /// What is wrong, as values; empty where Lua or the script itself said it.
  package let faults: [ScriptFault]
  /// What Lua found wrong, in words of the field; nil where a script or the host said it.
  package let cause: Message?
  /// The line's text.
  package let sourceLine: String?
  /// The letters of the line that are meant.
  package let marked: Range<Int>?
  /// `21844, 2024-03`; empty where no cell was being evaluated.
  package let cell: String

  /// A script may raise a text of any length, and at every cell another one.
  private static let longestMessage = TextLimit.cell.rawValue

  /// A failure that Lua or a script put into words.
  package init(
    _ kind: Kind, id: String, place: Place, message: String, sourceLine: String? = nil,
    cell: String = "", cause: Message? = nil
  ) {
    self.init(kind, id, place, message, "", [], sourceLine, nil, cell, cause)
  }

  /// A failure that the host found.
  package init(
    _ kind: Kind, id: String, place: Place, subject: String = "", faults: [ScriptFault],
    sourceLine: String? = nil, marked: Range<Int>? = nil, cell: String = ""
  ) {
    let message = ScriptFailure.words(subject, faults, .english)
    self.init(kind, id, place, message, subject, faults, sourceLine, marked, cell)
  }

  private init(
    _ kind: Kind, _ id: String, _ place: Place, _ message: String, _ subject: String,
    _ faults: [ScriptFault], _ sourceLine: String?, _ marked: Range<Int>?, _ cell: String,
    _ cause: Message? = nil
  ) {
    self.cause = cause
    (self.kind, self.id, self.place) = (kind, id, place)
    self.message = message.cut(toBytes: ScriptFailure.longestMessage)
    (self.subject, self.faults) = (subject, faults)
    (self.sourceLine, self.marked, self.cell) = (sourceLine, marked, cell)
  }

  /// In the words of a language; nil where Lua or the script itself said it.
  package func words(_ language: Language) -> String? {
    faults.isEmpty ? nil : ScriptFailure.words(subject, faults, language)
  }

  private static func words(
    _ subject: String, _ faults: [ScriptFault], _ language: Language
  ) -> String {
    let words = faults.map { $0.text(language) }.joined(separator: "; ")
    return subject.isEmpty ? words : "\(subject): \(words)"
  }

  /// The same with another source line.
  package func showing(_ line: String?) -> ScriptFailure {
    ScriptFailure(
      kind, id, place, message, subject, faults, line ?? sourceLine, marked, cell,
      cause)
  }
}
