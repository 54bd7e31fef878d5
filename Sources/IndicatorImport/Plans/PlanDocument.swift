import DocumentTables
import Messages
import Indicators
import PlainText

/// A plan read from a document, with the decisions taken on the way.
struct PlanDocument {
  let plan: Plan
  /// Units above the plan's that its title names: "… XÃ TÂN THÀNH, HUYỆN PHÚ BÌNH".
  let above: [UnitNaming]
  let issues: [Issue]
  private let rows: Rows
  /// Issues of the document itself, not of how its targets are read.
  private let ownIssues: [Issue]

  /// The rows with their blanks filled, before their targets are read.
  private struct Rows {
    let entries: [PlanOutline.Entry]
    let tree: PlanTree
    let filled: [PlanInheritance.Filled]
  }

  /// A document larger than this is no plan: its text is not searched for one.
  private static let largestSize = 8_000_000

  /// nil where no row is a plan's header.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, file: String) {
    guard bytes.count <= PlanDocument.largestSize else { return nil }
    for delimiter in Delimiter.allCases {
      let document = DocumentTable(bytes, delimiter: delimiter, start: start)
      guard let rows = PlanRows(document, file: file) else { continue }
      self.init(document, rows, file: file, composedRow: PlanDocument.composedRow(bytes[start...]))
      return
    }
    return nil
  }

  /// Line of the first letter that had its marks apart.
  private static func composedRow(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    let composed = text.composed.utf8
    let changed = zip(text.utf8, composed).enumerated().first { $0.element.0 != $0.element.1 }
    guard let offset = changed?.offset else { return nil }
    return text.utf8.prefix(offset).count { $0 == 0x0A } + 1
  }

  private init(
    _ document: DocumentTable, _ rows: PlanRows, file: String, composedRow: Int?
  ) {
    let lines = document.rows[..<rows.headerIndex].map { $0.cells.joined(separator: " ") }
    let title = PlanTitle(lines, columnTitles: rows.titles)
    let outline = PlanOutline(rows.rows, file: file)
    let tree = PlanTree(outline.entries)
    let inheritance = PlanInheritance(outline.entries, children: tree.children, file: file)
    let start = Place(file: file, row: 1)
    var all = document.faults.map { $0.issue(in: file) }
    if let row = composedRow {
      all.append(Issue(.info, Place(file: file, row: row), Message(.composedText)))
    }
    if title.year == nil { all.append(Issue(.warning, start, Message(.planWithoutYear))) }
    if title.unitName.isEmpty { all.append(Issue(.warning, start, Message(.planWithoutUnit))) }
    if outline.entries.isEmpty { all.append(Issue(.error, start, Message(.planWithoutRows))) }
    self.init(
      Plan(
        title: title.title, unitName: title.unitName, unitType: title.unitType, year: title.year,
        indicators: [], file: file),
      above: title.above,
      rows: Rows(entries: outline.entries, tree: tree, filled: inheritance.filled),
      ownIssues: all + rows.issues + outline.issues + inheritance.issues, definitions: [])
  }

  private init(
    _ plan: Plan, above: [UnitNaming], rows: Rows, ownIssues: [Issue],
    definitions: [InputDefinition]
  ) {
    let read = PlanTargets(
      rows.entries, rows.filled, definitions: definitions, year: plan.year, file: plan.file)
    let filled = zip(rows.filled, read.targets)
    self.plan = Plan(
      title: plan.title, unitName: plan.unitName, unitType: plan.unitType, year: plan.year,
      indicators: zip(rows.entries, filled).map { entry, row in
        rows.tree.indicator(entry, row.0, target: row.1, file: plan.file)
      }, file: plan.file)
    (self.above, self.rows, self.ownIssues) = (above, rows, ownIssues)
    issues = ownIssues + read.issues
  }

  /// The same with its targets read as the tables of inputs say: they know units of measure and
  /// directions that the document doesn't.
  func reading(_ definitions: [InputDefinition]) -> PlanDocument {
    PlanDocument(
      plan, above: above, rows: rows, ownIssues: ownIssues, definitions: definitions)
  }
}

/// The rows below each row, and how deep each lies.
struct PlanTree {
  /// Codes of the rows below, in order; under "" those at the top.
  let children: [String: [String]]
  private let levels: [String: Int]

  init(_ entries: [PlanOutline.Entry]) {
    var (children, levels) = ([String: [String]](), [String: Int]())
    for entry in entries {
      children[entry.parent ?? "", default: []].append(entry.code)
      levels[entry.code] = (entry.parent.flatMap { levels[$0] } ?? 0) + 1
    }
    self.children = children
    self.levels = levels
  }

  func indicator(
    _ entry: PlanOutline.Entry, _ row: PlanInheritance.Filled, target: Inherited<Target>?,
    file: String
  ) -> Indicator {
    Indicator(
      code: entry.code, label: entry.row.label, uom: entry.row.uom, target: target,
      owner: row.owner,
      implementers: row.implementers, level: levels[entry.code] ?? 1, parent: entry.parent,
      children: children[entry.code] ?? [], isHeading: row.isHeading, columns: entry.row.extras,
      place: Place(file: file, row: entry.row.row))
  }
}
