import Messages

/// `findings.csv`: a row for each cell that breaks a check.
struct FindingsFile: RunFile {
  let name = "findings.csv"

  func bytes(_ record: RunRecord, _ style: CSVStyle) -> [UInt8] {
    let header = [
      "check", "severity", "unit", "period", "indicator", "left", "right", "imbalance",
      "message", "script", "line",
    ]
    var csv = CSVText(header: header, style)
    for finding in record.findings { csv.add(fields(finding)) }
    return csv.bytes
  }

  private func fields(_ finding: RunRecord.FindingRow) -> [CSVField] {
    [
      .text(finding.check), .text(finding.severity.rawValue), .text(finding.unit),
      .text(finding.period), .text(finding.indicator), .number(finding.left),
      .number(finding.right), .number(finding.imbalance), .text(finding.message),
      .text(finding.place.file), finding.place.row.map(CSVField.integer) ?? "",
    ]
  }
}
