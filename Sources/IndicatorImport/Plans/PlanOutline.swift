import Messages
import Indicators

/// The codes of a plan's rows and which row stands under which, read from their numbers.
///
/// A dash row gets the code of the last numbered row and its ordinal: `5.3.1`. Numbers that
/// begin anew in each group (I: 1, 2; II: 1, 2) get the group's code before them: `II.1`; numbers
/// that run through all groups stay as they are.
struct PlanOutline {
  struct Entry {
    let row: PlanRow
    let code: String
    let parent: String?
  }

  private(set) var entries: [Entry] = []
  private(set) var issues: [Issue] = []
  private let file: String
  private let restarts: Bool
  private var rowByCode: [String: Int] = [:]
  /// The letter and the roman number rows stand under.
  private var letter: String?
  private var group: String?
  /// The last row with a number of its own.
  private var numbered: String?
  /// The last row numbered 1, 1.1 …: small letters stand under it.
  private var arabic: String?
  /// Open levels of dashes: "+" under "-".
  private var bullets: [(mark: Character, code: String)] = []
  private var ordinals: [String: Int] = [:]

  init(_ rows: [PlanRow], file: String) {
    self.file = file
    restarts = PlanOutline.restarts(rows)
    for row in rows { add(row) }
  }

  /// Whether a number comes up under two groups.
  private static func restarts(_ rows: [PlanRow]) -> Bool {
    var (group, groupOf) = (0, [String: Int]())
    for number in rows.lazy.compactMap(\.number) {
      if number.kind != .arabic && number.kind != .small && number.kind != .other { group += 1 }
      guard number.kind == .arabic, group > 0 else { continue }
      if let other = groupOf[number.text], other != group { return true }
      groupOf[number.text] = group
    }
    return false
  }

  private mutating func add(_ row: PlanRow) {
    guard let number = row.number?.after(letter) else { return addUnnumbered(row) }
    let (code, parent) = place(number)
    numbered = code
    bullets = []
    append(row, code, parent)
  }

  private mutating func place(_ number: PlanNumber) -> (code: String, parent: String?) {
    switch number.kind {
    case .letter:
      (letter, group, arabic) = (number.text, number.text, nil)
      return (number.text, nil)
    case .roman:
      let code = code(number, under: letter)
      (group, arabic) = (code, nil)
      return (code, letter)
    case .grouped:
      (group, arabic) = (number.text, nil)
      return (number.text, shorter(number.components, prefix: nil))
    case .arabic: return placeArabic(number)
    case .small:
      return (arabic ?? group).map { ("\($0).\(number.text)", $0) } ?? (number.text, nil)
    case .other:
      arabic = number.text
      return (number.text, group)
    }
  }

  /// A roman number under a letter keeps its bare code unless that code is taken.
  private func code(_ number: PlanNumber, under letter: String?) -> String {
    guard let letter, rowByCode[number.text] != nil else { return number.text }
    return "\(letter).\(number.text)"
  }

  private mutating func placeArabic(_ number: PlanNumber) -> (code: String, parent: String?) {
    let prefix = restarts ? group : nil
    let code = prefix.map { "\($0).\(number.text)" } ?? number.text
    arabic = code
    return (code, shorter(number.components, prefix: prefix) ?? group)
  }

  /// The nearest row whose number is this one's beginning: 5 of 5.3, or of 5.3.1 where there is
  /// no 5.3.
  private func shorter(_ components: [String], prefix: String?) -> String? {
    for count in stride(from: components.count - 1, to: 0, by: -1) {
      let code = ([prefix].compactMap { $0 } + components.prefix(count)).joined(separator: ".")
      if rowByCode[code] != nil { return code }
    }
    return nil
  }

  private mutating func addUnnumbered(_ row: PlanRow) {
    let mark = row.bullet ?? " "
    if let open = bullets.firstIndex(where: { $0.mark == mark }) { bullets.removeSubrange(open...) }
    let parent = bullets.last?.code ?? numbered
    let ordinal = ordinals[parent ?? "", default: 0] + 1
    ordinals[parent ?? ""] = ordinal
    let code = parent.map { "\($0).\(ordinal)" } ?? "\(ordinal)"
    bullets.append((mark, code))
    issues.append(Issue(.info, Place(file: file, row: row.row), Message(.numberedDash, code)))
    append(row, code, parent)
  }

  private mutating func append(_ row: PlanRow, _ code: String, _ parent: String?) {
    if let other = rowByCode[code] {
      let place = Place(file: file, row: row.row, column: 1)
      issues.append(
        Issue(.error, place, Message(.duplicatePlanCode, code, "\(other)", "\(row.row)")))
      return
    }
    rowByCode[code] = row.row
    entries.append(Entry(row: row, code: code, parent: parent))
  }
}
