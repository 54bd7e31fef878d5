import Workbench
import ScriptHost
import Messages
import Evaluation
import Indicators
import PlainText

/// Findings grouped by check, the worst first.
struct FindingsView {
  private let result: RunResult
  private let snapshot: Snapshot
  private let language: Language
  /// Not all units and periods are looked at.
  private let isPartial: Bool

  init(_ run: Run, _ language: Language) {
    (result, snapshot, self.language) = (run.result, run.workspace.snapshot, language)
    isPartial = run.selection.units != nil || run.selection.periods != nil
  }

  /// Of one cell, at the prompt.
  init(_ result: RunResult, _ snapshot: Snapshot, _ language: Language) {
    (self.result, self.snapshot, self.language, isPartial) = (result, snapshot, language, true)
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  /// How many findings of a check are told one by one.
  private static let limit = 5

  var lines: [String] {
    guard !result.checks.isEmpty || !result.derived.isEmpty else { return [] }
    let counted = say(
      .derivedCount, String(result.derived.count), String(result.checks.count),
      String(result.cellCount))
    let found = result.findings.isEmpty ? [say(.noFindings)] : [title] + groups.flatMap(group)
    return [counted] + found + idle
  }

  private var title: String {
    func count(_ severity: Severity) -> String {
      String(result.findings.count { $0.severity == severity })
    }
    return say(.findingsTitle, count(.error), count(.warning), count(.info))
  }

  /// Worst severity first, then the most findings, then in declaration order.
  private var groups: [RunResult.CheckTally] {
    result.checks.enumerated().filter { $0.element.failed > 0 }.sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.check.severity != second.check.severity {
        return first.check.severity > second.check.severity
      }
      return (first.failed, right.offset) > (second.failed, left.offset)
    }.map(\.element)
  }

  private func group(_ tally: RunResult.CheckTally) -> [String] {
    let findings = result.findings.filter { $0.check == tally.check.id }
    let head = say(
      .findingsGroup, say(tally.check.severity.label), tally.check.label.terminalSafe,
      String(findings.count), tally.check.place.text.terminalSafe)
    let rest = findings.count - FindingsView.limit
    return ["", head] + findings.prefix(FindingsView.limit).map(line)
      + (rest > 0 ? ["  " + say(.moreFindings, String(rest))] : [])
  }

  private func line(_ finding: Finding) -> String {
    let unit = snapshot.units[finding.unit].code
    let place = [unit, finding.period.text, finding.indicator].filter { !$0.isEmpty }
    return "  \(place.joined(separator: " "))  \(finding.message)".terminalSafe
  }

  /// A selection leaves out all cells of some checks.
  private func isOutside(_ tally: RunResult.CheckTally) -> Bool {
    isPartial && tally.notEvaluated + tally.errors == 0
  }

  private var idle: [String] {
    let ids = result.checks.filter { $0.evaluated == 0 && !isOutside($0) }.map(\.check.id)
    return ids.isEmpty ? [] : ["", say(.idleChecks, ids.joined(separator: ", ")).terminalSafe]
  }
}

extension Severity {
  var label: MessageKey {
    switch self {
    case .error: .severityError
    case .warning: .severityWarning
    case .info: .severityInfo
    }
  }
}
