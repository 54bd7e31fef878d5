package import Indicators

/// Numbers the rows of a table that holds something for each unit and period: a run of rows for
/// each period held, one row a unit in it.
package struct PeriodGrid: Sendable {
  /// Row numbers as they are looked up; plain bits, good as long as the grid lives.
  package let rows: Rows
  /// Periods held, in the order of years and slots.
  package let periods: [Period]
  private let memory: ColumnMemory

  /// Finds a row without counting references.
  package struct Rows: BitwiseCopyable, @unchecked Sendable {
    package let unitCount: Int
    package let firstYear: Int
    package let yearCount: Int
    /// The number of each slot of each year, `slotCount` a year; -1 where it is not held.
    package let places: UnsafePointer<Int32>
    package let slotCount = Period.slotsPerYear

    /// The row of a unit and period; nil where the period is not held.
    @inlinable @inline(__always) package func row(unit: Int, period: Period) -> Int? {
      let year = period.year &- firstYear
      guard year >= 0, year < yearCount else { return nil }
      let place = Int(places[year &* slotCount &+ period.slot])
      return place >= 0 ? place &* unitCount &+ unit : nil
    }
  }

  package init(units: Int, periods: some Sequence<Period>) {
    let held = Set(periods).sorted { ($0.year, $0.slot) < ($1.year, $1.slot) }
    let first = held.first?.year ?? 0
    let years = held.last.map { $0.year - first + 1 } ?? 0
    memory = ColumnMemory()
    let places = memory.buffer(Int32.self, count: years * Period.slotsPerYear)
    for place in 0..<years * Period.slotsPerYear { places[place] = -1 }
    for (number, period) in held.enumerated() {
      places[(period.year - first) * Period.slotsPerYear + period.slot] = Int32(number)
    }
    self.periods = held
    rows = Rows(unitCount: units, firstYear: first, yearCount: years, places: places)
  }

  /// Every slot of every year.
  package init(units: Int, years: some Sequence<Int>) {
    self.init(
      units: units,
      periods: years.flatMap { year in
        (0..<Period.slotsPerYear).map { Period(year: year, slot: $0) }
      })
  }

  package var unitCount: Int { rows.unitCount }

  package var rowCount: Int { unitCount * periods.count }

  /// The row of a unit and period; nil where the period is not held.
  package func row(unit: Int, period: Period) -> Int? { rows.row(unit: unit, period: period) }

  /// The unit and period of a row.
  package func cell(_ row: Int) -> (unit: Int, period: Period) {
    let (place, unit) = row.quotientAndRemainder(dividingBy: unitCount)
    return (unit, periods[place])
  }
}
