import Indicators

/// `states.csv`: a row for each derived that has no value, with the reason.
struct StatesFile: RunFile {
  let name = "states.csv"

  func text(_ record: RunRecord) -> String {
    var csv = CSVText(header: ["unit", "period", "id", "state", "reason"])
    for row in record.states {
      csv.add([row.unit, row.period, row.id, row.state.text, row.reason])
    }
    return csv.text
  }
}
