/// Numbers the rows of a table that holds something for each unit and period: the periods of
/// `slots`, in each of some years, for each unit.
package struct PeriodGrid: Sendable {
  package let unitCount: Int
  /// Years in use, ascending; those between them that hold nothing take no place.
  package let years: [Int]
  /// Slots in use, ascending.
  package let slots: [Int]
  private let firstYear: Int
  /// Position of each year from the first on, and of each slot; -1 where it is not in use.
  private let yearPlace: [Int]
  private let slotPlace: [Int]

  package init(units: Int, years: some Sequence<Int>, slots: some Sequence<Int>) {
    unitCount = units
    let held = Set(years).sorted()
    let first = held.first ?? 0
    (self.years, firstYear) = (held, first)
    self.slots = Set(slots).sorted()
    let span = held.last.map { $0 - first + 1 } ?? 0
    yearPlace = PeriodGrid.places(held.map { $0 - first }, of: span)
    slotPlace = PeriodGrid.places(self.slots, of: Period.slotsPerYear)
  }

  private static func places(_ used: [Int], of count: Int) -> [Int] {
    var places = [Int](repeating: -1, count: count)
    for (position, place) in used.enumerated() { places[place] = position }
    return places
  }

  package var rowCount: Int { unitCount * years.count * slots.count }

  /// The row of a unit and period; nil outside the years or slots held.
  package func row(unit: Int, period: Period) -> Int? {
    let year = period.year - firstYear
    guard year >= 0, year < yearPlace.count, yearPlace[year] >= 0, slotPlace[period.slot] >= 0
    else { return nil }
    return (unit * years.count + yearPlace[year]) * slots.count + slotPlace[period.slot]
  }

  /// The unit and period of a row.
  package func cell(_ row: Int) -> (unit: Int, period: Period) {
    let (rest, slot) = row.quotientAndRemainder(dividingBy: slots.count)
    let (unit, year) = rest.quotientAndRemainder(dividingBy: years.count)
    return (unit, Period(year: years[year], slot: slots[slot]))
  }
}
