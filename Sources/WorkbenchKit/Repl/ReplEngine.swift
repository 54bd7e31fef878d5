import IndicatorScripting
import Indicators
package import LuaKit

/// The prompt without a terminal: text goes in, text and an outcome come out.
package final class ReplEngine {
  private let prompt: Prompt
  private let evaluation: Evaluation
  private let language: Language
  private let cancellation: LuaCancellation?
  private var pending = ""
  /// How many lines were taken before the pending ones.
  private var linesDone = 0
  /// Some input failed.
  package private(set) var hasFailed = false
  /// Some input was stopped by Ctrl-C.
  package private(set) var wasInterrupted = false

  /// What to show after a line.
  package enum Reply {
    /// The statement goes on: ask for another line.
    case more
    /// Lines to show; empty where there is nothing to say.
    case said([String])
    case failed([String])
  }

  /// Reads the workspace's figures and stored scripts. `output` receives what is printed.
  /// - Throws: `WorkspaceFault`, `UsageFault`.
  package init(
    _ options: RunOptions, name: String, output: @escaping (String) -> Void
  ) throws {
    let workspace = try Workspace.open(options.workspace, planYear: options.planYear)
    language = options.language
    cancellation = options.cancellation
    evaluation = Evaluation(
      snapshot: workspace.snapshot, settings: options.settings(workspace.snapshot),
      loader: workspace.scripts.loader
    ) { text in
      output(text)
      return true
    }
    evaluation.load(try options.sources(workspace))
    guard let prompt = Prompt(evaluation, name: name) else {
      throw UsageFault(Message(.memoryTooSmall))
    }
    self.prompt = prompt
  }

  /// What was wrong with the stored scripts.
  package var loadFailures: [String] {
    FailureView(prompt.takeFailures(), language).lines
  }

  /// The descriptions of all functions that scripts see.
  package var documentation: [LuaBinding] { prompt.documentation }

  /// Takes one line; answers when a statement is complete.
  package func feed(_ line: String) -> Reply {
    let text = pending.isEmpty ? line : pending + "\n" + line
    if text.allSatisfy(\.isWhitespace) {
      linesDone += 1
      return .said([])
    }
    let outcome = prompt.evaluate(text, line: linesDone + 1)
    if case .incomplete = outcome {
      pending = text
      return .more
    }
    linesDone += text.count { $0.isNewline } + 1
    pending = ""
    return reply(outcome)
  }

  /// The end of input: what is still incomplete is an error.
  package func finish() -> Reply {
    guard !pending.isEmpty else { return .said([]) }
    let text = pending
    pending = ""
    hasFailed = true
    let lastLine = text.split(separator: "\n").last.map(String.init) ?? ""
    return .failed([Message(.inputIncomplete, lastLine.terminalSafe).text(language)])
  }

  /// Drops an incomplete statement.
  package func reset() {
    pending = ""
    cancellation?.reset()
  }

  private func reply(_ outcome: Prompt.Outcome) -> Reply {
    let faults = FailureView(prompt.takeFailures(), language).lines
    switch outcome {
    case .values(let values):
      if !faults.isEmpty { return failed(faults) }
      return .said(values.isEmpty ? [] : [values.joined(separator: "\t")])
    case .failed(let failure):
      return failed(FailureView.lines(of: failure) + faults)
    case .interrupted:
      wasInterrupted = true
      return failed([Message(.exitInterrupted).text(language)])
    case .incomplete: return .more
    }
  }

  private func failed(_ lines: [String]) -> Reply {
    hasFailed = true
    return .failed(lines)
  }
}
