import Messages
import Indicators
import PlainText

/// The plans read from the documents: one a year and unit, each with its unit, and the one that
/// scripts see as `plan`.
struct PlanChoice {
  let register: PlanRegister
  let issues: [Issue]
  /// Why a plan's file was not used, by path.
  let refused: [String: Message]

  /// - Parameters:
  ///   - wanted: the year asked for.
  ///   - lastYear: the year of the last period reported; only asked for where it matters.
  init(
    _ documents: [PlanDocument], units: UnitRegister, wanted: Int?, lastYear: () -> Int?
  ) {
    let owners = PlanOwners(documents, units: units)
    let (kept, refused) = PlanChoice.oneEach(documents, owners.units)
    let entries = kept.map { PlanRegister.Entry(plan: documents[$0].plan, unit: owners.units[$0]) }
    let years = Set(entries.compactMap(\.plan.year))
    let year = wanted ?? (years.count > 1 ? PlanChoice.year(for: lastYear(), among: years) : nil)
    let main = PlanChoice.main(entries, year, units)
    register = PlanRegister(entries, main: main)
    self.refused = refused
    issues =
      owners.issues
      + refused.map { Issue(.error, Place(file: $0.key, row: 1), $0.value) }
      + PlanChoice.issues(register, wanted: main == nil ? wanted : nil, years)
  }

  /// The plan of the highest unit; of several the first by code, so that file names don't matter.
  private static func main(
    _ entries: [PlanRegister.Entry], _ year: Int?, _ units: UnitRegister
  ) -> Int? {
    func order(_ at: Int) -> (Int, Int, Int) {
      let unit = entries[at].unit
      return (unit.map { units.depths[$0] } ?? .max, unit ?? .max, at)
    }
    return entries.indices.filter { year == nil || entries[$0].plan.year == year }
      .min { order($0) < order($1) }
  }

  private static func issues(
    _ register: PlanRegister, wanted: Int?, _ years: Set<Int>
  ) -> [Issue] {
    if let wanted {
      let known = years.sorted().map(String.init).joined(separator: ", ")
      let place = Place(file: register.entries.first?.plan.file ?? "Data")
      return [
        Issue(.error, place, Message(.noPlanOfYear, "\(wanted)", known.isEmpty ? "–" : known))
      ]
    }
    guard register.entries.count > 1 else { return [] }
    let plan = register.plan
    let message = Message(
      .planInForce, "\(register.entries.count)", plan.fullUnitName,
      plan.year.map { "\($0)" } ?? "–")
    return [Issue(.info, Place(file: plan.file, row: 1), message)]
  }

  /// The plan of the last period's year, else the last one before it, else the first.
  private static func year(for last: Int?, among years: Set<Int>) -> Int? {
    guard let last else { return years.max() }
    return years.filter { $0 <= last }.max() ?? years.min()
  }

  private static func oneEach(
    _ documents: [PlanDocument], _ owners: [Int?]
  ) -> (kept: [Int], refused: [String: Message]) {
    var (kept, refused) = ([Int](), [String: Message]())
    for (at, plan) in documents.map(\.plan).enumerated() {
      let first = kept.first { other in
        documents[other].plan.year == plan.year
          && (owners[other] ?? -1, documents[other].plan.ownerKey)
            == (owners[at] ?? -1, plan.ownerKey)
          || documents[other].plan.year == plan.year && owners[at] != nil
            && owners[other] == owners[at]
      }
      guard let first else {
        kept.append(at)
        continue
      }
      refused[plan.file] = Message(
        .secondPlan, plan.year.map { "\($0)" } ?? "–", plan.fullUnitName,
        documents[first].plan.file, plan.file)
    }
    return (kept, refused)
  }
}

extension Plan {
  /// Whose it is, for plans whose unit is not among the units.
  fileprivate var ownerKey: String { VietnameseText.nameKey(fullUnitName) }
}

/// Whose plan each document is.
struct PlanOwners {
  /// For each document; nil where its unit is not among the units, or not clear.
  private(set) var units: [Int?] = []
  private(set) var issues: [Issue] = []

  init(_ documents: [PlanDocument], units register: UnitRegister) {
    let search = UnitSearch(units: register)
    for document in documents { find(document, search) }
  }

  private mutating func find(_ document: PlanDocument, _ search: UnitSearch) {
    let plan = document.plan
    guard !plan.unitName.isEmpty || search.units.count == 1 else { return units.append(nil) }
    if plan.unitName.isEmpty { return units.append(0) }
    let place = Place(file: plan.file, row: 1)
    switch search.owner(of: plan, above: document.above) {
    case .one(let unit): return units.append(unit)
    case .several(let count):
      let message = Message(.planUnitUnclear, plan.fullUnitName, "\(count)")
      issues.append(Issue(.warning, place, message))
    case .none(let named):
      issues.append(Issue(.warning, place, PlanOwners.unknown(plan, named, search.units)))
    }
    units.append(nil)
  }

  private static func unknown(_ plan: Plan, _ named: [Int], _ units: UnitRegister) -> Message {
    guard !named.isEmpty else { return Message(.planUnitUnknown, plan.fullUnitName) }
    let others = named.prefix(3).map { "\(units[$0].name) (\(units[$0].code))" }
    return Message(.planUnitOther, plan.fullUnitName, others.joined(separator: ", "))
  }
}

extension UnitRegister {
  /// Without a table of units: the plans' own units. A code is the name in small letters without
  /// marks: `tay-xuan`.
  init(of documents: [PlanDocument]) {
    var entries: [Entry] = []
    for document in documents {
      let entry = Entry(document.plan)
      guard !entries.contains(where: { $0.name == entry.name && $0.type == entry.type })
      else { continue }
      let isTaken = entries.contains { $0.code == entry.code }
      entries.append(isTaken ? Entry(document.plan, withType: true) : entry)
    }
    self.init(entries)
  }
}

extension UnitRegister.Entry {
  fileprivate init(_ plan: Plan, withType: Bool = false) {
    let name = withType ? plan.fullUnitName : plan.unitName
    let words = VietnameseText.fold(name).split { !$0.isLetter && !$0.isNumber }
    let code = words.isEmpty ? "plan" : words.joined(separator: "-")
    self.init(
      code: code, name: [plan.unitName, plan.title].first { !$0.isEmpty } ?? code,
      level: plan.unitType.isEmpty ? "commune" : UnitLevels.level(plan.unitType),
      type: plan.unitType)
  }
}
