import ScriptHost
import Reports
import Indicators
import Evaluation

/// Turns how units stand against their plans into rows of `standing.csv`.
struct StandingRecorder {
  let snapshot: Snapshot
  let summary: Summary
  let evaluation: Evaluation

  var rows: RecordList<RunRecord.StandingRow> {
    guard let end = summary.period else { return [] }
    let places = summary.units.indices.flatMap { unit in
      summary.units[unit].rows.indices.map { (unit: unit, row: $0) }
    }
    return RecordList(count: places.count) { number in
      let unit = summary.units[places[number].unit]
      return row(unit.rows[places[number].row], unit.unit, upTo: end)
    }
  }

  /// What is known from January up to and including a period.
  func row(_ row: Summary.Row, _ unit: Int, upTo end: Period) -> RunRecord.StandingRow {
    let period = end.yearToDate
    let hasValue = row.reading.state == .value
    return RunRecord.StandingRow(
      unit: snapshot.units[unit].code, period: end.text, indicator: row.indicator.code,
      label: row.indicator.label, target: row.indicator.target?.value.text ?? "",
      value: hasValue ? row.reading.value : nil, verdict: RunRecord.Verdict(row.standing),
      attainment: row.attainment,
      coverage: hasValue ? row.reading.coverage : 0, state: row.reading.state,
      reason: reason(row, unit, period))
  }

  /// Why there is no verdict.
  private func reason(_ row: Summary.Row, _ unit: Int, _ period: Period) -> String {
    switch row.standing {
    case .met, .notMet: ""
    default:
      evaluation.lack(row.column, unit: unit, period: period)?.text(in: snapshot, unit: unit) ?? ""
    }
  }
}

extension RunRecord.Verdict {
  /// The standing's word in files.
  init(_ standing: Summary.Standing) {
    switch standing {
    case .met: self = .met
    case .notMet: self = .notMet
    case .missing: self = .missing
    case .notApplicable: self = .notApplicable
    case .zeroDenominator: self = .zeroDenominator
    case .error: self = .error
    case .notComputable: self = .notComputable
    }
  }
}
