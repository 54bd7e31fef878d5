package import Indicators

extension Snapshot {
  /// Whether a column's figure meets a target, with all the target speaks of: the published
  /// place, and the baseline year's value and place.
  package func judgement(
    _ target: Target, _ column: Int, _ cell: Cell, value: Double? = nil
  ) -> Judgement {
    let reading = read(column, unit: cell.unit, period: cell.period)
    return judgement(target, column, cell, reading, value: value)
  }

  /// The same of a figure that was read already.
  package func judgement(
    _ target: Target, _ column: Int, _ cell: Cell, _ reading: Reading, value: Double? = nil
  ) -> Judgement {
    let ratio = reading.state == .value && reading.hasRatio
    let rank = publishedRank(column, unit: cell.unit, period: cell.period)
    return target.judgement(
      value: value ?? (reading.state == .value ? reading.value : nil),
      numerator: ratio ? reading.numerator : nil, denominator: ratio ? reading.denominator : nil,
      rank: rank?.place, places: rank?.total
    ) { baseline($0 ?? cell.period.year - 1, column, cell) }
  }

  /// The same period of the baseline year, else that whole year.
  private func baseline(_ year: Int, _ column: Int, _ cell: Cell) -> Baseline {
    if isRenumbered(column, unit: cell.unit, between: cell.period, and: year) { return Baseline() }
    for period in [Period(year: year, slot: cell.period.slot), .year(year)] {
      let reading = read(column, unit: cell.unit, period: period)
      let rank = publishedRank(column, unit: cell.unit, period: period)?.place
      guard reading.state == .value || rank != nil else { continue }
      return Baseline(value: reading.state == .value ? reading.value : nil, rank: rank)
    }
    return Baseline()
  }
}
