import ScriptHost
import Reports
import Indicators
import Evaluation
import LuaSyntax
import Messages
import PlainText

/// Turns results, addressed by index, into the record that files are written from.
struct RunRecorder {
  let workspace: Workspace
  let result: RunResult

  var record: RunRecord {
    var record = RunRecord()
    record.derived = result.derived.map(\.id)
    (record.rows, record.states) = cells
    record.findings = findings
    return record
  }

  /// A cell that is written, by the place of its period among the texts of all periods.
  private struct Key: Hashable {
    let unit: Int
    let period: Int
  }

  /// The periods of all cells, by the bytes of their texts.
  private var periods: [(period: Period, text: String)] {
    var all: Set<Period> = []
    for values in result.values { for cell in values.cells { all.insert(cell.period) } }
    return all.map { ($0, $0.text) }.sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
  }

  /// For each derived the cells it is written for; nil where all are written for the same.
  private func written(_ places: [Period: Int]) -> [Set<Key>]? {
    guard let first = result.values.first?.cells,
      result.values.contains(where: { $0.cells != first })
    else { return nil }
    return result.values.map { Set(keys($0.cells, places)) }
  }

  private func keys(_ cells: [Cell], _ places: [Period: Int]) -> [Key] {
    cells.map { Key(unit: $0.unit, period: places[$0.period] ?? 0) }
  }

  /// By unit, which are in the order of their codes, then period.
  private var cells: (RecordList<RunRecord.Row>, [RunRecord.StateRow]) {
    let periods = periods
    let places = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1.period, $0) })
    let written = written(places)
    let all =
      written.map { Array($0.reduce(into: Set()) { $0.formUnion($1) }) }
      ?? keys(result.values.first?.cells ?? [], places)
    let sorted = all.sorted { ($0.unit, $0.period) < ($1.unit, $1.period) }
    let rows = RecordList(count: sorted.count) { number in
      row(sorted[number], periods[sorted[number].period], written)
    }
    return (rows, states(sorted, periods, written))
  }

  private func row(
    _ key: Key, _ period: (period: Period, text: String), _ written: [Set<Key>]?
  ) -> RunRecord.Row {
    let values = result.values.indices.map { index in
      written?[index].contains(key) == false
        ? nil
        : RunRecorder.written(
          result.values[index], result.derived[index].kind, key.unit, period.period)
    }
    return RunRecord.Row(unit: code(key.unit), period: period.text, values: values)
  }

  private func states(
    _ all: [Key], _ periods: [(period: Period, text: String)], _ written: [Set<Key>]?
  ) -> [RunRecord.StateRow] {
    all.flatMap { key in
      result.values.indices.compactMap { index in
        if written?[index].contains(key) == false { return nil }
        let (values, period) = (result.values[index], periods[key.period])
        if values.state(unit: key.unit, period.period) == .value { return nil }
        return state(values.result(unit: key.unit, period.period), key, period.text, index)
      }
    }
  }

  private func code(_ unit: Int) -> String { workspace.snapshot.units[unit].code }

  private static func written(
    _ values: DerivedValues, _ kind: Derived.Kind, _ unit: Int, _ period: Period
  ) -> RunRecord.Value? {
    switch kind {
    case .number: return values.number(unit: unit, period).map(RunRecord.Value.number)
    case .boolean: return values.number(unit: unit, period).map { .boolean($0 != 0) }
    case .text:
      let result = values.result(unit: unit, period)
      return result.state == .value ? .text(result.text ?? "") : nil
    }
  }

  private func state(
    _ result: DerivedResult, _ key: Key, _ period: String, _ index: Int
  ) -> RunRecord.StateRow {
    RunRecord.StateRow(
      unit: code(key.unit), period: period, id: self.result.derived[index].id,
      state: result.state,
      reason: result.reason?.text(in: workspace.snapshot, unit: key.unit) ?? "")
  }

  private var findings: [RunRecord.FindingRow] {
    result.findings.sorted { RunRecorder.stands($0, before: $1) }.map(row)
  }

  /// By check, unit, period, indicator and message; units are in the order of their codes.
  private static func stands(_ left: Finding, before right: Finding) -> Bool {
    if left.check != right.check { return precedes(left.check, right.check) }
    if left.unit != right.unit { return left.unit < right.unit }
    if left.period != right.period { return precedes(left.period.text, right.period.text) }
    if left.indicator != right.indicator { return precedes(left.indicator, right.indicator) }
    return left.message != right.message && precedes(left.message, right.message)
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func row(_ finding: Finding) -> RunRecord.FindingRow {
    RunRecord.FindingRow(
      check: finding.check, severity: finding.severity,
      unit: workspace.snapshot.units[finding.unit].code, period: finding.period.text,
      indicator: finding.indicator, left: finding.left, right: finding.right,
      imbalance: finding.imbalance, message: finding.message, place: finding.place)
  }
}
