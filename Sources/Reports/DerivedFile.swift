/// `derived.csv`: a row for each cell, a column for each derived.
struct DerivedFile: RunFile {
  let name = "derived.csv"

  func bytes(_ record: RunRecord, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVText(header: ["unit", "period"] + record.derived, style)
    for row in record.rows {
      csv.add(field: .text(row.unit))
      csv.add(field: .text(row.period))
      for value in row.values { csv.add(field: value?.field ?? .number(nil)) }
      csv.endRecord()
    }
    return csv.bytes
  }
}

extension RunRecord.Value {
  fileprivate var field: CSVField {
    switch self {
    case .number(let number): .number(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .text(let text): .text(text)
    }
  }
}
