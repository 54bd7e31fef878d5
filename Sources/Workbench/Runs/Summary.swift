import ScriptHost
package import Indicators
package import Evaluation

/// How a unit stands against its plan: each row of the plan, year to date.
package struct Summary: Sendable {
  /// What is known of one row.
  package enum Standing: String, Sendable, CaseIterable {
    case met, notMet, missing, notApplicable, zeroDenominator, error, notComputable
  }

  package struct Row: Sendable {
    /// The row of the plan that judges the unit.
    package let indicator: Indicator
    /// Index among the reported columns.
    package let column: Int
    package let standing: Standing
    package let reading: Reading
    package let rank: PublishedRank?
  }

  package struct UnitRows: Sendable {
    package let unit: Int
    /// The plan that judges it; nil where none does.
    package let plan: Plan?
    package let rows: [Row]

    package func count(_ standing: Standing) -> Int { rows.count { $0.standing == standing } }
  }

  /// The period up to which the year is looked at.
  package let period: Period?
  package let units: [UnitRows]

  init(_ snapshot: Snapshot, _ selection: Selection) {
    let period = selection.periods?.last ?? snapshot.lastPeriod
    self.period = period
    guard let period, snapshot.plans.entries.contains(where: { !$0.plan.leaves.isEmpty }) else {
      units = []
      return
    }
    units = selection.units(in: snapshot.units, lowest: snapshot.lowestLevel)
      .filter { snapshot.units.exists($0, in: period) }
      .map { UnitRows(snapshot, Cell(unit: $0, period: period.yearToDate)) }
  }
}

extension Summary.UnitRows {
  /// The measured rows of the plan that judges the cell's unit in its year.
  fileprivate init(_ snapshot: Snapshot, _ cell: Cell) {
    let plan = snapshot.plan(of: cell.unit, at: cell.period)
    self.init(
      unit: cell.unit, plan: plan,
      rows: plan?.leaves.compactMap { Summary.Row(snapshot, $0, cell) } ?? [])
  }
}

extension Summary.Row {
  /// nil only for a code that is no column, which no plan's row is.
  fileprivate init?(_ snapshot: Snapshot, _ indicator: Indicator, _ cell: Cell) {
    guard let column = snapshot.columns.index(of: indicator.code) else { return nil }
    let reading = snapshot.read(column, unit: cell.unit, period: cell.period)
    self.init(
      indicator: indicator, column: column,
      standing: Summary.Standing(snapshot, indicator, column, cell, reading), reading: reading,
      rank: snapshot.publishedRank(column, unit: cell.unit, period: cell.period))
  }
}

extension Summary.Standing {
  fileprivate init(
    _ snapshot: Snapshot, _ indicator: Indicator, _ column: Int, _ cell: Cell, _ reading: Reading
  ) {
    guard let target = indicator.target?.value else {
      self = .notComputable
      return
    }
    switch snapshot.judgement(target, column, cell) {
    case .met: self = .met
    case .notMet: self = .notMet
    case .notComputable(.people): self = .notComputable
    case .notComputable: self.init(lacking: reading.state)
    }
  }

  /// What a target could not be held against.
  private init(lacking state: FigureState) {
    switch state {
    case .value, .missing: self = .missing
    case .notApplicable: self = .notApplicable
    case .zeroDenominator: self = .zeroDenominator
    case .error: self = .error
    }
  }
}
