import DocumentTables
import Messages
import Indicators
import PlainText

/// Reads the tables of inputs and definitions:
/// `code,label,rollup[,rollup_units,uom,direction,numerator,denominator,source]`.
struct InputTables {
  private(set) var definitions: [InputDefinition] = []
  private var placeByCode: [String: Place] = [:]
  private(set) var issues: [Issue] = []

  /// Adds the rows of one file.
  /// - Returns: how many rows of data it has.
  mutating func add(_ table: DocumentTable, _ header: TableHeader, file: String) -> Int {
    issues += table.faults.map { $0.issue(in: file) }
    guard header.missing.isEmpty else { return 0 }
    let rows = table.rows.filter { !$0.isBlank }
    for row in rows { add(TableRow(row, header, file: file)) }
    return rows.count
  }

  private mutating func add(_ row: TableRow) {
    let code = row[.code]
    guard !code.isEmpty else { return fault(row.place(.code), Message(.blankInputCode)) }
    if let other = placeByCode[code] {
      return fault(row.place(.code), Message(.duplicateInput, code, other.text))
    }
    placeByCode[code] = row.place(.code)
    definitions.append(
      InputDefinition(
        code: code, label: row[.label], rollup: word(row, .rollup, InputTables.rollups),
        unitRollup: unitRollup(row), uom: row[.uom],
        direction: word(row, .direction, InputTables.directions),
        numerator: row[.numerator], denominator: row[.denominator], source: row[.source],
        place: row.place(.code)))
  }

  /// `weight:CODE`, or one of the words for time.
  private mutating func unitRollup(_ row: TableRow) -> UnitRollup? {
    let text = row[.rollupUnits]
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmedAndFolded }
    if parts.count == 2, ["weight", "trong so"].contains(VietnameseText.fold(parts[0])) {
      return .weight(parts[1])
    }
    return word(row, .rollupUnits, InputTables.rollups).map(UnitRollup.rule)
  }

  /// One of the words a column may hold; nil where it is blank, or unknown and then a fault.
  private mutating func word<Value>(
    _ row: TableRow, _ role: TableKind.Role, _ known: [(word: String, value: Value)]
  ) -> Value? {
    let text = VietnameseText.fold(row[role]).trimmedAndFolded
    guard !text.isEmpty else { return nil }
    if let found = known.first(where: { VietnameseText.fold($0.word) == text }) {
      return found.value
    }
    let near = Nearest.matches(text, among: known.lazy.map(\.word))
    let words =
      near.isEmpty ? known.filter { $0.word.utf8.allSatisfy { $0 < 0x80 } }.map(\.word) : near
    fault(
      row.place(role), Message(.unknownWord, row[role].shortened, words.joined(separator: ", ")))
    return nil
  }

  private mutating func fault(_ place: Place, _ message: Message) {
    issues.append(Issue(.error, place, message))
  }

  private static let rollups: [(word: String, value: Rollup)] = [
    ("sum", .sum), ("last", .last), ("first", .first), ("mean", .mean), ("max", .max),
    ("min", .min), ("none", .none), ("cộng", .sum), ("cuối kỳ", .last), ("đầu kỳ", .first),
    ("không", .none), ("cộng dồn", .sum), ("tổng", .sum), ("cuối", .last), ("đầu", .first),
    ("không cộng", .none), ("trung bình", .mean), ("bình quân", .mean), ("lớn nhất", .max),
    ("cao nhất", .max), ("nhỏ nhất", .min), ("thấp nhất", .min),
  ]
  private static let directions: [(word: String, value: Direction)] = [
    ("higher", .higher), ("lower", .lower), ("cao", .higher), ("thấp", .lower),
    ("càng cao càng tốt", .higher), ("càng thấp càng tốt", .lower), ("cao hơn", .higher),
    ("thấp hơn", .lower), ("tăng", .higher), ("giảm", .lower),
  ]
}
