import Messages
import Indicators
import PlainText

/// Reads the targets of a plan's rows with what is known of each row: its label, its unit of
/// measure and the direction that the tables of inputs declare.
struct PlanTargets {
  private(set) var targets: [Inherited<Target>?] = []
  private(set) var issues: [Issue] = []
  private let definitions: [String: InputDefinition]
  private let year: Int?
  private let file: String

  init(
    _ entries: [PlanOutline.Entry], _ filled: [PlanInheritance.Filled],
    definitions: [InputDefinition], year: Int?, file: String
  ) {
    self.definitions = Dictionary(
      definitions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    (self.year, self.file) = (year, file)
    targets = zip(entries, filled).map { read($0, $1.target) }
  }

  private mutating func read(
    _ entry: PlanOutline.Entry, _ text: Inherited<String>?
  ) -> Inherited<Target>? {
    guard let text else { return nil }
    let definition = definitions[entry.code]
    let uom = entry.row.uom.isEmpty ? definition?.uom ?? "" : entry.row.uom
    let row = TargetRow(
      label: entry.row.label, uom: uom, direction: definition?.direction, year: year)
    let target = Target(parsing: text.value, row: row)
    report(target, entry)
    return Inherited(target, from: text.source)
  }

  private mutating func report(_ target: Target, _ entry: PlanOutline.Entry) {
    let place = Place(file: file, row: entry.row.row)
    if !target.isComputable {
      let message = Message(.targetForPeople, entry.code, target.text.shortened)
      issues.append(Issue(.warning, place, message))
    }
    for doubt in target.doubts {
      let severity: Severity = doubt.isWarning ? .warning : .info
      issues.append(Issue(severity, place, doubt.message(entry.code)))
    }
  }
}

extension TargetDoubt {
  /// What is said of it at the row's place.
  fileprivate func message(_ code: String) -> Message {
    switch self {
    case .ceilingByLabel(let word): Message(.ceilingByLabel, code, word.shortened)
    case .percentagePoints: Message(.percentagePoints, code)
    case .valueIsChange: Message(.valueIsChange, code)
    case .otherSubject(let words): Message(.otherSubject, code, words.shortened)
    case .rivals: Message(.rivalNumbers, code)
    case .againstDirection(let words): Message(.againstDirection, code, words.shortened)
    case .twoNumbers(let number): Message(.twoNumbers, code, number.shortened)
    case .doubtfulTimes(let number): Message(.doubtfulTimes, code, number.shortened)
    case .noBaseline(let words): Message(.noBaseline, code, words.shortened)
    case .converted(let written, let uom):
      Message(.convertedUnit, code, written.shortened, uom.shortened)
    case .otherUnit(let words, let uom):
      Message(.otherUnit, code, words.shortened, uom.shortened)
    case .countAsShare(let written): Message(.countAsShare, code, written.shortened)
    case .placeByLabel(let label): Message(.placeByLabel, code, label.shortened)
    case .rangeFromZero: Message(.rangeFromZero, code)
    case .shareOfBaseline: Message(.shareOfBaseline, code)
    }
  }
}
