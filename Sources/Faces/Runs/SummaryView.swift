package import Workbench
import ScriptHost
import Reports
import Messages
import Evaluation
import Indicators
import LuaSyntax
import PlainText

/// What a run tells a person: how each unit stands, what was found, what failed.
package struct SummaryView {
  private let run: Run
  private let language: Language

  /// Of what scripts raise; where no person reads it, it stands as it was raised, the same
  /// everywhere.
  private let raised: Language?

  /// `isRead`: a person reads it.
  package init(_ run: Run, isRead: Bool = false) {
    self.run = run
    raised = isRead ? run.options.language : nil
    language = run.options.language
  }

  /// Plain text without escape sequences, ended by a line break.
  package var text: String {
    var parts = [UnusedFilesView(run.workspace, language).lines, inputLines]
    if run.isEvaluated {
      parts += [planLines, DerivedView(run, language).lines, findingLines]
      parts.append(FailureView(run.result.failures, language, raised: raised).lines)
      parts.append(WarningView(warnings: run.result.warnings, language: language).lines)
      parts.append(setAsideLines)
    } else {
      parts.append([say(.strictStopped)])
    }
    parts.append(writtenLines + caveatLines + [exitLine])
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  private var writtenLines: [String] {
    guard let folder = run.written else { return [] }
    let names = runTables.map(\.name) + [accountFileName]
    return [say(.filesWritten, names.joined(separator: ", "), folder).terminalSafe]
  }

  /// That all is well is not said where something is lacking.
  private var exitLine: String {
    let isDoubtful = run.exitCode == .well && !run.caveats.isEmpty
    let message = isDoubtful ? Message(.exitWithCaveats) : run.exitCode.message
    return say(.exitLine, String(run.exitCode.rawValue), message.text(language))
  }

  private var caveatLines: [String] {
    let missing = run.caveats.compactMap { caveat -> String? in
      if case .allMissing(let id) = caveat { id } else { nil }
    }
    let others = run.caveats.compactMap { caveat -> String? in
      switch caveat {
      case .noFigures: say(.caveatNoFigures)
      case .dropped(let count): say(.caveatDropped, String(count))
      case .allMissing: nil
      }
    }
    let line = missing.isEmpty ? [] : [say(.caveatAllMissing, missing.joined(separator: ", "))]
    return (others + line).map(\.terminalSafe)
  }

  private var setAsideLines: [String] {
    let declarations = run.result.setAside
    guard !declarations.isEmpty else { return [] }
    return [say(.setAsideTitle, String(declarations.count))]
      + declarations.map { declaration in
        let limit = say(declaration.kind.limitLabel)
        return "  "
          + say(.setAsideLine, declaration.id, declaration.place.text, limit).terminalSafe
      }
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
    let view = StandingView(
      run.workspace.snapshot, summary, language, showsAll: run.options.showsAllUnits)
    let isSingle = summary.units.count == 1
    return [title] + (isSingle ? view.rows(summary.units[0], to: period.yearToDate) : view.units)
  }

  private var findingLines: [String] {
    FindingsView(run, language).lines
  }
}

extension ScriptFailure.Kind {
  /// The limit that was hit.
  fileprivate var limitLabel: MessageKey {
    switch self {
    case .memory: .limitMemory
    case .output: .limitOutput
    default: .limitTime
    }
  }
}
