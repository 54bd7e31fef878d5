/// `derived.csv`: a row for each cell, a column for each derived.
struct DerivedFile: RunFile {
  let name = "derived.csv"

  func text(_ record: RunRecord) -> String {
    var csv = CSVText(header: ["unit", "period"] + record.derived)
    for row in record.rows {
      csv.add([row.unit, row.period] + row.values.map { $0?.text ?? "" })
    }
    return csv.text
  }
}
