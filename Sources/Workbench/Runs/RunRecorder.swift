import ScriptHost
import Indicators
import Reports
import PlainText
import Messages
import LuaSyntax
import Evaluation

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

  private struct Key: Hashable {
    let unit: Int
    let period: Period
  }

  private var cells: ([RunRecord.Row], [RunRecord.StateRow]) {
    var table: [Key: [RunRecord.Value?]] = [:]
    var states: [(Key, RunRecord.StateRow)] = []
    for (index, values) in result.values.enumerated() {
      let kind = result.derived[index].kind
      for value in values {
        let key = Key(unit: value.unit, period: value.period)
        let written = RunRecorder.written(value.result, kind)
        table[key, default: Array(repeating: nil, count: result.values.count)][index] = written
        if written == nil { states.append((key, state(value, index))) }
      }
    }
    let rows = table.keys.sorted(by: stands).map { key in
      RunRecord.Row(unit: code(key), period: key.period.text, values: table[key] ?? [])
    }
    return (rows, states.enumerated().sorted(by: standsFirst).map(\.element.1))
  }

  /// By unit and period; within a cell in declaration order.
  private func standsFirst(
    _ left: EnumeratedSequence<[(Key, RunRecord.StateRow)]>.Element,
    _ right: EnumeratedSequence<[(Key, RunRecord.StateRow)]>.Element
  ) -> Bool {
    if left.element.0 != right.element.0 { return stands(left.element.0, before: right.element.0) }
    return left.offset < right.offset
  }

  private func code(_ key: Key) -> String { workspace.snapshot.units[key.unit].code }

  /// Units are in the order of their codes; periods go by their text.
  private func stands(_ left: Key, before right: Key) -> Bool {
    if left.unit != right.unit { return left.unit < right.unit }
    return left.period.text.utf8.lexicographicallyPrecedes(right.period.text.utf8)
  }

  private static func written(
    _ result: DerivedResult, _ kind: Derived.Kind
  ) -> RunRecord.Value? {
    guard result.state == .value else { return nil }
    switch kind {
    case .number: return .number(result.number)
    case .boolean: return .boolean(result.number != 0)
    case .text: return .text(result.text ?? "")
    }
  }

  private func state(_ value: RunResult.Value, _ index: Int) -> RunRecord.StateRow {
    let snapshot = workspace.snapshot
    return RunRecord.StateRow(
      unit: snapshot.units[value.unit].code, period: value.period.text,
      id: result.derived[index].id, state: value.result.state,
      reason: value.result.reason?.text(in: snapshot, unit: value.unit) ?? "")
  }

  private var findings: [RunRecord.FindingRow] {
    result.findings.map(row).sorted { left, right in
      for (first, second) in zip(left.sortKey, right.sortKey) where first != second {
        return first.utf8.lexicographicallyPrecedes(second.utf8)
      }
      return false
    }
  }

  private func row(_ finding: Finding) -> RunRecord.FindingRow {
    RunRecord.FindingRow(
      check: finding.check, severity: finding.severity,
      unit: workspace.snapshot.units[finding.unit].code, period: finding.period.text,
      indicator: finding.indicator, left: finding.left, right: finding.right,
      imbalance: finding.imbalance, message: finding.message, place: finding.place)
  }
}

extension RunRecord.FindingRow {
  fileprivate var sortKey: [String] { [check, unit, period, indicator, message] }
}
