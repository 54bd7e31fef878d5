import DocumentTables
import PlainText
import Indicators
import Messages

/// Which column of a plan's table holds what, read from its header.
struct PlanColumns {
  let number: Int
  let label: Int
  let target: Int
  let owner: Int?
  let implementers: Int?
  let uom: Int?
  /// By column; of a header in two rows the lower title where there is one.
  let titles: [String]

  var width: Int { titles.count }

  /// Columns that are none of the usual ones but have a title.
  var extras: [Int] {
    let usual = [number, label, target, owner, implementers].compactMap { $0 }
    return titles.indices.filter { !usual.contains($0) && !titles[$0].isEmpty }
  }

  /// Reads a header of one or two rows, and the row of column numbers below it.
  /// - Returns: the columns, and how many rows the header takes; nil where `rows` do not begin
  ///   with a header.
  static func read(_ rows: ArraySlice<DocumentTable.Row>) -> (columns: PlanColumns, height: Int)? {
    guard let top = rows.first else { return nil }
    let titles = (0..<top.cells.count).map(top.cell)
    guard let number = titles.firstIndex(where: PlanTitles.isNumber),
      let label = titles.firstIndex(where: PlanTitles.isLabel)
    else { return nil }
    var (all, height) = (titles, 1)
    if let below = rows.dropFirst().first, isSecondRow(below, number, label) {
      all = merged(titles, below)
      height = 2
    }
    if let row = rows.dropFirst(height).first, isNumberRow(row, label) { height += 1 }
    return PlanColumns(all, number: number, label: label).map { ($0, height) }
  }

  private init?(_ titles: [String], number: Int, label: Int) {
    let others = titles.indices.filter { $0 != number && $0 != label }
    let target =
      others.first { PlanTitles.isTarget(titles[$0]) }
      ?? others.first { PlanTitles.mayBeTarget(titles[$0]) }
    guard let target else { return nil }
    self.titles = titles
    (self.number, self.label, self.target) = (number, label, target)
    let rest = others.filter { $0 != target }
    let owner = rest.first { PlanTitles.isOwner(titles[$0]) }
    self.owner = owner
    implementers = rest.first { $0 != owner && PlanTitles.isImplementers(titles[$0]) }
    uom = rest.first { PlanTitles.isUom(titles[$0]) }
  }

  private static func isSecondRow(_ row: DocumentTable.Row, _ number: Int, _ label: Int) -> Bool {
    row.cell(number).isEmpty && row.cell(label).isEmpty && !row.isBlank
  }

  private static func merged(_ titles: [String], _ below: DocumentTable.Row) -> [String] {
    (0..<max(titles.count, below.cells.count)).map { index in
      let title = below.cell(index)
      return title.isEmpty && titles.indices.contains(index) ? titles[index] : title
    }
  }

  /// `(1) (2) (3)`, `A B 1 2`: the columns' numbers, no data.
  private static func isNumberRow(_ row: DocumentTable.Row, _ label: Int) -> Bool {
    let cells = (0..<row.cells.count).map(row.cell).filter { !$0.isEmpty }
    return cells.count > 2 && !row.cell(label).isEmpty
      && cells.allSatisfy { cell in
        let inner = cell.filter { $0 != "(" && $0 != ")" }
        return (1...2).contains(inner.count)
          && inner.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
      }
  }
}

/// The titles of plan columns, in the words of the appendices known.
enum PlanTitles {
  static func isNumber(_ title: String) -> Bool {
    ["stt", "tt", "so tt", "so thu tu", "ma so", "ma chi tieu", "code"].contains(folded(title))
  }

  static func isLabel(_ title: String) -> Bool {
    let names = [
      "chi tieu", "ten chi tieu", "noi dung", "noi dung chi tieu", "chi tieu, nhiem vu",
      "tieu chi", "nhiem vu", "noi dung, chi tieu", "chi so", "indicator", "title",
    ]
    return names.contains(folded(title))
  }

  static func isTarget(_ title: String) -> Bool {
    let title = folded(title)
    let parts = ["phan dau", "chi tieu giao", "chi tieu cu the", "chi tieu ke hoach", "muc tieu"]
    return parts.contains { title.contains($0) } || title == "target"
      || (title.hasPrefix("chi tieu ") || title.hasPrefix("ke hoach ")) && hasYear(title)
      || title == "ke hoach" || title == "chi tieu nam"
  }

  /// "Kết quả" is what is to be reached where no other column says so.
  static func mayBeTarget(_ title: String) -> Bool {
    ["ket qua", "muc dat", "chi tieu"].contains(folded(title))
  }

  static func isOwner(_ title: String) -> Bool {
    let title = folded(title)
    return ["theo doi", "chu tri", "phu trach", "tham muu"].contains { title.contains($0) }
      || title == "owner"
  }

  static func isImplementers(_ title: String) -> Bool {
    let title = folded(title)
    let who = ["don vi", "co quan", "bo phan", "nguoi", "to chuc", "cac don vi", "trach nhiem"]
    return title == "thuc hien" || title == "implementers"
      || title.hasSuffix(" thuc hien") && who.contains { title.hasPrefix($0) }
  }

  static func isUom(_ title: String) -> Bool {
    ["don vi tinh", "dvt", "don vi", "uom", "unit"].contains(folded(title))
  }

  static func folded(_ title: String) -> String {
    VietnameseText.fold(title).trimmedAndFolded.filter { $0 != "." && $0 != "*" && $0 != ":" }
  }

  /// A year of this century among the words.
  static func hasYear(_ words: String) -> Bool { year(in: words) != nil }

  static func year(in words: String) -> Int? {
    words.split { !$0.isASCII || !$0.isNumber }.lazy.compactMap { Int($0) }
      .first { (2000...2100).contains($0) }
  }
}
