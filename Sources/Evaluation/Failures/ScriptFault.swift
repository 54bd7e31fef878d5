package import Messages

/// What is wrong in a script, as a value until a face words it. Scripts that catch it, and files,
/// see it in English.
package struct ScriptFault: Error, Sendable, Hashable {
  package let message: Message
  /// Of a fault in Lua's own words: the same in words of the field.
  package let cause: Message?
  /// The names most like one that is not there.
  package let near: [String]
  /// Where it is, when that is not where it was raised: in a library.
  package let place: Place?
  /// The line there.
  package let sourceLine: String?
  /// The letters of that line that are meant.
  package let marked: Range<Int>?

  package init(
    _ message: Message, near: [String] = [], place: Place? = nil, sourceLine: String? = nil,
    marked: Range<Int>? = nil, cause: Message? = nil
  ) {
    self.cause = cause
    self.message = message
    self.near = near
    self.place = place
    self.sourceLine = sourceLine
    self.marked = marked
  }

  /// Lua's own words, about another place than where it was raised.
  package var isQuoted: Bool { message.key == .verbatim }

  package func text(_ language: Language) -> String {
    guard !near.isEmpty else { return message.text(language) }
    let names = near.map { "\"\($0)\"" }.joined(separator: " \(Message(.orWord).text(language)) ")
    return message.text(language) + Message(.didYouMean, names).text(language)
  }
}

extension ScriptFault: CustomStringConvertible {
  /// What scripts see: the place first where it is another one.
  package var description: String { (place.map { $0.text + ": " } ?? "") + text(.english) }
}
