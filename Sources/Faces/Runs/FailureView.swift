import ScriptHost
import Messages
import Evaluation
import Indicators
import LuaSyntax
import PlainText

/// What failed in scripts: place, message, the line itself, and the cells.
struct FailureView {
  private let failures: [FailureTally.Entry]
  private let language: Language
  /// Of what the host found wrong.
  private let found: Language
  /// Of what Lua or a script said itself; nil: as it was said.
  private let raised: Language?

  /// `found`: nil for the language of the rest.
  init(
    _ failures: [FailureTally.Entry], _ language: Language, found: Language? = nil,
    raised: Language?
  ) {
    self.failures = failures
    self.language = language
    self.found = found ?? language
    self.raised = raised
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  var lines: [String] {
    failures.isEmpty
      ? [] : [say(.failuresTitle, String(failures.count))] + failures.flatMap(entry)
  }

  private func headLines(_ failure: ScriptFailure) -> [String] {
    let id = failure.id.isEmpty ? "" : " \(failure.id):"
    let line = "\(failure.place.text):\(id) \(words(failure))".terminalSafe
    guard let source = failure.sourceLine else { return [line] }
    let excerpt = SourceExcerpt(row: failure.place.row, line: source, marked: failure.marked)
    return [line] + excerpt.lines
  }

  private func words(_ failure: ScriptFailure) -> String {
    if let words = failure.words(found) { return words }
    return raised.flatMap { failure.cause?.text($0) } ?? failure.message
  }

  private func entry(_ entry: FailureTally.Entry) -> [String] {
    let failure = entry.failure
    var lines = headLines(failure).map { "  " + $0 }
    if !failure.cell.isEmpty {
      let cell = failure.cell.terminalSafe
      lines.append(
        "      "
          + (entry.count > 1
            ? say(.failureCells, cell, String(entry.count)) : say(.failureCell, cell)))
    }
    return lines
  }
}
