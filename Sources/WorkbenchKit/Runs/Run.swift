package import IndicatorScripting
import Indicators
import LuaKit
import Reports

/// One run of scripts over a workspace: what was asked for, and everything that came of it.
package struct Run {
  package let options: RunOptions
  package let workspace: Workspace
  let selection: Selection
  let settings: ScriptSettings
  let sources: [ScriptSource]
  package private(set) var result = RunResult()
  package private(set) var summary: Summary?
  package private(set) var exitCode = ExitCode.well
  /// The folder that the files were written to.
  package private(set) var written: String?
  private var stopwatch = Stopwatch()

  /// Reads the workspace and the scripts, and holds what was asked for against them.
  /// - Throws: `WorkspaceFault` where there is no workspace, `UsageFault` where a unit, level or
  ///   script that was named is not there.
  package init(_ options: RunOptions) throws {
    self.options = options
    workspace = try Workspace.open(options.workspace, planYear: options.planYear)
    stopwatch.lap("read")
    selection = try options.selection(workspace.snapshot)
    sources = try options.sources(workspace)
    settings = options.settings(workspace.snapshot)
  }

  /// Evaluates everything; `output` receives what scripts print. With `--strict`, nothing is
  /// evaluated when the input has faults.
  package mutating func evaluate(output: @escaping (String) -> Void) {
    if options.isStrict, workspace.hasErrors {
      exitCode = .badInput
      return
    }
    let evaluation = Evaluation(
      snapshot: workspace.snapshot, settings: settings, loader: workspace.scripts.loader
    ) { text in
      output(text)
      return true
    }
    evaluation.load(sources)
    stopwatch.lap("load")
    result = evaluation.run(selection)
    stopwatch.lap("evaluate")
    summary = Summary(workspace.snapshot, selection)
    if options.cancellation?.isCancelled == true { result.isInterrupted = true }
    exitCode = verdict
  }

  /// What formulas and checks printed, in cell order.
  package var printed: String { result.printed }

  /// Whether there are results to write.
  package var isEvaluated: Bool { summary != nil }

  private var verdict: ExitCode {
    if result.isInterrupted { return .interrupted }
    if workspace.hasErrors { return .badInput }
    if !result.failures.isEmpty { return .scriptFailed }
    if isNothingSelected { return .nothingSelected }
    if let least = options.failOn, result.findings.contains(where: { $0.severity >= least }) {
      return .findings
    }
    return .well
  }

  /// There was no cell to evaluate anything on, and where nothing is declared no unit to tell of.
  private var isNothingSelected: Bool {
    let declared = !result.derived.isEmpty || !result.checks.isEmpty
    return declared ? result.cellCount == 0 : summary?.units.isEmpty ?? true
  }

  /// Writes the files of a run into a folder, each complete or not at all. Where that fails, the
  /// run has failed.
  package mutating func write(to folder: String) throws(FileFault) {
    do throws(FileFault) {
      try writeFiles(to: folder)
      written = folder
    } catch {
      if exitCode != .interrupted { exitCode = .badInput }
      throw error
    }
  }

  private mutating func writeFiles(to folder: String) throws(FileFault) {
    try FileSystem.makeFolder(folder)
    var record = RunRecorder(workspace: workspace, result: result).record
    stopwatch.lap("collect")
    record.account = RunAccount(run: self, laps: stopwatch.laps, sources: sources).json
    for file in runFiles {
      try WholeFile.write(file.text(record), to: folder + "/" + file.name)
    }
  }
}
