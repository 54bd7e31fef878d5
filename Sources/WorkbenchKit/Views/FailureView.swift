import IndicatorScripting
import Indicators

/// What failed in scripts: place, message, the line itself, and the cells.
struct FailureView {
  private let failures: [FailureTally.Entry]
  private let language: Language

  init(_ run: Run, _ language: Language) { self.init(run.result.failures, language) }

  init(_ failures: [FailureTally.Entry], _ language: Language) {
    self.failures = failures
    self.language = language
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  var lines: [String] {
    failures.isEmpty
      ? [] : [say(.failuresTitle, String(failures.count))] + failures.flatMap(entry)
  }

  /// The failure with its line, at the prompt.
  static func lines(of failure: ScriptFailure) -> [String] {
    let id = failure.id.isEmpty ? "" : " \(failure.id):"
    var lines = ["\(failure.place.text):\(id) \(failure.message)".terminalSafe]
    if let source = failure.sourceLine {
      lines.append("    \(failure.place.row ?? 0) | \(source)".terminalSafe)
    }
    return lines
  }

  private func entry(_ entry: FailureTally.Entry) -> [String] {
    let failure = entry.failure
    var lines = FailureView.lines(of: failure).map { "  " + $0 }
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
