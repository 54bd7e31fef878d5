import Indicators

/// `standing.csv`: how each unit stands against each row of its plan, to date.
struct StandingFile: RunFile {
  let name = "standing.csv"

  func bytes(_ record: RunRecord, _ style: CSVStyle) -> [UInt8] {
    let header = [
      "unit", "period", "indicator", "label", "target", "value", "verdict", "attainment",
      "coverage", "state", "reason",
    ]
    var csv = CSVText(header: header, style)
    for row in record.standing { csv.add(fields(row)) }
    return csv.bytes
  }

  private func fields(_ row: RunRecord.StandingRow) -> [CSVField] {
    [
      .text(row.unit), .text(row.period), .text(row.indicator), .text(row.label),
      .text(row.target), .number(row.value), .text(row.verdict.rawValue),
      .number(row.attainment), .number(row.coverage), .text(row.state.text), .text(row.reason),
    ]
  }
}
