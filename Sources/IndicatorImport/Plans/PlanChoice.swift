package import Indicators

/// Which of the plans read is in force: one a year and unit, and of several years the wanted one.
struct PlanChoice {
  /// All that can be used, in the order of their files.
  let plans: [Plan]
  /// The one in force, nil where there is none.
  let document: PlanDocument?
  let issues: [Issue]
  /// Why a plan's file was not used, by path.
  let refused: [String: Message]

  var plan: Plan { document?.plan ?? .none }

  /// - Parameters:
  ///   - wanted: the year asked for.
  ///   - lastYear: the year of the last period reported; only asked for where it matters.
  init(_ documents: [PlanDocument], wanted: Int?, lastYear: () -> Int?) {
    let (kept, refused) = PlanChoice.oneEach(documents)
    plans = kept.map(\.plan)
    self.refused = refused
    let years = Set(kept.compactMap(\.plan.year))
    let year = wanted ?? (years.count > 1 ? PlanChoice.year(for: lastYear(), among: years) : nil)
    document = kept.first { year == nil || $0.plan.year == year }
    var issues = refused.map { path, message in
      Issue(.error, Place(file: path, row: 1), message)
    }
    if let wanted, document == nil {
      let known = years.sorted().map(String.init).joined(separator: ", ")
      let place = Place(file: kept.first?.plan.file ?? "Data")
      issues.append(
        Issue(.error, place, Message(.noPlanOfYear, "\(wanted)", known.isEmpty ? "–" : known)))
    }
    if kept.count > 1, let plan = document?.plan {
      let message = Message(.planInForce, "\(kept.count)", plan.year.map { "\($0)" } ?? "–")
      issues.append(Issue(.info, Place(file: plan.file, row: 1), message))
    }
    self.issues = issues
  }

  /// The plan of the last period's year, else the last one before it, else the first.
  private static func year(for last: Int?, among years: Set<Int>) -> Int? {
    guard let last else { return years.max() }
    return years.filter { $0 <= last }.max() ?? years.min()
  }

  private static func oneEach(
    _ documents: [PlanDocument]
  ) -> (kept: [PlanDocument], refused: [String: Message]) {
    var (kept, refused) = ([PlanDocument](), [String: Message]())
    for document in documents {
      let plan = document.plan
      let key = VietnameseText.nameKey(plan.unitName)
      let first = kept.first { other in
        other.plan.year == plan.year && VietnameseText.nameKey(other.plan.unitName) == key
      }
      guard let first else {
        kept.append(document)
        continue
      }
      refused[plan.file] = Message(
        .secondPlan, plan.year.map { "\($0)" } ?? "–", plan.unitName, first.plan.file, plan.file)
    }
    return (kept, refused)
  }
}

/// The units of a workspace, and which of them the plan in force is for.
package struct PlanUnits {
  let register: UnitRegister
  /// Index of the plan's unit in the register; nil where none, or more than one, has its name.
  package let planUnit: Int?
  let issues: [Issue]

  /// With a table of units: the plan's unit is found by its name.
  package init(register: UnitRegister, plan: Plan?) {
    self.register = register
    guard let plan, !plan.unitName.isEmpty else {
      (planUnit, issues) = (nil, [])
      return
    }
    let named = register.indices(named: plan.unitName)
    let lowest = named.map { register.depths[$0] }.max()
    let found = named.filter { register.depths[$0] == lowest }
    planUnit = found.count == 1 ? found[0] : nil
    let message =
      found.isEmpty
      ? Message(.planUnitUnknown, plan.unitName)
      : Message(.planUnitUnclear, plan.unitName, "\(found.count)")
    let place = Place(file: plan.file, row: 1)
    issues = found.count == 1 ? [] : [Issue(.warning, place, message)]
  }

  /// Without one: the plan's unit is the only unit; its code is its name in small letters
  /// without marks: `tay-xuan`.
  init(of document: PlanDocument?) {
    issues = []
    guard let document else {
      (register, planUnit) = (UnitRegister([]), nil)
      return
    }
    let plan = document.plan
    let words = VietnameseText.fold(plan.unitName).split { !$0.isLetter && !$0.isNumber }
    let code = words.isEmpty ? "plan" : words.joined(separator: "-")
    let type = document.unitType
    let unit = Unit(
      code: code, name: plan.unitName.isEmpty ? plan.title : plan.unitName,
      level: type.isEmpty ? "commune" : UnitLevels.level(type), type: type)
    register = UnitRegister([UnitRegister.Entry(unit: unit, parentCode: nil)])
    planUnit = 0
  }
}
