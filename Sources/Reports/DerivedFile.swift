import PlainText

/// `derived.csv`: a row for each cell, a column for each derived.
struct DerivedFile: RunFile {
  let name = "derived.csv"

  func text(_ record: RunRecord, _ style: CSVStyle) -> String {
    var csv = CSVText(header: ["unit", "period"] + record.derived, style)
    for row in record.rows {
      csv.add([.text(row.unit), .text(row.period)] + row.values.map { $0?.field ?? "" })
    }
    return csv.text
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
