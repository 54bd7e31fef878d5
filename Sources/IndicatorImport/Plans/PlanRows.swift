import DocumentTables
import Messages
import Indicators
import PlainText

/// A row of the plan's table as the document has it, before parents are known and blanks are
/// filled.
struct PlanRow {
  /// Line of the document.
  let row: Int
  /// nil for a row that has only a dash, or nothing.
  let number: PlanNumber?
  /// The dash or bullet of a row without a number.
  let bullet: Character?
  let label: String
  let target: String
  let uom: String
  let owner: String
  /// With the line breaks of the cell.
  let implementers: String
  let extras: [Indicator.Column]

  var isBlank: Bool {
    target.isEmpty && uom.isEmpty && owner.isEmpty && implementers.isEmpty
  }
}

/// Finds the plan's table between the prose lines of a document and takes its rows.
struct PlanRows {
  private let table: [DocumentTable.Row]
  private let file: String
  private var columns: PlanColumns
  private var pending: DocumentTable.Row?
  /// Row of the first line of prose behind the table's last row, while prose goes on.
  private var proseStart: Int?

  /// Index of the header among the document's rows.
  let headerIndex: Int
  let titles: [String]
  private(set) var rows: [PlanRow] = []
  private(set) var issues: [Issue] = []

  /// nil where no row of the document is a plan's header.
  init?(_ document: DocumentTable, file: String) {
    table = document.rows
    self.file = file
    let header = table.indices.lazy.compactMap { index in
      PlanColumns.read(document.rows[index...]).map { (index, $0) }
    }.first
    guard let (index, (columns, height)) = header else { return nil }
    (headerIndex, self.columns, titles) = (index, columns, columns.titles)
    read(from: index + height)
  }

  private mutating func read(from start: Int) {
    var index = start
    while index < table.count {
      if let (columns, height) = PlanColumns.read(table[index...]) {
        issues.append(info(table[index].row, Message(.repeatedHeader)))
        flush()
        self.columns = columns
        index += height
      } else {
        take(table[index])
        index += 1
      }
    }
    flush()
  }

  private mutating func take(_ row: DocumentTable.Row) {
    if row.isBlank {
      flush()
    } else if isData(row) {
      flush()
      pending = row
    } else if let joined = pending.flatMap({ continued($0, by: row) }) {
      issues.append(info(row.row, Message(.continuedRow)))
      pending = joined
    } else {
      flush()
      reportProse(row)
      proseStart = proseStart ?? row.row
    }
  }

  /// The first line of prose, and every one that has cells like a row.
  private mutating func reportProse(_ row: DocumentTable.Row) {
    let looksLikeRow = row.cells.count { !$0.allSatisfy(\.isWhitespace) } > 1
    guard looksLikeRow || proseStart == nil else { return }
    let place = Place(file: file, row: row.row)
    issues.append(
      Issue(looksLikeRow ? .warning : .info, place, Message(.proseInTable, cut(row))))
  }

  private func cut(_ row: DocumentTable.Row) -> String {
    (0..<row.cells.count).map(row.cell).joined(separator: " ").trimmedAndFolded.shortened
  }

  /// A number with a label, a dash with a label, or a label with a target.
  private func isData(_ row: DocumentTable.Row) -> Bool {
    let (number, label) = (row.cell(columns.number), row.cell(columns.label))
    guard !label.isEmpty else { return false }
    if !number.isEmpty { return PlanNumber(number) != nil || PlanRows.bullet(number) != nil }
    return PlanRows.bullet(label) != nil || !row.cell(columns.target).isEmpty
  }

  /// The row with a cell that was broken over two lines put together; nil where the line does
  /// not look like the rest of a row.
  private func continued(_ row: DocumentTable.Row, by next: DocumentTable.Row) -> DocumentTable.Row?
  {
    guard let last = row.cells.last, let first = next.cells.first else { return nil }
    let isOneCell = next.cells.count == 1
    let goesOn = first.first?.isLowercase == true || last.hasSuffix(",")
    if row.cells.count < columns.width, row.cells.count + next.cells.count - 1 <= columns.width,
      !first.isEmpty, !isOneCell || goesOn
    {
      return DocumentTable.Row(
        row: row.row, cells: row.cells.dropLast() + ["\(last) \(first)"] + next.cells.dropFirst())
    }
    let label = next.cell(columns.label)
    let isLabelOnly = next.cells.allSatisfy { $0.isEmpty || $0 == label }
    if isOneCell, goesOn { return joined(row, first, at: row.cells.lastIndex { !$0.isEmpty }) }
    guard isLabelOnly, label.first?.isLowercase == true else { return nil }
    return joined(row, label, at: columns.label)
  }

  private func joined(_ row: DocumentTable.Row, _ text: String, at index: Int?) -> DocumentTable
    .Row?
  {
    guard let index, row.cells.indices.contains(index) else { return nil }
    var cells = row.cells
    cells[index] += " " + text
    return DocumentTable.Row(row: row.row, cells: cells)
  }

  private mutating func flush() {
    guard let row = pending else { return }
    pending = nil
    proseStart = nil
    rows.append(planRow(row))
  }

  private func planRow(_ row: DocumentTable.Row) -> PlanRow {
    let (number, label) = (row.cell(columns.number), row.cell(columns.label))
    let bullet = PlanRows.bullet(number) ?? (number.isEmpty ? PlanRows.bullet(label) : nil)
    let isInLabel = bullet != nil && PlanRows.bullet(number) == nil
    return PlanRow(
      row: row.row, number: bullet == nil ? PlanNumber(number) : nil, bullet: bullet,
      label: isInLabel ? String(label.dropFirst()).trimmedAndFolded : label,
      target: row.cell(columns.target), uom: columns.uom.map(row.cell) ?? "",
      owner: columns.owner.map(row.cell) ?? "",
      implementers: columns.implementers.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
        ?? "",
      extras: columns.extras.compactMap { index in
        let text = row.cell(index)
        return text.isEmpty ? nil : Indicator.Column(title: columns.titles[index], text: text)
      })
  }

  /// The dash or bullet a text begins with. A dash before a digit is a minus.
  private static func bullet(_ text: String) -> Character? {
    guard let first = text.first, "-–—+•*●▪".contains(first) else { return nil }
    return text.dropFirst().first?.isNumber == true ? nil : first
  }

  private func info(_ row: Int, _ message: Message) -> Issue {
    Issue(.info, Place(file: file, row: row), message)
  }
}

extension String {
  /// Cut to 40 characters, with control characters made visible, for messages.
  var shortened: String {
    let visible = String(unicodeScalars.prefix(200)).terminalSafe
    return visible.count > 40 ? visible.prefix(39) + "…" : visible
  }
}
