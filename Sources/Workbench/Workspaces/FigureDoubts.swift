import IndicatorImport
import Messages
import ScriptHost
import Evaluation
import Columns
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

  var issues: [Issue] { outsideIssues + reserved }

  /// A unit has no cells outside its dates, so these figures are not used: one issue for each
  /// file and unit.
  private var outsideIssues: [Issue] {
    var groups: [[FigureRow]] = []
    var places: [Place: Int] = [:]
    for row in outside {
      let key = Place(file: data.files[Int(row.file)].path, row: Int(row.unit))
      if let group = places[key] {
        groups[group].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups.map(outsideIssue)
  }

  private static let placesListed = 5

  private func outsideIssue(_ rows: [FigureRow]) -> Issue {
    let periods = FigureDoubts.list(rows.map(\.period.text))
    let lines = FigureDoubts.list(rows.map { String($0.line) })
    let message = Message(
      .figuresOutsideUnit, data.units[Int(rows[0].unit)].code, periods, String(rows.count), lines)
    return Issue(.error, place(rows[0]), message)
  }

  /// The first of several texts, each once.
  private static func list(_ texts: [String]) -> String {
    var listed: [String] = []
    for text in texts where !listed.contains(text) {
      if listed.count == placesListed { return listed.joined(separator: ", ") + ", …" }
      listed.append(text)
    }
    return listed.joined(separator: ", ")
  }

  private var reserved: [Issue] {
    data.columns.columns.compactMap { column in
      guard let definition = column.definition, ReservedNames.cell.contains(column.code) else {
        return nil
      }
      return Issue(.error, definition.place, Message(.reservedCode, column.code))
    }
  }

  /// Lines for the same figure, with both places.
  func duplicates(in snapshot: Snapshot) -> [Issue] {
    guard !snapshot.figures.duplicates.isEmpty else { return [] }
    let held = filesByTwin
    return snapshot.figures.duplicates.map { duplicateIssue($0, held) }
  }

  /// For each column that another becomes with a zero behind its code, the files that report it.
  private var filesByTwin: [Int: Set<Int32>] {
    let columns = data.columns.columns.indices
    var files = Dictionary(
      columns.compactMap(data.columns.twin).map { ($0, Set<Int32>()) },
      uniquingKeysWith: { first, _ in first })
    guard !files.isEmpty else { return [:] }
    for figure in data.figures { files[Int(figure.column)]?.insert(figure.file) }
    return files
  }

  private func duplicateIssue(
    _ duplicate: FigureColumns.Duplicate, _ held: [Int: Set<Int32>]
  ) -> Issue {
    let (first, second) = (duplicate.first, duplicate.second)
    let what = [
      data.units[Int(second.unit)].code, second.period.text,
      data.columns[Int(second.column)].code,
    ].joined(separator: ", ")
    let twin = data.columns.twin(of: Int(second.column)).flatMap { twin in
      held[twin]?.isDisjoint(with: [first.file, second.file]) == true ? twin : nil
    }
    let key: MessageKey =
      if twin != nil {
        duplicate.agree ? .sameFigureTwiceOrZero : .differentFigureTwiceOrZero
      } else {
        duplicate.agree ? .sameFigureTwice : .differentFigureTwice
      }
    let arguments = [what, place(first).text] + (twin.map { [data.columns[$0].code] } ?? [])
    return Issue(
      duplicate.agree ? .warning : .error, place(second), Message(key, arguments: arguments))
  }

  private func place(_ figure: FigureRow) -> Place {
    Place(file: data.files[Int(figure.file)].path, row: Int(figure.line), column: 1)
  }
}
