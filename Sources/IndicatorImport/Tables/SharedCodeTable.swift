import DocumentTables
import Messages
import Indicators
import PlainText

/// Reads the tables `key,year,code`: one name for what has other codes in other years' plans.
struct SharedCodeTables {
  private var codes: [String: (codeByYear: [Int: String], place: Place)] = [:]
  private var order: [String] = []
  private(set) var issues: [Issue] = []

  /// In the order in which the names come up.
  var all: [SharedCode] {
    order.compactMap { key in
      codes[key].map { SharedCode(key: key, codeByYear: $0.codeByYear, place: $0.place) }
    }
  }

  /// Adds the rows of one file.
  /// - Returns: how many rows of data it has.
  mutating func add(_ table: DocumentTable, _ header: TableHeader, file: String) -> Int {
    issues += table.faults.map { $0.issue(in: file) }
    let rows = table.rows.filter { !$0.isBlank }
    for row in rows { add(TableRow(row, header, file: file)) }
    return rows.count
  }

  private mutating func add(_ row: TableRow) {
    let (key, code) = (row[.key], row[.code])
    guard !key.isEmpty, !code.isEmpty else {
      let role: TableKind.Role = key.isEmpty ? .key : .code
      return fault(row.place(role), Message(.blankSharedCell, role.rawValue))
    }
    guard let year = Int(row[.year]), (1990...2100).contains(year) else {
      return fault(row.place(.year), Message(.badYear, row[.year].shortened))
    }
    if let other = codes[key]?.codeByYear[year], other != code {
      return fault(row.place(.code), Message(.sharedTwice, key, "\(year)", other))
    }
    if codes[key] == nil { order.append(key) }
    codes[key, default: ([:], row.place(.key))].codeByYear[year] = code
  }

  /// A name that a row or an input has already, and codes that no plan and no input has.
  func doubts(_ columns: ColumnRegister) -> [Issue] {
    all.flatMap { shared -> [Issue] in
      if columns.index(of: shared.key).map({ !columns[$0].isShared }) ?? false {
        return [Issue(.error, shared.place, Message(.sharedNameTaken, shared.key))]
      }
      return shared.codeByYear.values.sorted().filter { columns.index(of: $0) == nil }.map {
        let near = Nearest.matches($0, among: columns.columns.lazy.map(\.code))
        let message = Message.unknown(.unknownIndicator, alone: .unknownIndicatorAlone, $0, near)
        return Issue(.error, shared.place, message)
      }
    }
  }

  private mutating func fault(_ place: Place, _ message: Message) {
    issues.append(Issue(.error, place, message))
  }
}
