import Indicators
import IndicatorScripting

/// What a run tells a person: how each unit stands, what was found, what failed.
package struct SummaryView {
  private let run: Run
  private let language: Language

  package init(_ run: Run) {
    self.run = run
    language = run.options.language
  }

  /// Plain text without escape sequences, ended by a line break.
  package var text: String {
    var parts = [UnusedFilesView(run.workspace, language).lines, inputLines]
    if run.isEvaluated {
      parts += [planLines, findingLines, FailureView(run, language).lines]
    } else {
      parts.append([say(.strictStopped)])
    }
    let files = run.written.map { say(.filesWritten, $0).terminalSafe }
    parts.append([files, exitLine].compactMap { $0 })
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  private var exitLine: String {
    say(.exitLine, String(run.exitCode.rawValue), run.exitCode.message.text(language))
  }

  /// How many faults are told in full.
  private static let faultLimit = 20

  private var inputLines: [String] {
    let issues = run.workspace.issues
    func count(_ severity: Severity) -> String {
      String(issues.count { $0.severity == severity })
    }
    guard !issues.isEmpty else { return [] }
    let faults = issues.filter { $0.severity == .error } + issues.filter { $0.severity == .warning }
    var lines = [
      say(.inputFaults, count(.error), count(.warning), count(.info)) + "; "
        + say(.seeIssues)
    ]
    lines += faults.prefix(SummaryView.faultLimit).map { "  " + IssuesView.line($0, language) }
    if faults.count > SummaryView.faultLimit {
      lines.append("  " + say(.moreFaults, String(faults.count - SummaryView.faultLimit)))
    }
    return lines
  }

  private var planLines: [String] {
    guard let summary = run.summary, let period = summary.period, !summary.units.isEmpty else {
      return run.workspace.snapshot.plan.indicators.isEmpty ? [say(.noPlan)] : []
    }
    let title = say(.summaryTitle, period.text)
    let view = StandingView(run.workspace.snapshot, summary, language)
    return [title] + (summary.units.count == 1 ? view.rows(summary.units[0]) : view.units)
  }

  private var findingLines: [String] {
    FindingsView(run, language).lines
  }
}
