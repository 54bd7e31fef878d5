import ScriptHost
package import Indicators
package import Evaluation
import Columns

/// How a unit stands against its plan: each row of the plan, year to date.
package struct Summary: Sendable {
  /// What is known of one row.
  package enum Standing: String, Sendable, CaseIterable {
    case met, notMet, missing, notApplicable, zeroDenominator, error, notComputable

    fileprivate var ordinal: Int {
      switch self {
      case .met: 0
      case .notMet: 1
      case .missing: 2
      case .notApplicable: 3
      case .zeroDenominator: 4
      case .error: 5
      case .notComputable: 6
      }
    }
  }

  package struct Row: Sendable {
    /// The row of the plan that judges the unit.
    package let indicator: Indicator
    /// Index among the reported columns.
    package let column: Int
    package let standing: Standing
    /// How much of the target is reached; nil where that can't be told.
    package let attainment: Double?
    package let reading: Reading
    package let rank: PublishedRank?
  }

  package struct UnitRows: Sendable {
    package let unit: Int
    /// The plan that judges it; nil where none does.
    package let plan: Plan?
    package let rows: [Row]
    /// How many rows there are of each standing.
    private let counts: [Int]

    fileprivate init(unit: Int, plan: Plan?, rows: [Row]) {
      (self.unit, self.plan, self.rows) = (unit, plan, rows)
      var counts = [Int](repeating: 0, count: Standing.allCases.count)
      for row in rows { counts[row.standing.ordinal] += 1 }
      self.counts = counts
    }

    package func count(_ standing: Standing) -> Int { counts[standing.ordinal] }
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
    let rows = plan?.indicators.compactMap { row in
      row.isHeading ? nil : Summary.Row(snapshot, row, cell)
    }
    self.init(unit: cell.unit, plan: plan, rows: rows ?? [])
  }
}

extension Summary.Row {
  /// nil only for a code that is no column, which no plan's row is.
  fileprivate init?(_ snapshot: Snapshot, _ indicator: Indicator, _ cell: Cell) {
    guard let column = snapshot.columns.index(of: indicator.code) else { return nil }
    let reading = snapshot.read(column, unit: cell.unit, period: cell.period)
    self.init(
      indicator: indicator, column: column,
      standing: Summary.Standing(snapshot, indicator, column, cell, reading),
      attainment: Summary.Row.attainment(snapshot, indicator, column, reading), reading: reading,
      rank: snapshot.publishedRank(column, unit: cell.unit, period: cell.period))
  }
}

extension Summary.Row {
  private static func attainment(
    _ snapshot: Snapshot, _ indicator: Indicator, _ column: Int, _ reading: Reading
  ) -> Double? {
    guard let target = indicator.target?.value, reading.state == .value else { return nil }
    let direction = target.direction ?? snapshot.columns[column].direction
    return Attainment.of(
      reading.value, target, isRatio: snapshot.figures[column].isRatio,
      lowerIsBetter: direction == .lower)
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
    switch snapshot.judgement(target, column, cell, reading) {
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
