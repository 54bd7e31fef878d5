import Messages
import Indicators
import PlainText

/// Fills the cells of a plan that are blank because a merged cell of the document became a value
/// and blanks below it.
///
/// A measured row takes a blank owner or implementers from the row above under the same heading,
/// and where that has none, from the heading. A blank target is taken only from the row above
/// under the same heading that is counted in the same unit of measure: a cell merged over a group
/// becomes such blanks. Headings take nothing, nor does a row take a heading's target.
struct PlanInheritance {
  /// A row with its blanks filled.
  struct Filled {
    /// The sentence, as written.
    var target: Inherited<String>?
    var owner: Inherited<String>?
    var implementers: Inherited<[String]>?
    let isHeading: Bool
  }

  private let entries: [PlanOutline.Entry]
  private let children: [String: [String]]
  private let spelling: PlanSpelling
  private let file: String
  /// By code, as the document has them.
  private let uoms: [String: String]
  private var byCode: [String: Filled] = [:]
  private(set) var filled: [Filled] = []
  private(set) var issues: [Issue] = []

  init(_ entries: [PlanOutline.Entry], children: [String: [String]], file: String) {
    self.entries = entries
    self.children = children
    self.file = file
    uoms = Dictionary(
      entries.map { ($0.code, VietnameseText.nameKey($0.row.uom)) },
      uniquingKeysWith: { first, _ in first })
    let owners = entries.map(\.row.owner)
    spelling = PlanSpelling(owners + entries.flatMap { PlanInheritance.parts($0.row.implementers) })
    for entry in entries { fill(entry) }
  }

  private mutating func fill(_ entry: PlanOutline.Entry) {
    let above = entry.parent.flatMap { byCode[$0] }
    let before = sibling(before: entry)
    let previous = before.flatMap { byCode[$0] }
    var row = own(entry, isHeading: isHeading(entry, previous))
    if !row.isHeading {
      let measured = previous?.isHeading == false ? previous : nil
      if isOneGroup(entry, above, before) {
        row.target = row.target ?? inherit(measured?.target, before, .inheritedTarget, entry)
      }
      row.owner =
        row.owner ?? inherit(measured?.owner, before, .inheritedOwner, entry)
        ?? inherit(above?.owner, entry.parent, .inheritedOwner, entry)
      row.implementers =
        row.implementers ?? inherit(measured?.implementers, before, .inheritedImplementers, entry)
        ?? inherit(above?.implementers, entry.parent, .inheritedImplementers, entry)
    }
    report(row, entry)
    byCode[entry.code] = row
    filled.append(row)
  }

  /// Under one heading, in one unit of measure: parts of a measured row are no such group.
  private func isOneGroup(
    _ entry: PlanOutline.Entry, _ above: Filled?, _ before: String?
  ) -> Bool {
    guard above?.isHeading == true, let before, let other = uoms[before] else { return false }
    return other == VietnameseText.nameKey(entry.row.uom)
  }

  private mutating func own(_ entry: PlanOutline.Entry, isHeading: Bool) -> Filled {
    let row = entry.row
    let target = row.target.isEmpty ? nil : Inherited(row.target)
    let owner = row.owner.isEmpty ? nil : Inherited(kept(row.owner, entry))
    let names = PlanInheritance.parts(row.implementers).map { kept($0, entry) }
    return Filled(
      target: target, owner: owner, implementers: names.isEmpty ? nil : Inherited(names),
      isHeading: isHeading)
  }

  /// A row without a target or a unit of measure that has others below it; or one with nothing
  /// in it but its label, unless it follows a measured row under the same heading: then its
  /// blanks are merged cells.
  private func isHeading(_ entry: PlanOutline.Entry, _ previous: Filled?) -> Bool {
    guard entry.row.target.isEmpty, entry.row.uom.isEmpty else { return false }
    if children[entry.code]?.isEmpty == false { return true }
    let followsMeasured = entry.parent != nil && previous?.isHeading == false
    return entry.row.number != nil && entry.row.isBlank && !followsMeasured
  }

  private func sibling(before entry: PlanOutline.Entry) -> String? {
    let siblings = children[entry.parent ?? "", default: []]
    guard let index = siblings.firstIndex(of: entry.code), index > 0 else { return nil }
    return siblings[index - 1]
  }

  private mutating func inherit<Value>(
    _ value: Inherited<Value>?, _ code: String?, _ key: MessageKey, _ entry: PlanOutline.Entry
  ) -> Inherited<Value>? {
    guard let value, let source = value.source ?? code else { return nil }
    issues.append(issue(.info, entry, Message(key, entry.code, source)))
    return Inherited(value.value, from: source)
  }

  private mutating func kept(_ name: String, _ entry: PlanOutline.Entry) -> String {
    let kept = spelling.kept(name)
    if kept != name { issues.append(issue(.warning, entry, Message(.twoSpellings, name, kept))) }
    return kept
  }

  private mutating func report(_ row: Filled, _ entry: PlanOutline.Entry) {
    guard !row.isHeading else { return }
    if row.target == nil {
      issues.append(issue(.warning, entry, Message(.noTarget, entry.code)))
    } else if row.owner == nil {
      issues.append(issue(.warning, entry, Message(.noOwner, entry.code)))
    }
  }

  private func issue(_ severity: Severity, _ entry: PlanOutline.Entry, _ message: Message) -> Issue
  {
    Issue(severity, Place(file: file, row: entry.row.row), message)
  }

  /// A list only where the cell says so: semicolons, or lines that each begin with a dash or a
  /// capital. "Các ban, ngành UBND xã" is one.
  private static func parts(_ cell: String) -> [String] {
    let lines = cell.split(whereSeparator: \.isNewline).map { String($0).trimmedAndFolded }
      .filter { !$0.isEmpty }
    let areNames = lines.allSatisfy { line in
      line.first?.isUppercase == true || "-–•+*".contains(line.first ?? " ")
    }
    let texts = areNames ? lines : [cell.trimmedAndFolded]
    return texts.flatMap { $0.split(separator: ";") }
      .map { name in String(name.drop { "-–•+* ".contains($0) }).trimmedAndFolded }
      .filter { !$0.isEmpty }
  }
}
