/// One immutable state of a workspace: plans, units, what is reported, and every figure, held
/// in columns.
package final class Snapshot: Sendable {
  /// All plans, with the unit whose plan each is, where it is among the units.
  package let plans: [UnitPlan]
  package let plan: Plan
  /// The unit whose plan is in force, where it is among the units.
  package let planUnit: Int?
  package let units: UnitRegister
  package let columns: ColumnRegister
  package let grid: PeriodGrid
  package let figures: [FigureColumn]
  /// Pairs of lines that speak of the same unit, period and code.
  package let duplicates: [Duplicate]
  /// Every period some figure was reported for, in order.
  package let heldPeriods: [Period]
  /// For each kind of period, by ordinal, the months that its cells cover; nil where it has none.
  private let heldMonths: [ClosedRange<Int>?]
  /// The period that holds a figure and ends last; of several, the shortest.
  package let lastPeriod: Period?
  /// The level of the lowest units that have figures.
  package let lowestLevel: String

  /// A plan, and whose it is.
  package struct UnitPlan: Sendable {
    package let plan: Plan
    package let unit: Int?

    package init(plan: Plan, unit: Int?) {
      self.plan = plan
      self.unit = unit
    }
  }

  /// Two lines for the same figure. Where they differ the figure is in state `error`.
  package struct Duplicate: Sendable {
    package let first: FigureRow
    package let second: FigureRow
    package let agree: Bool
  }

  package init(
    plans: [UnitPlan], plan: Plan, planUnit: Int?, units: UnitRegister, columns: ColumnRegister,
    rows: [FigureRow]
  ) {
    self.plans = plans
    self.plan = plan
    self.planUnit = planUnit
    self.units = units
    self.columns = columns
    let survey = FigureSurvey(rows, units: units)
    grid = PeriodGrid(units: units.count, years: survey.years, slots: survey.slots)
    (figures, duplicates) = Snapshot.fill(columns.columns.count, grid, rows)
    heldPeriods = survey.periods
    heldMonths = survey.heldMonths
    lastPeriod = survey.lastPeriod
    lowestLevel = survey.lowestLevel
  }

  /// The same with other figures.
  init(_ other: Snapshot, figures: [FigureColumn]) {
    (plans, plan, planUnit) = (other.plans, other.plan, other.planUnit)
    (units, columns, grid) = (other.units, other.columns, other.grid)
    (heldPeriods, heldMonths) = (other.heldPeriods, other.heldMonths)
    (lastPeriod, lowestLevel) = (other.lastPeriod, other.lowestLevel)
    duplicates = other.duplicates
    self.figures = figures
  }

  private static func fill(
    _ columnCount: Int, _ grid: PeriodGrid, _ rows: [FigureRow]
  ) -> ([FigureColumn], [Duplicate]) {
    var figures = [FigureColumn](
      repeating: FigureColumn(rowCount: grid.rowCount), count: columnCount)
    var duplicates: [Duplicate] = []
    for figure in rows {
      guard let row = grid.row(unit: Int(figure.unit), period: figure.period) else { continue }
      let column = Int(figure.column)
      if figures[column].isReported(row) {
        duplicates.append(figures[column].meet(row, figure))
      } else {
        figures[column].set(row, figure)
      }
    }
    return (figures, duplicates)
  }

  /// The period span that cells of a granularity cover: from the one holding the first to the
  /// one holding the last figure reported at that granularity or finer. Empty where none is.
  package func periods(_ kind: PeriodKind) -> [Period] {
    guard let held = heldMonths[kind.ordinal] else { return [] }
    return (held.lowerBound / 12...held.upperBound / 12).flatMap { kind.periods(of: $0) }
      .filter { held.contains($0.startMonthNumber) && held.contains($0.endMonthNumber) }
  }

  /// Whether the cell does not lie before the first period of its granularity, where all is
  /// missing, and the unit exists then.
  package func holds(unit: Int, period: Period) -> Bool {
    guard let held = heldMonths[period.kind.ordinal] else { return false }
    return held.lowerBound <= period.startMonthNumber && units[unit].exists(in: period)
  }

  /// A plan row's target: of the unit's own plan of that year, else of its nearest ancestor's,
  /// else of the only plan there is, or the only one of that year.
  package func target(_ column: Int, unit: Int, at period: Period) -> Target? {
    let code = columns[column].code
    if plans.count == 1 { return plan[code]?.target?.value }
    for holder in [unit] + units.ancestors(of: unit) {
      let own = plans.first { $0.unit == holder && $0.plan.year == period.year }
      if let row = own?.plan[code] { return row.target?.value }
    }
    let ofYear = plans.filter { $0.plan.year == period.year }
    if ofYear.count == 1 { return ofYear[0].plan[code]?.target?.value }
    return Set(plans.map(\.unit)).count == 1 ? plan[code]?.target?.value : nil
  }

  /// The finest granularity at which figures were reported.
  package var finestKind: PeriodKind {
    PeriodKind.granularities.first { kind in heldPeriods.contains { $0.kind == kind } } ?? .year
  }
}

extension FigureColumn {
  fileprivate mutating func meet(_ row: Int, _ second: FigureRow) -> Snapshot.Duplicate {
    let first = figure(row, like: second)
    let agree = agrees(row, second)
    if !agree { setError(row) }
    return Snapshot.Duplicate(first: first, second: second, agree: agree)
  }

  private func figure(_ row: Int, like other: FigureRow) -> FigureRow {
    FigureRow(
      unit: other.unit, column: other.column, period: other.period, state: states[row],
      parts: parts[row], numerator: numerators[row], denominator: denominators[row],
      value: values[row], rank: ranks[row], note: notes[row], file: files[row], row: rows[row])
  }
}
