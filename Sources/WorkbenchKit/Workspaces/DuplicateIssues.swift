import IndicatorImport
import Indicators

/// Tells of lines that speak of the same unit, period and indicator, with both places.
struct DuplicateIssues {
  let data: ImportedData
  let snapshot: Snapshot

  var list: [Issue] { snapshot.duplicates.map(issue) }

  private func issue(_ duplicate: Snapshot.Duplicate) -> Issue {
    let second = duplicate.second
    let what = [
      snapshot.units[Int(second.unit)].code, second.period.text,
      snapshot.columns[Int(second.column)].code,
    ].joined(separator: ", ")
    let key: MessageKey = duplicate.agree ? .sameFigureTwice : .differentFigureTwice
    return Issue(
      duplicate.agree ? .warning : .error, place(second),
      Message(key, what, place(duplicate.first).text))
  }

  private func place(_ figure: FigureRow) -> Place {
    Place(file: data.files[Int(figure.file)].path, row: Int(figure.row), column: 1)
  }
}
