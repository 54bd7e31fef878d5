import IndicatorScripting
package import Indicators

/// How a unit stands against its plan: each row of the plan, year to date.
package struct Summary: Sendable {
  /// What is known of one row.
  package enum Standing: String, Sendable, CaseIterable {
    case met, notMet, missing, notApplicable, zeroDenominator, error, notComputable
  }

  package struct Row: Sendable {
    /// Index of the indicator in the plan.
    package let indicator: Int
    package let standing: Standing
    package let reading: Reading
    package let rank: PublishedRank?
  }

  package struct UnitRows: Sendable {
    package let unit: Int
    package let rows: [Row]

    package func count(_ standing: Standing) -> Int { rows.count { $0.standing == standing } }
  }

  /// The period up to which the year is looked at.
  package let period: Period?
  package let units: [UnitRows]

  init(_ snapshot: Snapshot, _ selection: Selection) {
    let period = selection.periods?.last ?? snapshot.lastPeriod
    self.period = period
    guard let period, !snapshot.plan.leaves.isEmpty else {
      units = []
      return
    }
    units = Summary.units(snapshot, selection).filter { snapshot.units[$0].exists(in: period) }
      .map { unit in
        let cell = Cell(unit: unit, period: period.yearToDate)
        return UnitRows(unit: unit, rows: Summary.rows(snapshot, cell))
      }
  }

  private static func units(_ snapshot: Snapshot, _ selection: Selection) -> [Int] {
    snapshot.units.indices(ofLevel: selection.level ?? snapshot.lowestLevel).filter { unit in
      guard let wanted = selection.units else { return true }
      return wanted.contains(unit)
        || snapshot.units.ancestors(of: unit).contains(where: wanted.contains)
    }
  }

  private static func rows(_ snapshot: Snapshot, _ cell: Cell) -> [Row] {
    snapshot.plan.indicators.indices.filter { !snapshot.plan.indicators[$0].isHeading }
      .map { row(snapshot, $0, cell) }
  }

  /// Columns begin with the plan's rows, so a row's index is its column's.
  private static func row(_ snapshot: Snapshot, _ column: Int, _ cell: Cell) -> Row {
    let reading = snapshot.read(column, unit: cell.unit, period: cell.period)
    return Row(
      indicator: column, standing: standing(snapshot, column, cell, reading), reading: reading,
      rank: snapshot.publishedRank(column, unit: cell.unit, period: cell.period))
  }

  private static func standing(
    _ snapshot: Snapshot, _ column: Int, _ cell: Cell, _ reading: Reading
  ) -> Standing {
    guard let target = snapshot.target(column, unit: cell.unit, at: cell.period) else {
      return .notComputable
    }
    switch snapshot.judgement(target, column, cell) {
    case .met: return .met
    case .notMet: return .notMet
    case .notComputable(.people): return .notComputable
    case .notComputable:
      switch reading.state {
      case .value, .missing: return .missing
      case .notApplicable: return .notApplicable
      case .zeroDenominator: return .zeroDenominator
      case .error: return .error
      }
    }
  }
}
