import Columns
import Indicators

extension Snapshot {
  /// The commonest roll-up, by plain numbers: the unit's own ratios of single months, summed.
  /// nil where anything else may come into it, which the rules in general tell.
  func sumOfMonths(_ column: Int, _ unit: Int, _ span: Period) -> Reading? {
    guard onlyMonthsAreHeld, span.monthCount > 1, sumsRatios[column], !units.isDated else {
      return nil
    }
    let figures = columnsRead[column]
    var (sum, count) = (Reading(.value), 0)
    (sum.numerator, sum.denominator) = (0, 0)
    sum.parts = .wholeRatio
    for month in span.firstMonth...span.lastMonth {
      guard let row = rows.row(unit: unit, period: .month(span.year, month)) else { continue }
      guard let isThere = sum.add(figures, row) else { return nil }
      count += isThere ? 1 : 0
    }
    guard count > 0 else { return nil }
    return finish(sum, count, column, unit, span)
  }

  private func finish(
    _ sum: Reading, _ count: Int, _ column: Int, _ unit: Int, _ span: Period
  ) -> Reading {
    var sum = sum
    sum.coverage = Double(count) / Double(span.monthCount)
    sum.value = 100 * sum.numerator / sum.denominator
    if sum.denominator == 0 {
      sum.state = .zeroDenominator
      sum.set(lack(sum.state.cause, column, unit, span))
    }
    return sum
  }
}

extension Reading {
  /// Adds a month's figure. False where the month has none; nil where it is no plain ratio, or
  /// units below have figures of it.
  fileprivate mutating func add(_ figures: FigureColumn, _ row: Int) -> Bool? {
    let (own, state) = (figures.parts[row], figures.states[row])
    if !own.has(.reported) { return own.has(.below) ? nil : false }
    guard own.has(.ratio), state == .value || state == .zeroDenominator else { return nil }
    numerator += figures.numerators[row]
    denominator += figures.denominators[row]
    parts = FigureRow.Parts(rawValue: parts.rawValue & own.rawValue)
    return true
  }
}
