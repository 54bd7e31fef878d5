import Indicators
import PlainText

/// `standing.csv`: how each unit stands against each row of its plan, to date.
struct StandingFile: RunFile {
  let name = "standing.csv"

  func text(_ record: RunRecord, _ style: CSVStyle) -> String {
    let header = [
      "unit", "period", "indicator", "label", "target", "value", "verdict", "attainment",
      "coverage", "state", "reason",
    ]
    var csv = CSVText(header: header, style)
    for row in record.standing { csv.add(fields(row)) }
    return csv.text
  }

  private func fields(_ row: RunRecord.StandingRow) -> [CSVField] {
    [
      .text(row.unit), .text(row.period), .text(row.indicator), .text(row.label),
      .text(row.target), .number(row.value), .text(row.verdict.rawValue),
      .number(row.attainment), .number(row.coverage), .text(row.state.text), .text(row.reason),
    ]
  }
}
