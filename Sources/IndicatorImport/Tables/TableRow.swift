import DocumentTables
import Messages
import Indicators

/// A row of a known table, read by role.
struct TableRow {
  private let row: DocumentTable.Row
  private let header: TableHeader
  private let file: String

  init(_ row: DocumentTable.Row, _ header: TableHeader, file: String) {
    self.row = row
    self.header = header
    self.file = file
  }

  /// The cell's text, empty where the table has no such column.
  subscript(role: TableKind.Role) -> String { header.columns[role].map(row.cell) ?? "" }

  func place(_ role: TableKind.Role) -> Place {
    Place(file: file, row: row.row, column: header.columns[role].map { $0 + 1 })
  }
}

/// Finds the code that was meant where a table program took a code for a number and dropped its
/// leading zeros.
struct LostZeros {
  private var wholeByShort: [String: [String]] = [:]

  init(_ codes: some Sequence<String>) {
    for code in codes where code.first == "0" {
      let short = String(code.drop { $0 == "0" })
      let known = wholeByShort[short, default: []]
      if !known.contains(code) { wholeByShort[short] = known + [code] }
    }
  }

  /// The one code that is `short` with zeros before it; nil where there are several.
  func whole(_ short: String) -> String? {
    let all = all(short)
    return all.count == 1 ? all[0] : nil
  }

  /// All codes that are `short` with zeros before it.
  func all(_ short: String) -> [String] { wholeByShort[short] ?? [] }
}

extension Message {
  /// An unknown name, with the nearest ones there are; `alone` says it where none is near.
  static func unknown(
    _ key: MessageKey, alone: MessageKey, _ name: String, _ near: [String]
  ) -> Message {
    near.isEmpty
      ? Message(alone, name.shortened)
      : Message(key, name.shortened, near.joined(separator: ", "))
  }
}
