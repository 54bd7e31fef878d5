import ScriptHost
import LuaKit
package import Reports
package import Messages
package import Evaluation

/// One run of scripts over a workspace: what was asked for, and everything that came of it.
package struct Run {
  package let options: RunOptions
  package let workspace: Workspace
  package let selection: Selection
  let settings: ScriptSettings
  let sources: [ScriptSource]
  package private(set) var result = RunResult()
  package private(set) var summary: Summary?
  package private(set) var exitCode = ExitCode.well
  /// The folder that the files were written to.
  package private(set) var written: String?
  private(set) var scripts: Scripts?
  var evaluation: Evaluation? { scripts?.evaluation }
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
  /// - Throws: `UsageFault` where a parameter is set that no script reads.
  package mutating func evaluate(output: @escaping (String) -> Void) throws(UsageFault) {
    if options.isStrict, workspace.hasErrors {
      exitCode = .badInput
      return
    }
    let libraries = Libraries(workspace.scripts.loader)
    let scripts = Scripts(
      snapshot: workspace.snapshot, settings: settings, topics: Topic.standard,
      loader: libraries.load
    ) { text in
      output(text)
      return true
    }
    scripts.evaluation.usesBatches = options.engine == .fast
    scripts.load(sources)
    stopwatch.lap("load")
    result = scripts.run(selection)
    stopwatch.lap("evaluate")
    if options.cancellation?.isCancelled == true { result.isInterrupted = true }
    if !result.isInterrupted { try checkParameters(scripts, libraries.texts) }
    summary = Summary(workspace.snapshot, selection)
    self.scripts = scripts
    exitCode = verdict
  }

  private func checkParameters(
    _ scripts: Scripts, _ libraries: [String]
  ) throws(UsageFault) {
    let parameters = UnknownParameters(
      set: options.parameters.keys, read: scripts.parametersRead,
      texts: sources.map(\.text) + libraries)
    if let fault = parameters.fault { throw fault }
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

  /// Writes the files of a run into a folder: all of them, or those that were there stay. Where
  /// that fails, the run has failed. `tell` receives for whom it waits.
  package mutating func write(
    to folder: String, tell: (Message) -> Void = { _ in }
  ) throws(OutputFault) {
    let cancellation = options.cancellation
    do throws(OutputFault) {
      try OutputFolder(path: folder).replace(
        with: files, isCancelled: { cancellation?.isCancelled ?? false }, tell: tell)
      written = folder
    } catch {
      if exitCode != .interrupted { exitCode = .badInput }
      throw error
    }
  }

  /// The tables, and the account that holds their fingerprints.
  private var files: [OutputFolder.File] {
    mutating get {
      let record = self.record
      let style: CSVStyle = options.isForExcel ? .excel : .plain
      let tables = runTables.map {
        OutputFolder.File(name: $0.name, bytes: $0.bytes(record, style))
      }
      stopwatch.lap("collect")
      let account = RunAccount(self, tables: tables).json.text
      return tables + [OutputFolder.File(name: accountFileName, bytes: Array(account.utf8))]
    }
  }

  /// All that a run writes down.
  package var record: RunRecord {
    var record = RunRecorder(workspace: workspace, result: result).record
    record.standing = standing
    return record
  }

  /// How the units selected stand against their plans; empty before the evaluation.
  package var standing: RecordList<RunRecord.StandingRow> {
    guard let summary, let evaluation else { return [] }
    return StandingRecorder(
      snapshot: workspace.snapshot, summary: summary, evaluation: evaluation
    ).rows
  }

  /// How long each phase took so far.
  var laps: [(name: String, seconds: Double)] { stopwatch.laps }
}

/// Hands out libraries and keeps their texts.
private final class Libraries {
  private let loader: LibraryLoader
  private(set) var texts: [String] = []

  init(_ loader: @escaping LibraryLoader) { self.loader = loader }

  func load(_ path: String) -> ScriptSource? {
    let source = loader(path)
    if let source { texts.append(source.text) }
    return source
  }
}
