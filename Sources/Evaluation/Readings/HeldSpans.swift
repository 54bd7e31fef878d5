import Indicators

/// Spans of time within which some figure was reported: elsewhere there is nothing to be put
/// together, and nothing is looked for.
struct HeldSpans: Sendable {
  private let firstYear: Int
  /// For each slot of each year.
  private let isHeld: [Bool]

  init(_ periods: [Period]) {
    let years = periods.map(\.year)
    let (first, last) = (years.min() ?? 0, years.max() ?? -1)
    var isHeld = [Bool](repeating: false, count: (last - first + 1) * Period.slotsPerYear)
    for period in periods {
      for slot in 0..<Period.slotsPerYear
      where Period(year: period.year, slot: slot).contains(period) {
        isHeld[(period.year - first) * Period.slotsPerYear + slot] = true
      }
    }
    (firstYear, self.isHeld) = (first, isHeld)
  }

  func contains(_ span: Period) -> Bool {
    let place = (span.year - firstYear) * Period.slotsPerYear + span.slot
    return isHeld.indices.contains(place) && isHeld[place]
  }
}
