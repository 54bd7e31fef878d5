import DocumentTables
import PlainText
import Indicators
import Messages

/// Which column of a form II.06a/VPCP/KSTT holds what, read from the words of its header, never
/// from where they stand: columns 3 to 13 of the form, by the form's own numbers.
struct FormColumns {
  /// Column of each number of the form.
  let columns: [Int: Int]
  /// Column of the field, or of the unit.
  let label: Int
  /// Rows are of units, not of fields of one unit.
  let namesUnits: Bool
  /// How many rows the header takes.
  let height: Int

  static let numbers = 3...13

  /// The form's numbers that no column was found for.
  var missing: [Int] { FormColumns.numbers.filter { columns[$0] == nil } }

  private static let longestHeader = 3
  private static let fewestFound = 6
  /// Lines of notes above the header have fewer cells that are not blank.
  private static let fewestTitles = 3

  /// nil where `rows` do not begin with the form's header.
  init?(_ rows: ArraySlice<DocumentTable.Row>) {
    guard let top = rows.first, top.cells.count(where: { !$0.isEmpty }) > FormColumns.fewestTitles
    else {
      return nil
    }
    let data = rows.prefix(FormColumns.longestHeader + 1).firstIndex(where: FormColumns.isData)
    let header = rows[rows.startIndex..<(data ?? rows.startIndex + 1)]
    let titles = FormColumns.titles(header.filter { !FormColumns.isNumberRow($0) })
    let columns = FormColumns.read(titles)
    guard columns.count >= FormColumns.fewestFound, let first = columns.values.min() else {
      return nil
    }
    let labels = titles.prefix(first)
    self.columns = columns
    label = labels.lastIndex { !$0.isEmpty } ?? 0
    namesUnits =
      labels.last { !$0.isEmpty }.map { $0.hasPrefix("don vi") || $0.hasPrefix("co quan") }
      ?? false
    height = header.count
  }

  /// Folded, a group's title put before those below it.
  private static func titles(_ header: [DocumentTable.Row]) -> [String] {
    let width = header.map(\.cells.count).max() ?? 0
    var titles = [String](repeating: "", count: width)
    for (index, row) in header.enumerated() {
      var group = ""
      for column in 0..<width {
        let own = VietnameseText.fold(row.cell(column))
        if !own.isEmpty || !hasTitle(header[(index + 1)...], column) { group = own }
        titles[column] = [titles[column], group].filter { !$0.isEmpty }.joined(separator: " ")
      }
    }
    return titles
  }

  private static func hasTitle(_ below: ArraySlice<DocumentTable.Row>, _ column: Int) -> Bool {
    below.contains { !$0.cell(column).isEmpty }
  }

  /// "Tổng số hồ sơ đã giải quyết", or "Trước hạn" to the right of it.
  private static func read(_ titles: [String]) -> [Int: Int] {
    var (columns, group) = ([Int: Int](), -1)
    for (column, title) in titles.enumerated() {
      group = groups.firstIndex { title.contains($0.name) } ?? group
      guard group >= 0, let number = number(title, groups[group]), columns[number] == nil else {
        continue
      }
      columns[number] = column
    }
    return columns
  }

  private static func number(_ title: String, _ group: Group) -> Int? {
    let part = group.parts.first { part in part.words.contains { title.contains($0) } }
    return part?.number
  }

  private struct Group {
    let name: String
    let parts: [(number: Int, words: [String])]
  }

  private static let groups = [
    Group(
      name: "tiep nhan",
      parts: [
        (4, ["truc tuyen"]), (5, ["truc tiep", "buu chinh"]), (6, ["ky truoc"]), (3, ["tong"]),
      ]),
    Group(
      name: "da giai quyet",
      parts: [
        (8, ["truoc han"]), (9, ["dung han"]), (10, ["qua han", "tre han"]), (7, ["tong"]),
      ]),
    Group(
      name: "dang giai quyet",
      parts: [(12, ["trong han"]), (13, ["qua han", "tre han"]), (11, ["tong"])]),
  ]

  /// A row of figures: most of its cells from the third on are numbers, and not the columns' own.
  static func isData(_ row: DocumentTable.Row) -> Bool {
    let cells = row.cells.indices.dropFirst(2).map(row.cell).filter { !$0.isEmpty }
    let numbers = cells.count { VietnameseNumber.number($0) != nil }
    return numbers * 2 > cells.count && numbers > 3 && !isNumberRow(row)
  }

  /// `(1) (2) (3)` or `1 2 3`: the columns' numbers.
  static func isNumberRow(_ row: DocumentTable.Row) -> Bool {
    let cells = row.cells.indices.map { row.cell($0).filter { $0 != "(" && $0 != ")" } }
    let numbers = cells.compactMap { Int($0) }
    return numbers.count > 8 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }
}
