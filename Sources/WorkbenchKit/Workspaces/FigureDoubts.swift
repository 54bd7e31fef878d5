import IndicatorImport
import Indicators

/// What only shows when all figures are looked at together: lines that speak of the same figure,
/// figures of units that didn't exist then, inputs whose codes cells can't be asked for.
struct FigureDoubts {
  private let data: ImportedData
  /// Figures of units in their time.
  let usable: [FigureRow]
  private let outside: [FigureRow]

  init(data: ImportedData) {
    self.data = data
    let isDated = data.units.units.contains(where: \.isDated)
    func isInTime(_ row: FigureRow) -> Bool { data.units.exists(Int(row.unit), in: row.period) }
    usable = isDated ? data.figures.filter(isInTime) : data.figures
    outside = isDated ? data.figures.filter { !isInTime($0) } : []
  }

  var issues: [Issue] { outside.map(outsideIssue) + reserved }

  /// A unit has no cells outside its dates, so these figures are not used.
  private func outsideIssue(_ row: FigureRow) -> Issue {
    let unit = data.units[Int(row.unit)].code
    return Issue(.warning, place(row), Message(.figureOutsideUnit, unit, row.period.text))
  }

  private var reserved: [Issue] {
    data.columns.columns.compactMap { column in
      guard let definition = column.definition, ReservedCodes.cell.contains(column.code) else {
        return nil
      }
      return Issue(.error, definition.place, Message(.reservedCode, column.code))
    }
  }

  /// Lines for the same figure, with both places.
  func duplicates(in snapshot: Snapshot) -> [Issue] { snapshot.duplicates.map(duplicateIssue) }

  private func duplicateIssue(_ duplicate: Snapshot.Duplicate) -> Issue {
    let second = duplicate.second
    let what = [
      data.units[Int(second.unit)].code, second.period.text,
      data.columns[Int(second.column)].code,
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
