import Indicators

/// `findings.csv`: a row for each cell that breaks a check.
struct FindingsFile: RunFile {
  let name = "findings.csv"

  func text(_ record: RunRecord) -> String {
    var csv = CSVText(header: [
      "check", "severity", "unit", "period", "indicator", "left", "right", "imbalance",
      "message", "script", "line",
    ])
    for finding in record.findings { csv.add(fields(finding)) }
    return csv.text
  }

  private func fields(_ finding: RunRecord.FindingRow) -> [String] {
    [
      finding.check, finding.severity.rawValue, finding.unit, finding.period, finding.indicator,
      number(finding.left), number(finding.right), number(finding.imbalance), finding.message,
      finding.place.file, finding.place.row.map(String.init) ?? "",
    ]
  }

  private func number(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "" }
    return number.decimalText
  }
}
