import DocumentTables
import PlainText
import Indicators

/// A table that is known by its header row.
enum TableKind: CaseIterable {
  case inputs, units, figures, sharedCodes

  /// What its columns may be called, folded and without spaces; the first is its own name.
  var names: [(role: Role, words: Set<String>)] {
    switch self {
    case .figures: TableHeader.figures
    case .units: TableHeader.units
    case .inputs: TableHeader.inputs
    case .sharedCodes: TableHeader.sharedCodes
    }
  }

  /// What a column of a known table holds.
  enum Role: String, CaseIterable {
    case unit, period, indicator, numerator, denominator, value, rank, state, note
    case code, name, level, parent, type, from, to
    case label, rollup, rollupUnits = "rollup_units", uom, direction, source
    case key, year
  }
}

/// The header row of a units, inputs or figures table.
struct TableHeader {
  let kind: TableKind
  /// Column of each role, counted from 0.
  let columns: [TableKind.Role: Int]
  /// Titles as written.
  let titles: [String]
  /// Titles that stand for a role that an earlier column already has.
  let repeated: [(role: TableKind.Role, column: Int)]
  /// Columns with a title that means nothing here.
  let unknown: [Int]

  /// nil where the titles are no header of a known table. A header that is recognisably one but
  /// lacks a column is returned: `missing` says what it lacks.
  init?(_ titles: [String]) {
    let keys = titles.map(TableHeader.key)
    guard let kind = TableKind.allCases.first(where: { $0.isRecognised(Set(keys)) }) else {
      return nil
    }
    self.kind = kind
    self.titles = titles
    var columns: [TableKind.Role: Int] = [:]
    var (repeated, unknown) = ([(TableKind.Role, Int)](), [Int]())
    for (index, key) in keys.enumerated() where !key.isEmpty {
      guard let role = kind.role(key) else {
        unknown.append(index)
        continue
      }
      if columns[role] == nil { columns[role] = index } else { repeated.append((role, index)) }
    }
    (self.columns, self.repeated, self.unknown) = (columns, repeated, unknown)
  }

  /// Roles the table cannot do without and has no column for.
  var missing: [TableKind.Role] { kind.needed(beside: Set(columns.keys)) }

  /// Whether a row of the table says the same titles again.
  func isRepeated(in row: DocumentTable.Row) -> Bool {
    row.cells.count == titles.count
      && zip(row.cells, titles).allSatisfy {
        TableHeader.key($0.withoutMark) == TableHeader.key($1)
      }
  }

  static func key(_ title: String) -> String {
    VietnameseText.fold(title).filter { $0.isLetter || $0.isNumber }
  }

  static let figures: [(TableKind.Role, Set<String>)] = [
    (.unit, ["unit", "donvi", "madonvi", "unitcode"]), (.period, ["period", "ky", "kybaocao"]),
    (.indicator, ["indicator", "chitieu", "machitieu"]), (.numerator, ["numerator", "tuso"]),
    (.denominator, ["denominator", "mauso"]), (.value, ["value", "giatri"]),
    (.rank, ["rank", "hang", "xephang", "thuhang"]), (.state, ["state", "trangthai"]),
    (.note, ["note", "ghichu"]),
  ]
  static let units: [(TableKind.Role, Set<String>)] = [
    (.code, ["code", "ma", "madonvi"]), (.name, ["name", "ten", "tendonvi"]),
    (.level, ["level", "cap"]),
    (.parent, ["parent", "tructhuoc", "captren", "donvicaptren", "macaptren"]),
    (.type, ["type", "loai"]), (.from, ["from", "tu", "tungay"]), (.to, ["to", "den", "denngay"]),
  ]
  static let inputs: [(TableKind.Role, Set<String>)] = [
    (.code, ["code", "ma", "machitieu"]),
    (.label, ["label", "ten", "nhan", "tennhan", "name", "tenchitieu"]),
    (.rollup, ["rollup", "cachcong"]),
    (.rollupUnits, ["rollupunits", "cachcongdonvi"]), (.uom, ["uom", "donvitinh", "dvt"]),
    (.direction, ["direction", "chieu"]), (.numerator, ["numerator", "tuso"]),
    (.denominator, ["denominator", "mauso"]), (.source, ["source", "nguon"]),
  ]
}

extension TableHeader {
  static let sharedCodes: [(TableKind.Role, Set<String>)] = [
    (.key, ["key", "khoa"]), (.year, ["year", "nam"]), (.code, ["code", "ma", "machitieu"]),
  ]
}

extension TableKind {
  /// The roles the table cannot do without, as far as they are not among `roles`.
  func needed(beside roles: Set<Role>) -> [Role] {
    let lacks = { (needed: [Role]) in needed.filter { !roles.contains($0) } }
    switch self {
    case .units: return lacks([.code, .name, .level, .parent])
    case .inputs: return lacks([.code, .label, .rollup])
    case .sharedCodes: return lacks([.key, .year, .code])
    case .figures:
      let ratio = lacks([.numerator, .denominator])
      return lacks([.period, .indicator])
        + (ratio.count == 2 && roles.contains(.value) ? [] : ratio)
    }
  }

  fileprivate func role(_ key: String) -> Role? { names.first { $0.words.contains(key) }?.role }

  /// Whether the titles can be nothing else, though one of the needed ones may be missing.
  fileprivate func isRecognised(_ keys: Set<String>) -> Bool {
    let roles = Set(keys.compactMap(role))
    switch self {
    case .inputs:
      let marks = roles.intersection([.rollup, .direction, .uom, .source])
      let isNamed = roles.contains(.code) || roles.contains(.label)
      return isNamed && (marks.contains(.rollup) || marks.contains(.direction) && marks.count > 1)
    case .units:
      let marks = roles.intersection([.code, .name, .level, .parent])
      return marks.contains(.level) && marks.count > 1 || marks.contains(.parent) && marks.count > 1
    case .sharedCodes: return roles == [.key, .year, .code]
    case .figures:
      let figures = roles.intersection([.numerator, .denominator, .value])
      let keys = roles.intersection([.period, .indicator])
      return keys.count == 2
        || keys.count == 1 && !figures.isEmpty
          && (roles.contains(.unit) || figures.count > 1)
    }
  }
}
