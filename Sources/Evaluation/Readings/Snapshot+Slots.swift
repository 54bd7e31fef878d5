package import Indicators
import Columns
/// One of the periods that a longer one is put together from.
struct Slot {
  let period: Period
  /// The unit's own figure, else its units below together.
  let reading: Reading

  /// One bit a month.
  var months: Int { Slot.months(period) }

  static func months(_ period: Period) -> Int {
    (1 << (period.lastMonth + 1)) - (1 << period.firstMonth)
  }

  /// It is the whole of a period.
  func covers(_ span: Period) -> Bool {
    period.firstMonth == span.firstMonth && period.lastMonth == span.lastMonth
  }
}

extension Snapshot {
  /// The slots a span is put together from, in order of time, at the granularity in which figures
  /// come: coarsest first, without overlap. Each is the unit's own figure, else its units below
  /// together.
  ///
  /// Nine months and the second half overlap: of the two ways to go the one that covers more is
  /// taken.
  func slots(_ column: Int, _ unit: Int, _ span: Period) -> [Slot] {
    let periods = Snapshot.periods(within: span)
    let slots = slots(column, unit, span, periods)
    guard slots.contains(where: { $0.period.kind == .nineMonths && !$0.covers(span) }) else {
      return slots
    }
    let others = self.slots(column, unit, span, periods.filter { $0.kind != .nineMonths })
    return Snapshot.coverage(others) > Snapshot.coverage(slots) ? others : slots
  }

  /// Periods that can be reported within a span, itself first, then the coarser ones first.
  private static func periods(within span: Period) -> [Period] {
    slotsWithin[span.slot].map { Period(year: span.year, slot: $0) }
  }

  /// For each slot of a year, the slots within it.
  private static let slotsWithin: [[Int]] = (0..<Period.slotsPerYear).map { slot in
    let kinds: [PeriodKind] = [.year, .nineMonths, .half, .quarter, .month]
    return kinds.flatMap { $0.periods(of: 0) }.filter(Period(year: 0, slot: slot).contains)
      .map(\.slot)
  }

  private func slots(
    _ column: Int, _ unit: Int, _ span: Period, _ periods: [Period]
  ) -> [Slot] {
    var (covered, slots): (Int, [Slot]) = (0, [])
    for period in periods where covered & Slot.months(period) == 0 {
      guard let slot = slot(column, unit, period) else { continue }
      covered |= slot.months
      slots.append(slot)
    }
    return slots.sorted { $0.period.firstMonth < $1.period.firstMonth }
  }

  /// A figure put together from the unit's own ones of shorter periods; nil where these don't
  /// cover the whole of it, and where they have no sum.
  package func fromFiner(_ column: Int, unit: Int, period: Period) -> Reading? {
    var (covered, slots): (Int, [Slot]) = (0, [])
    for finer in Snapshot.periods(within: period).dropFirst()
    where covered & Slot.months(finer) == 0 {
      guard let own = ownFigure(column, unit, finer) else { continue }
      covered |= Slot.months(finer)
      slots.append(Slot(period: finer, reading: own))
    }
    guard covered == Slot.months(period), rollup(column) != .none, rollup(column) != .mean else {
      return nil
    }
    slots.sort { $0.period.firstMonth < $1.period.firstMonth }
    return overTime(column, unit, period, slots)
  }

  func slot(_ column: Int, _ unit: Int, _ period: Period) -> Slot? {
    if let own = ownFigure(column, unit, period) { return Slot(period: period, reading: own) }
    guard let row = rows.row(unit: unit, period: period), columnsRead[column].isReportedBelow(row),
      let together = overUnits(column, unit, period),
      !restsOnMore(column, unit, period, than: together.coverage)
    else { return nil }
    return Slot(period: period, reading: together)
  }

  /// Where the unit itself reported finer periods, they are not given up for a sum of the units
  /// below that rests on less.
  private func restsOnMore(
    _ column: Int, _ unit: Int, _ period: Period, than coverage: Double
  ) -> Bool {
    guard period.monthCount > 1 else { return false }
    let finer = Snapshot.periods(within: period).filter { $0 != period }
    guard finer.contains(where: { ownFigure(column, unit, $0) != nil }) else { return false }
    let slots = slots(column, unit, period, finer)
    return Snapshot.coverage(slots) / Double(period.monthCount) >= coverage
  }

  /// Months, weighted by how much of each is there.
  private static func coverage(_ slots: [Slot]) -> Double {
    slots.reduce(0) { $0 + Double($1.period.monthCount) * $1.reading.coverage }
  }
}
