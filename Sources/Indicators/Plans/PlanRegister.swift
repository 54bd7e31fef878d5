/// All plans of a workspace, and which of them speaks for a unit in a year.
package struct PlanRegister: Sendable {
  /// A plan, and whose it is.
  package struct Entry: Sendable {
    package let plan: Plan
    /// Index of its unit; nil where that is not among the units.
    package let unit: Int?

    package init(plan: Plan, unit: Int?) {
      self.plan = plan
      self.unit = unit
    }
  }

  private struct Owner: Hashable {
    let unit: Int
    /// nil: a plan that names no year.
    let year: Int?
  }

  /// In the order of their files.
  package let entries: [Entry]
  /// Position of the plan that scripts see as `plan`.
  private let main: Int?
  private let entryByOwner: [Owner: Int]
  private let entriesByYear: [Int: [Int]]

  /// - Parameter main: position of the plan that scripts see as `plan`; nil where there is none.
  package init(_ entries: [Entry] = [], main: Int? = nil) {
    (self.entries, self.main) = (entries, main)
    let owned = entries.enumerated().compactMap { at, entry in
      entry.unit.map { (Owner(unit: $0, year: entry.plan.year), at) }
    }
    entryByOwner = Dictionary(owned, uniquingKeysWith: { first, _ in first })
    entriesByYear = Dictionary(grouping: entries.indices.filter { entries[$0].plan.year != nil }) {
      entries[$0].plan.year ?? 0
    }
  }

  /// What scripts see as `plan`: of the year asked for, else of the last period reported.
  package var plan: Plan { main.map { entries[$0].plan } ?? .none }

  /// The unit whose plan that is, where it is among the units.
  package var unit: Int? { main.flatMap { entries[$0].unit } }

  /// The main plan, then the others in the order of their files.
  package var mainFirst: [Plan] {
    let others = entries.indices.filter { $0 != main }.map { entries[$0].plan }
    return (main.map { [entries[$0].plan] } ?? []) + others
  }

  /// Position of the plan that speaks for a unit in a year: its own, else its nearest ancestor's,
  /// else the only one of that year, else the only one there is.
  ///
  /// - Parameter ancestors: nearest first; asked for only where it matters.
  package func position(of unit: Int, in year: Int, ancestors: () -> [Int]) -> Int? {
    if entries.count == 1 { return 0 }
    if let own = own(unit, year) { return own }
    for ancestor in ancestors() { if let own = own(ancestor, year) { return own } }
    let ofYear = entriesByYear[year, default: []]
    return ofYear.count == 1 ? ofYear[0] : nil
  }

  private func own(_ unit: Int, _ year: Int) -> Int? {
    entryByOwner[Owner(unit: unit, year: year)] ?? entryByOwner[Owner(unit: unit, year: nil)]
  }
}
