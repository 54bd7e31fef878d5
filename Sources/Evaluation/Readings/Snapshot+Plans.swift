package import Indicators

extension Snapshot {
  /// What scripts see as `plan`.
  package var plan: Plan { plans.plan }

  /// The unit whose plan that is, where it is among the units.
  package var planUnit: Int? { plans.unit }

  /// The plan that speaks for a unit in the year of a period: its own, else its nearest
  /// ancestor's, else the only one of that year, else the only one there is; nil where none does.
  package func plan(of unit: Int, at period: Period) -> Plan? {
    position(of: unit, at: period).map { plans.entries[$0].plan }
  }

  private func position(of unit: Int, at period: Period) -> Int? {
    plans.position(of: unit, in: period.year) { units.ancestors(of: unit, in: period) }
  }

  /// The plan's row that a column is at a unit and period; nil for an input, and where no plan
  /// speaks or it has no such row.
  package func indicator(_ column: Int, unit: Int, at period: Period) -> Indicator? {
    guard let plan = plan(of: unit, at: period),
      let actual = actual(column, in: period.year)
    else { return nil }
    return plan[columns[actual].code]
  }

  /// A plan row's target: of the plan that speaks for the unit in that year.
  package func target(_ column: Int, unit: Int, at period: Period) -> Target? {
    indicator(column, unit: unit, at: period)?.target?.value
  }

  /// What a column is called at a unit and period.
  package func label(_ column: Int, unit: Int, at period: Period) -> String {
    indicator(column, unit: unit, at: period)?.label ?? columns[column].label
  }

  /// The column that holds the figures: for a name that codes of several years share, the code
  /// of that year; nil where it has none.
  package func actual(_ column: Int, in year: Int) -> Int? {
    column < columns.sharedStart ? column : columns[column].columnByYear[year]
  }

  /// Whether a column's code is a row with another label in another year's plan of the unit, so
  /// that figures of the two years don't belong together.
  package func isRenumbered(_ column: Int, unit: Int, between period: Period, and year: Int) -> Bool
  {
    guard plans.entries.count > 1, period.year != year,
      let here = position(of: unit, at: period),
      let there = position(of: unit, at: .year(year)), here != there
    else { return false }
    let (one, other) = (meanings[here][column], meanings[there][column])
    return one >= 0 && other >= 0 && one != other
  }

  /// Numbers the labels of the plans: equal numbers, equal labels.
  static func meanings(_ plans: PlanRegister, _ columns: ColumnRegister) -> [[Int32]] {
    var numbers: [String: Int32] = [:]
    return plans.entries.map { entry in
      columns.columns.map { column in
        guard let row = entry.plan[column.code] else { return -1 }
        let (key, next) = (row.meaning, Int32(numbers.count))
        return numbers[key]
          ?? {
            numbers[key] = next; return next
          }()
      }
    }
  }
}
