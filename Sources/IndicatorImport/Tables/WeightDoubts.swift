import Messages
import Indicators
import PlainText

/// Codes behind `weight:` that nothing has.
struct WeightDoubts {
  private let columns: ColumnRegister

  init(_ columns: ColumnRegister) { self.columns = columns }

  var issues: [Issue] { columns.columns.compactMap(issue) }

  private func issue(_ column: ReportedColumn) -> Issue? {
    guard let place = column.definition?.place, case .weight(let code)? = column.unitRollup,
      columns.index(of: code) == nil
    else { return nil }
    let near = Nearest.matches(code, among: columns.columns.lazy.map(\.code))
    let hint = near.isEmpty ? "" : " (\(near.joined(separator: ", "))?)"
    return Issue(.error, place, Message(.unknownWeight, column.code, code, hint))
  }
}
