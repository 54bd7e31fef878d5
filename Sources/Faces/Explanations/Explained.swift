import Workbench
import IndicatorImport
import ScriptHost
import LineEditor
import Messages
import Indicators
import Evaluation
import PlainText
import Columns
import LuaSyntax

/// An explanation for people and for programs.
struct Explained {
  let explained: ExplainedValue
  let workspace: Workspace
  let snapshot: Snapshot
  let language: Language

  init(
    _ explained: ExplainedValue, _ workspace: Workspace, _ snapshot: Snapshot,
    _ language: Language
  ) {
    (self.explained, self.workspace) = (explained, workspace)
    (self.snapshot, self.language) = (snapshot, language)
  }

  func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  /// The sentence, the tree, and the checks that read the value.
  func lines(_ screen: ScreenSettings) -> [ShownLine] {
    let value = explained.value
    let tree = ExplanationTree(explained: self, isUnicode: screen.isUnicode).lines(value)
    return ShownLine.plain(sentence(value)).wrapped(to: screen.width, indent: 0) + [[]]
      + tree.flatMap { $0.wrapped(to: screen.width, indent: 6) }
      + checkLines.flatMap { $0.wrapped(to: screen.width, indent: 6) }
  }

  private var checkLines: [ShownLine] {
    let checks = explained.checks
    guard !checks.isEmpty else { return [] }
    let wide = checks.map { verdictMark($0.outcome).0.displayWidth }.max() ?? 0
    return [[], .plain(say(.explainChecks), .keyword)]
      + checks.map { check in
        let (mark, style, words) = verdictMark(check.outcome)
        return [
          Screen.Piece("  " + mark.padded(to: wide) + "  ", style),
          Screen.Piece(check.id, .command),
          Screen.Piece("  \(check.label)\(words)".terminalSafe, .plain),
          Screen.Piece("  " + check.place.text.terminalSafe, .faint),
        ]
      }
  }

  private func verdictMark(_ outcome: ExplainedCheck.Outcome) -> (String, Style, String) {
    switch outcome {
    case .passed: (say(.checkPassed), .string, "")
    case .notEvaluated: (say(.checkNotEvaluated), .faint, "")
    case .failed: (say(.checkFailed), .error, "")
    case .broken(let message): (say(.checkBroken), .error, ": " + message)
    }
  }

  /// `Data/tay-xuan/so-lieu-2024.csv:12`.
  func place(file: Int, row: Int) -> String {
    guard workspace.data.files.indices.contains(file) else { return "" }
    return "\(workspace.data.files[file].path):\(row)"
  }

  /// The value in words: the number with its unit of measure, or the state with its reason.
  func words(_ value: Explanation) -> String {
    switch value.reading.content {
    case .number(let number):
      let text = VietnameseNumber.format(number, digits: 2).withoutZeros
      let uom = value.uom.isEmpty && value.numerator != nil ? "%" : value.uom
      return text + (uom == "%" ? "%" : uom.isEmpty ? "" : " " + uom)
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .text(let text): return "“\(text)”"
    case .none(let state, .figure(let cause, _, _, _)) where cause.rawValue == state.text:
      return say(state.label)
    case .none(let state, let reason):
      let reason = ReasonWords(snapshot: snapshot, language: language)
        .text(reason, unit: value.unit)
      return say(state.label) + " (\(reason))"
    }
  }

  /// A number as people write it.
  func number(_ number: Double) -> String { VietnameseNumber.format(number) }
}
