import Workbench
import ScriptHost
import Reports
import PlainText

/// How values are written.
package enum OutputMode: String, CaseIterable, Sendable {
  /// For people: grids and cards.
  case table
  case csv, json, md
}

/// Values for other programs and documents: numbers plain, nothing cut.
struct MachineValues {
  let session: Session

  private var plain: PlainValue { PlainValue(snapshot: session.snapshot) }

  /// The columns that are wanted of a table of rows; nil for all.
  private var columns: [String]?

  init(session: Session, columns: [String]? = nil) {
    (self.session, self.columns) = (session, columns)
  }

  func text(_ values: [ShownValue], _ mode: OutputMode) -> String {
    let values = values.map(ModelRows(session: session).spelledOut)
    switch mode {
    case .json: return values.map { json($0).text }.joined()
    case .csv: return values.map(csv).joined()
    case .md, .table: return values.map(markdown).joined(separator: "\n")
    }
  }

  /// Any value as rows of cells; the first row names the columns.
  private func table<Field>(
    _ value: ShownValue, word: (String) -> Field, cell: (ShownValue) -> Field
  ) -> [[Field]] {
    guard case .table(let table) = value else { return [[word("value")], [cell(value)]] }
    if let grid = ValueGrid(table)?.keeping(columns) {
      let headers = grid.isNumbered ? ["value"] : grid.headers
      return [headers.map(word)] + grid.rows.map { $0.suffix(headers.count).map(cell) }
    }
    let pairs = table.head.enumerated().map { [word(String($0 + 1)), cell($1)] }
    return [[word("key"), word("value")]] + pairs
      + table.fields.map { [cell($0.key), cell($0.value)] }
  }

  private func table(_ value: ShownValue) -> [[String]] {
    table(value, word: { $0 }, cell: cell)
  }

  private func csv(_ value: ShownValue) -> String {
    var text = CSVText()
    for row in table(value, word: CSVField.text, cell: field) { text.add(row) }
    return text.text
  }

  private func field(_ value: ShownValue) -> CSVField {
    switch value {
    case .integer(let integer): .integer(integer)
    case .number(let number) where number.isFinite: .number(number)
    default: .text(cell(value))
    }
  }

  private func markdown(_ value: ShownValue) -> String {
    var rows = table(value).map { row in "| " + row.map(escaped).joined(separator: " | ") + " |\n" }
    let columns = table(value).first?.count ?? 0
    rows.insert("|" + String(repeating: " --- |", count: columns) + "\n", at: 1)
    return rows.joined()
  }

  /// A cell of Markdown: bars, line breaks and tags mean nothing.
  private func escaped(_ text: String) -> String {
    var safe = ""
    for letter in text {
      switch letter {
      case "|", "\\", "`", "*", "_", "[", "]": safe += "\\\(letter)"
      case "<": safe += "&lt;"
      case "&": safe += "&amp;"
      default: safe += letter.isNewline ? "<br>" : String(letter)
      }
    }
    return safe
  }

  private func cell(_ value: ShownValue) -> String {
    switch value {
    case .nil: ""
    case .number(let number): number.isFinite ? number.decimalText : PlainValue.number(number)
    case .text(let text): text
    default: plain.text(value)
    }
  }

  private func json(_ value: ShownValue) -> JSON {
    switch value {
    case .nil: .null
    case .boolean(let boolean): .boolean(boolean)
    case .integer(let integer): .integer(integer)
    case .number(let number): number.isFinite ? .number(number) : .null
    case .text(let text): .string(text)
    case .table(let table): json(table)
    default: .string(plain.text(value))
    }
  }

  private func json(_ table: ShownTable) -> JSON {
    if table.isCycle { return .null }
    if table.fields.isEmpty { return .array(table.head.map(json)) }
    let list = table.head.enumerated().map { (String($0 + 1), json($1)) }
    return .object(list + table.fields.map { (cell($0.key), json($0.value)) })
  }
}
