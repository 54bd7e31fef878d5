import Indicators

/// `states.csv`: a row for each derived that has no value, with the reason.
struct StatesFile: RunFile {
  let name = "states.csv"

  func bytes(_ record: RunRecord, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVText(header: ["unit", "period", "id", "state", "reason"], style)
    for row in record.states {
      csv.add([row.unit, row.period, row.id, row.state.text, row.reason].map(CSVField.text))
    }
    return csv.bytes
  }
}
