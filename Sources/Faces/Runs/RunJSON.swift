package import Workbench
import ScriptHost
import Reports
import Indicators
import Evaluation
import Messages

/// What a run tells a program: its account, with the findings and how the units stand.
package struct RunJSON {
  private let run: Run

  package init(_ run: Run) { self.run = run }

  package var text: String {
    let members = RunAccount(run).members.filter { $0.0 != "files" }
    return JSON.object(members + [("findings", findings), ("standing", standing)]).text
  }

  private var findings: JSON {
    let rows = run.record.findings
    return .array(rows.map(finding))
  }

  private func finding(_ row: RunRecord.FindingRow) -> JSON {
    .object([
      ("check", .string(row.check)), ("severity", .string(row.severity.rawValue)),
      ("unit", .string(row.unit)), ("period", .string(row.period)),
      ("indicator", .string(row.indicator)), ("left", number(row.left)),
      ("right", number(row.right)), ("imbalance", number(row.imbalance)),
      ("message", .string(row.message)), ("script", .string(row.place.file)),
      ("line", row.place.row.map(JSON.integer) ?? .null),
    ])
  }

  private func number(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }

  /// For each unit how many rows have which verdict, and the rows.
  private var standing: JSON {
    let rows = Dictionary(grouping: run.standing, by: \.unit)
    let units = run.summary?.units.map { run.workspace.snapshot.units[$0.unit] } ?? []
    return .array(
      units.map { unit in
        let own = rows[unit.code] ?? []
        return .object([
          ("unit", .string(unit.code)), ("name", .string(unit.name)),
          ("period", own.first.map { .string($0.period) } ?? .null), ("counts", counts(own)),
          ("rows", .array(own.map(row))),
        ])
      })
  }

  private func counts(_ rows: [RunRecord.StandingRow]) -> JSON {
    .object(
      RunRecord.Verdict.allCases.map { verdict in
        (verdict.rawValue, .integer(rows.count { $0.verdict == verdict }))
      })
  }

  private func row(_ row: RunRecord.StandingRow) -> JSON {
    .object([
      ("indicator", .string(row.indicator)), ("label", .string(row.label)),
      ("target", .string(row.target)), ("value", number(row.value)),
      ("verdict", .string(row.verdict.rawValue)), ("attainment", number(row.attainment)),
      ("coverage", .number(row.coverage)), ("state", .string(row.state.text)),
      ("reason", .string(row.reason)),
    ])
  }
}
