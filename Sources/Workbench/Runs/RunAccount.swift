import ScriptHost
import LuaKit
package import Reports
import Indicators
import Evaluation
import Messages
import PlainText

/// Version of the program and of what it writes.
package enum Version {
  package static let program = "0.1.0"
  /// Of `run.json`; grows when a field changes its meaning.
  static let schema = 2
}

/// What `run.json` says.
package struct RunAccount {
  private let run: Run
  /// The tables that were written.
  private let tables: [OutputFolder.File]

  package init(_ run: Run, tables: [OutputFolder.File] = []) {
    (self.run, self.tables) = (run, tables)
  }

  private var laps: [(name: String, seconds: Double)] { run.laps }

  var json: JSON { .object(members) }

  package var members: [(String, JSON)] {
    [
      ("schema", .integer(Version.schema)),
      ("tool", .object([("name", .string("chitieu")), ("version", .string(Version.program))])),
      ("lua", .string(LuaState.version)),
      ("scripts", .array(run.sources.map { script($0.path, $0.sha256) })),
      ("libraries", libraries),
      ("inputs", .array(run.workspace.inputs.map(input))),
      ("selection", selection),
      ("parameters", parameters),
      ("counts", counts),
      ("issues", issues),
      ("errors", .array(run.result.failures.map(failure))),
      ("set_aside", .array(run.result.setAside.map(setAside))),
      ("warnings", .array(run.result.warnings.map(warning))),
      ("times", .object(laps.map { ($0.name, .number($0.seconds)) })),
      ("cells_per_second", .number(cellsPerSecond)),
      ("peak_memory_bytes", .integer(Stopwatch.peakMemory)),
      ("exit", exit),
      ("files", .array(tables.map(table))),
    ]
  }

  /// A table, so that it can be told whether it still is this run's.
  private func table(_ file: OutputFolder.File) -> JSON {
    let bytes = file.bytes
    return .object([
      ("path", .string(file.name)), ("sha256", .string(SHA256.hex(bytes))),
      ("size", .integer(bytes.count)),
    ])
  }

  private var exit: JSON {
    .object([
      ("code", .integer(Int(run.exitCode.rawValue))), ("meaning", .string(meaning)),
      ("caveats", .array(run.caveats.map { .string($0.key) })),
    ])
  }

  private var meaning: String {
    let isDoubtful = run.exitCode == .well && !run.caveats.isEmpty
    return isDoubtful ? "no findings, with caveats" : run.exitCode.meaning
  }

  private var cellsPerSecond: Double {
    let seconds = laps.first { $0.name == "evaluate" }?.seconds ?? 0
    return seconds > 0 ? (Double(run.result.cellCount) / seconds).rounded() : 0
  }

  /// A file as it lies on the disk.
  private func script(_ path: String, _ sha256: String) -> JSON {
    .object([("path", .string(path)), ("sha256", .string(sha256))])
  }

  /// What the scripts required, by path.
  private var libraries: JSON {
    let sorted = run.result.libraries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return .array(sorted.map { script($0.key, $0.value) })
  }

  private func warning(_ warning: ScriptWarning) -> JSON {
    .object([
      ("script", .string(warning.place.file)),
      ("line", warning.place.row.map(JSON.integer) ?? .null),
      ("column", warning.place.column.map(JSON.integer) ?? .null),
      ("message", .string(warning.message.text(.english))),
    ])
  }

  private func input(_ input: Workspace.Input) -> JSON {
    .object([
      ("path", .string(input.path)), ("kind", .string(input.kind)),
      ("sha256", .string(input.sha256)), ("size", .integer(input.size)),
      ("rows", .integer(input.rows)),
    ])
  }

  private var selection: JSON {
    let options = run.options
    let snapshot = run.workspace.snapshot
    return .object([
      ("by", .array(kinds.map { .string($0.rawValue) })),
      ("level", .array(levels.map(JSON.string))),
      ("period", options.period.map { .string($0.text) } ?? .null),
      ("units", .array(options.units.map(JSON.string))),
      ("plan_year", snapshot.plan.year.map(JSON.integer) ?? .null),
      ("date", .string(run.settings.date.text)),
      ("seed", .string(String(options.seed))),
      ("strict", .boolean(options.isStrict)),
      ("fail_on", .string(options.failOn?.rawValue ?? "never")),
      ("memory_bytes", .integer(options.limits.memory)),
      ("timeout_seconds", options.limits.time.map { .number($0 / .seconds(1)) } ?? .null),
    ])
  }

  private var kinds: [PeriodKind] {
    run.selection.kinds.isEmpty ? [run.workspace.snapshot.finestKind] : run.selection.kinds
  }

  private var levels: [String] {
    run.selection.levels.isEmpty ? [run.workspace.snapshot.lowestLevel] : run.selection.levels
  }

  private var parameters: JSON {
    .object(run.options.parameters.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  private var counts: JSON {
    .object([
      ("cells", .integer(run.result.cellCount)), ("states", states), ("checks", checks),
      ("severities", severities),
    ])
  }

  private var states: JSON {
    var counts: [FigureState: Int] = [:]
    for values in run.result.values {
      for place in values.indices { counts[values.state(place), default: 0] += 1 }
    }
    return .object(
      [FigureState.value, .missing, .notApplicable, .zeroDenominator, .error].map {
        ($0.text, .integer(counts[$0] ?? 0))
      })
  }

  private var checks: JSON {
    .array(
      run.result.checks.map { tally in
        JSON.object([
          ("id", .string(tally.check.id)), ("severity", .string(tally.check.severity.rawValue)),
          ("evaluated", .integer(tally.evaluated)), ("failed", .integer(tally.failed)),
          ("not_evaluated", .integer(tally.notEvaluated)), ("errors", .integer(tally.errors)),
        ])
      })
  }

  private var severities: JSON {
    .object(
      Severity.allCases.reversed().map { severity in
        (severity.rawValue, .integer(run.result.findings.count { $0.severity == severity }))
      })
  }

  private var issues: JSON {
    .object(
      Severity.allCases.reversed().map { severity in
        (severity.rawValue, .integer(run.workspace.issues.count { $0.severity == severity }))
      })
  }

  private func failure(_ entry: FailureTally.Entry) -> JSON {
    let failure = entry.failure
    return .object([
      ("kind", .string(failure.kind.rawValue)), ("id", .string(failure.id)),
      ("script", .string(failure.place.file)),
      ("line", failure.place.row.map(JSON.integer) ?? .null),
      ("message", .string(failure.message)), ("cell", .string(failure.cell)),
      ("count", .integer(entry.count)),
    ])
  }

  private func setAside(_ declaration: SetAside) -> JSON {
    .object([
      ("id", .string(declaration.id)), ("script", .string(declaration.place.file)),
      ("line", declaration.place.row.map(JSON.integer) ?? .null),
      ("reason", .string(declaration.kind.rawValue)),
    ])
  }
}
