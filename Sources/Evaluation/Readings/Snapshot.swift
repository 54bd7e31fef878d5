package import Columns
package import Indicators
/// One immutable state of a workspace: plans, units, what is reported, and every figure, held
/// in columns.
package final class Snapshot: Sendable {
  package let plans: PlanRegister
  package let units: UnitRegister
  package let columns: ColumnRegister
  package let figures: FigureColumns
  /// The figures' columns and the rows they have, as plain bits: reading them counts no references.
  let columnsRead: FigureColumns.Columns
  let rows: PeriodGrid.Rows
  /// All figures are of single months.
  let onlyMonthsAreHeld: Bool
  /// The spans within which some figure was reported.
  let heldSpans: HeldSpans
  /// For each column, whether its ratios are summed over time.
  let sumsRatios: [Bool]
  /// Every period some figure was reported for, in order.
  package let heldPeriods: [Period]
  /// For each kind of period, by ordinal, the months that its cells cover; nil where it has none.
  private let heldMonths: [ClosedRange<Int>?]
  /// The period that holds a figure and ends last; of several, the shortest.
  package let lastPeriod: Period?
  /// The level of the lowest units that have figures.
  package let lowestLevel: String

  /// For each plan, what the code of each column means in it, as a number; -1 where it has no
  /// such code.
  let meanings: [[Int32]]

  package init(
    plans: PlanRegister, units: UnitRegister, columns: ColumnRegister, rows: [FigureRow]
  ) {
    self.plans = plans
    self.units = units
    self.columns = columns
    let survey = FigureSurvey(rows, units: units)
    figures = FigureColumns(
      rows, columnCount: columns.columns.count,
      grid: PeriodGrid(units: units.count, periods: survey.periods), units: units)
    (columnsRead, self.rows) = (figures.columns, figures.grid.rows)
    heldPeriods = survey.periods
    onlyMonthsAreHeld = survey.periods.allSatisfy { $0.kind == .month }
    heldSpans = HeldSpans(survey.periods)
    sumsRatios = columns.columns.map { $0.rollup == nil || $0.rollup == .sum }
    heldMonths = survey.heldMonths
    lastPeriod = survey.lastPeriod
    lowestLevel = survey.lowestLevel
    meanings = Snapshot.meanings(plans, columns)
  }

  /// The same with other figures in some places.
  init(_ other: Snapshot, replacing rows: [FigureRow]) {
    (plans, meanings) = (other.plans, other.meanings)
    (units, columns) = (other.units, other.columns)
    (heldPeriods, heldMonths) = (other.heldPeriods, other.heldMonths)
    (onlyMonthsAreHeld, sumsRatios) = (other.onlyMonthsAreHeld, other.sumsRatios)
    heldSpans = other.heldSpans
    (lastPeriod, lowestLevel) = (other.lastPeriod, other.lowestLevel)
    figures = FigureColumns(other.figures, replacing: rows, units: units)
    (columnsRead, self.rows) = (figures.columns, figures.grid.rows)
  }

  package var grid: PeriodGrid { figures.grid }

  /// The period span that cells of a granularity cover: from the one holding the first to the
  /// one holding the last figure reported at that granularity or finer. Empty where none is.
  package func periods(_ kind: PeriodKind) -> [Period] {
    guard let held = heldMonths[kind.ordinal] else { return [] }
    return (held.lowerBound / 12...held.upperBound / 12).flatMap { kind.periods(of: $0) }
      .filter { held.contains($0.startMonthNumber) && held.contains($0.endMonthNumber) }
  }

  /// Whether the cell does not lie before the first period that holds a figure, where all is
  /// missing, and the unit exists then.
  package func holds(unit: Int, period: Period) -> Bool {
    guard let first = heldMonths[period.kind.ordinal]?.lowerBound ?? firstMonth else {
      return false
    }
    return first <= period.startMonthNumber && units.exists(unit, in: period)
  }

  private var firstMonth: Int? { heldMonths.compactMap { $0?.lowerBound }.min() }

  /// The years of all cells, from the first to the last that holds a figure.
  package var years: ClosedRange<Int>? {
    guard let first = heldPeriods.map(\.year).min(), let last = heldPeriods.map(\.year).max() else {
      return nil
    }
    return first...last
  }

  /// The finest granularity at which figures were reported.
  package var finestKind: PeriodKind {
    PeriodKind.granularities.first { kind in heldPeriods.contains { $0.kind == kind } } ?? .year
  }
}
