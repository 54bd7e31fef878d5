/// Numbers the rows of a table that holds something for each unit and period: the periods of
/// `slots`, in each year of a span, for each unit.
package struct PeriodGrid: Sendable {
  package let firstYear: Int
  package let yearCount: Int
  package let unitCount: Int
  /// Slots in use, ascending.
  package let slots: [Int]
  private let place: [Int]

  package init(units: Int, years: ClosedRange<Int>?, slots: some Sequence<Int>) {
    unitCount = units
    firstYear = years?.lowerBound ?? 0
    yearCount = years?.count ?? 0
    self.slots = Set(slots).sorted()
    var place = [Int](repeating: -1, count: Period.slotsPerYear)
    for (position, slot) in self.slots.enumerated() { place[slot] = position }
    self.place = place
  }

  package var rowCount: Int { unitCount * yearCount * slots.count }

  /// The row of a unit and period; nil outside the years or slots held.
  package func row(unit: Int, period: Period) -> Int? {
    let year = period.year - firstYear
    guard year >= 0, year < yearCount, place[period.slot] >= 0 else { return nil }
    return (unit * yearCount + year) * slots.count + place[period.slot]
  }

  /// The unit and period of a row.
  package func cell(_ row: Int) -> (unit: Int, period: Period) {
    let (rest, slot) = row.quotientAndRemainder(dividingBy: slots.count)
    let (unit, year) = rest.quotientAndRemainder(dividingBy: yearCount)
    return (unit, Period(year: firstYear + year, slot: slots[slot]))
  }

  package var years: Range<Int> { firstYear..<firstYear + yearCount }
}
