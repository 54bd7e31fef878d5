import Columns
import Messages
import Indicators

// What only shows when all rows of a file, or of all files, are read.
extension ImportSession {
  /// Figures whose code may have lost its last zero: whose they are is not known.
  mutating func doubtLostZeros(from first: Int, _ keys: FigureKeys) {
    for doubt in LostZeroDoubts(figures[first...], keys: keys).doubts {
      let figure = figures[doubt.figure]
      let code = { (column: Int) in keys.columns[column].code }
      issues.append(
        Issue(
          .error, place(figure, .indicator),
          Message(
            .lostZeroAtEnd, code(Int(figure.column)), code(doubt.before), code(doubt.twin))))
      figures[doubt.figure].fail()
    }
  }

  /// Figures of a year that must be a slip of the pen are not used: one would stretch every table
  /// over decades.
  mutating func dropDoubtedYears(_ plans: [Plan]) {
    let doubts = years.doubts(of: plans)
    guard !doubts.years.isEmpty else { return }
    let main = [doubts.main.lowerBound, doubts.main.upperBound].map(String.init)
    let years = Set(main).sorted().joined(separator: "–")
    for figure in figures where doubts.isDoubted(figure.period) {
      let message = Message(.yearDoubted, figure.period.text, years)
      issues.append(Issue(.error, place(figure, .period), message))
    }
    figures.removeAll { doubts.isDoubted($0.period) }
  }

  private func place(_ figure: FigureRow, _ role: TableKind.Role) -> Place {
    let file = Int(figure.file)
    guard case .table(let start) = recognised[file] else {
      return Place(file: files[file].path, row: Int(figure.line))
    }
    let column = start.header.columns[role].map { $0 + 1 }
    return Place(file: files[file].path, row: Int(figure.line), column: column)
  }
}
