import ScriptHost
import Messages
import Evaluation
import Indicators
import LuaSyntax
import PlainText

/// What scripts hold that Lua takes, though it can't have been meant.
struct WarningView {
  let warnings: [ScriptWarning]
  let language: Language

  /// With a title, for the summary of a run.
  var lines: [String] {
    warnings.isEmpty
      ? []
      : [Message(.warningsTitle, String(warnings.count)).text(language)]
        + warnings.flatMap { WarningView.entry($0, language).map { "  " + $0 } }
  }

  /// At the prompt, without one.
  var entries: [String] { warnings.flatMap { WarningView.entry($0, language) } }

  private static func entry(_ warning: ScriptWarning, _ language: Language) -> [String] {
    let title = Message(.warningTitle).text(language)
    let words = "\(warning.place.text): \(title): \(warning.message.text(language))"
    let excerpt = SourceExcerpt(
      row: warning.place.row, line: warning.sourceLine, marked: warning.marked)
    return [words.terminalSafe] + excerpt.lines
  }
}
