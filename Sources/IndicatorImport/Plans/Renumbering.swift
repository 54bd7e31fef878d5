import Messages
import Indicators

/// Codes that mean something else in another year's plan of the same unit.
struct Renumbering {
  private let plans: PlanRegister
  private let shared: [SharedCode]

  init(_ plans: PlanRegister, shared: [SharedCode]) { (self.plans, self.shared) = (plans, shared) }

  /// One for each code and two plans that follow each other, where no table says what belongs
  /// together.
  var issues: [Issue] {
    let byUnit = Dictionary(grouping: plans.entries) { $0.unit ?? -1 }
    return byUnit.values.flatMap { entries in
      let plans = entries.map(\.plan).filter { $0.year != nil }
        .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
      return zip(plans, plans.dropFirst()).flatMap(issues)
    }
  }

  private func issues(_ earlier: Plan, _ later: Plan) -> [Issue] {
    later.indicators.compactMap { row in
      guard let before = earlier[row.code], before.meaning != row.meaning,
        !isTold(row.code, later.year)
      else { return nil }
      let message = Message(
        .renumberedCode, row.code, "\(earlier.year ?? 0)", before.label.shortened,
        "\(later.year ?? 0)", row.label.shortened)
      return Issue(row.isHeading && before.isHeading ? .info : .warning, row.place, message)
    }
  }

  private func isTold(_ code: String, _ year: Int?) -> Bool {
    shared.contains { name in year.map { name.codeByYear[$0] == code } ?? false }
  }
}
