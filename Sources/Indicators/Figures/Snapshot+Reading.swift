extension Snapshot {
  /// What a column says at a unit and period: the figure reported there, else rolled up over
  /// time, else over the units below.
  package func read(_ column: Int, unit: Int, period: Period) -> Reading {
    let row = reportedRow(column, unit, period)
    // A line without a figure doesn't hide what finer lines say.
    if let row, figures[column].states[row] != .missing { return figure(column, row) }
    if let rolled = rolledOverTime(column, unit, period) { return rolled }
    if let rolled = rolledOverChildren(column, unit, period) { return rolled }
    let cause = coarserCause(column, unit, period) ?? .missing
    return Reading(.missing, reason: reason(cause, column, unit, period))
  }

  /// The value reported at exactly this unit and period; nil where there is none.
  package func reportedValue(_ column: Int, unit: Int, period: Period) -> Double? {
    guard let row = grid.row(unit: unit, period: period), figures[column].states[row] == .value
    else { return nil }
    if figures[column].parts[row].contains(.ratio) {
      return 100 * figures[column].numerators[row] / figures[column].denominators[row]
    }
    return figures[column].values[row]
  }

  /// The place published for a unit, where one was.
  package func publishedRank(_ column: Int, unit: Int, period: Period) -> PublishedRank? {
    guard let row = reportedRow(column, unit, period) else { return nil }
    return figures[column].ranks[row]
  }

  func reason(_ cause: Reason.Cause, _ column: Int, _ unit: Int, _ period: Period) -> Reason {
    .figure(cause, column: column, unit: unit, period: period.reportable ?? period)
  }

  func reportedRow(_ column: Int, _ unit: Int, _ period: Period) -> Int? {
    guard let period = period.reportable, let row = grid.row(unit: unit, period: period),
      figures[column].isReported(row)
    else { return nil }
    return row
  }

  /// A figure as it was reported.
  func figure(_ column: Int, _ row: Int) -> Reading {
    let figures = figures[column]
    var reading = Reading(figures.states[row], coverage: 1)
    reading.parts = figures.parts[row]
    reading.numerator = figures.numerators[row]
    reading.denominator = figures.denominators[row]
    reading.value = figures.values[row]
    if reading.hasRatio { reading.value = 100 * reading.numerator / reading.denominator }
    if reading.state != .value {
      let (unit, period) = grid.cell(row)
      reading.reason = reason(reading.state.cause, column, unit, period)
    }
    if reading.state == .missing { reading.coverage = 0 }
    return reading
  }

  /// The rule a column's figures are rolled up by.
  package func rollup(_ column: Int) -> Rollup {
    columns[column].rollup ?? (figures[column].isRatio ? .sum : .none)
  }

  /// A coarser figure is not seen from a finer cell, but the reason says that it is there.
  private func coarserCause(_ column: Int, _ unit: Int, _ period: Period) -> Reason.Cause? {
    let coarser: [(PeriodKind, Reason.Cause)] = [
      (.quarter, .reportedByQuarter), (.half, .reportedByHalf),
      (.nineMonths, .reportedByNineMonths), (.year, .reportedByYear),
    ]
    for (kind, cause) in coarser {
      let around = period.enclosing(kind)
      guard around.monthCount > period.monthCount, around.contains(period) else { continue }
      if reportedRow(column, unit, around) != nil { return cause }
    }
    return nil
  }
}

extension FigureState {
  /// What a reason says of a figure in this state.
  var cause: Reason.Cause {
    switch self {
    case .missing, .value: .missing
    case .notApplicable: .notApplicable
    case .zeroDenominator: .zeroDenominator
    case .error: .error
    }
  }
}
