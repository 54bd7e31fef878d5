import DocumentTables
import Messages
import Indicators
import PlainText

/// Reads the tables of units: `code,name,level,parent[,type,from,to]`.
struct UnitTables {
  private struct Line {
    let entry: UnitRegister.Entry
    var parentCode: String?
    let place: Place
    /// Column of the parent, counted from 1.
    let parentColumn: Int?

    /// Some day belongs to both spans.
    func overlaps(_ other: UnitRegister.Entry) -> Bool {
      (entry.from ?? .distantPast) <= (other.to ?? .distantFuture)
        && (other.from ?? .distantPast) <= (entry.to ?? .distantFuture)
    }
  }

  private var lines: [Line] = []
  /// Numbers of the lines of each code.
  private var linesByCode: [String: [Int]] = [:]
  private(set) var issues: [Issue] = []

  var isEmpty: Bool { lines.isEmpty }

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
    let (code, name) = (row[.code], row[.name])
    guard !code.isEmpty, !name.isEmpty else {
      return fault(row.place(code.isEmpty ? .code : .name), Message(.blankUnitCell))
    }
    let entry = entry(row, code: code, name: name)
    let known = linesByCode[code, default: []].map { lines[$0] }
    if let other = known.first(where: { $0.overlaps(entry) }) {
      return fault(row.place(.code), Message(.duplicateUnit, code, other.place.text))
    }
    if let other = known.first(where: { $0.entry.level != entry.level }) {
      let message = Message(.unitLevelChanges, code, entry.level, other.entry.level)
      return fault(row.place(.level), message)
    }
    linesByCode[code, default: []].append(lines.count)
    lines.append(
      Line(
        entry: entry, parentCode: entry.parentCode, place: row.place(.code),
        parentColumn: row.place(.parent).column))
  }

  private mutating func entry(_ row: TableRow, code: String, name: String) -> UnitRegister.Entry {
    if row[.level].isEmpty { fault(row.place(.level), Message(.blankUnitLevel, code)) }
    let (from, to) = (date(row, .from), date(row, .to))
    if let from, let to, to < from {
      fault(row.place(.to), Message(.datesReversed, from.text, to.text))
    }
    return UnitRegister.Entry(
      code: code, name: name, level: UnitLevels.level(row[.level]),
      type: VietnameseText.lower(row[.type]),
      parentCode: row[.parent].isEmpty ? nil : row[.parent], from: from, to: to)
  }

  private mutating func date(_ row: TableRow, _ role: TableKind.Role) -> CalendarDate? {
    guard !row[role].isEmpty else { return nil }
    let date = CalendarDate(text: row[role])
    if date == nil { fault(row.place(role), Message(.badDate, row[role].shortened)) }
    return date
  }

  /// The register of all units added, once all files are read.
  mutating func register() -> UnitRegister {
    resolveParents()
    reportLoops()
    return UnitRegister(
      lines.map { line in
        UnitRegister.Entry(
          code: line.entry.code, name: line.entry.name, level: line.entry.level,
          type: line.entry.type, parentCode: line.parentCode, from: line.entry.from,
          to: line.entry.to)
      })
  }

  private mutating func resolveParents() {
    let zeros = LostZeros(linesByCode.keys)
    var nearByParent: [String: [String]] = [:]
    for (index, line) in lines.enumerated() {
      guard let parent = line.parentCode, linesByCode[parent] == nil else { continue }
      let place = Place(file: line.place.file, row: line.place.row, column: line.parentColumn)
      if let whole = zeros.whole(parent) {
        lines[index].parentCode = whole
        issues.append(Issue(.warning, place, Message(.lostZeros, parent, whole)))
      } else {
        let near = nearByParent[parent] ?? near(parent, isWorthGuessing: nearByParent.count < 100)
        nearByParent[parent] = near
        fault(place, Message.unknown(.unknownParent, alone: .unknownParentAlone, parent, near))
      }
    }
  }

  /// Guessing takes time: not where a hundred others are unknown already.
  private func near(_ parent: String, isWorthGuessing: Bool) -> [String] {
    isWorthGuessing ? Nearest.matches(parent, among: lines.lazy.map(\.entry.code)) : []
  }

  /// Every unit that is its own ancestor, once a loop, at its first row.
  private mutating func reportLoops() {
    let parents = Dictionary(
      lines.map { ($0.entry.code, $0.parentCode) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for line in lines where !seen.contains(line.entry.code) {
      let chain = UnitTables.chain(from: line.entry.code, parents)
      let isNew = seen.isDisjoint(with: chain)
      seen.formUnion(chain)
      guard isNew, let last = chain.last, let next = parents[last] ?? nil,
        let start = chain.firstIndex(of: next)
      else { continue }
      let loop = chain[start...] + [next]
      fault(line.place, Message(.unitLoop, loop.joined(separator: " → ")))
    }
  }

  private static func chain(from code: String, _ parents: [String: String?]) -> [String] {
    var (chain, seen) = ([code], Set([code]))
    while let last = chain.last, let parent = parents[last] ?? nil, seen.insert(parent).inserted {
      chain.append(parent)
    }
    return chain
  }

  private mutating func fault(_ place: Place, _ message: Message) {
    issues.append(Issue(.error, place, message))
  }
}
