package import Indicators
import Columns

extension Snapshot {
  /// What a column says at a unit and period: the figure reported there; else put together from
  /// the slots of time in which the unit or the units below reported.
  package func read(_ column: Int, unit: Int, period: Period) -> Reading {
    guard let actual = actual(column, in: period.year) else {
      return Reading(.missing, lack: lack(.missing, column, unit, period))
    }
    if let own = ownFigure(actual, unit, period) { return own }
    guard heldSpans.contains(period) else { return nothing(actual, unit, period) }
    if let sum = sumOfMonths(actual, unit, period) { return sum }
    if period.monthCount == 1 {
      return slot(actual, unit, period)?.reading ?? nothing(actual, unit, period)
    }
    let slots = slots(actual, unit, period)
    if slots.isEmpty { return nothing(actual, unit, period) }
    if slots.count == 1, slots[0].covers(period) { return slots[0].reading }
    return overTime(actual, unit, period, slots)
  }

  private func nothing(_ column: Int, _ unit: Int, _ period: Period) -> Reading {
    let cause = coarserCause(column, unit, period) ?? .missing
    return Reading(.missing, lack: lack(cause, column, unit, period))
  }

  /// The place published for a unit, where one was. Lines that contradict each other publish none.
  package func publishedRank(_ column: Int, unit: Int, period: Period) -> PublishedRank? {
    guard let column = actual(column, in: period.year),
      let row = reportedRow(column, unit, period), columnsRead[column].states[row] != .error
    else { return nil }
    return figures.rank(column, row)
  }

  func lack(
    _ cause: Reason.Cause, _ column: Int, _ unit: Int, _ period: Period
  ) -> Reading.Lack {
    Reading.Lack(
      cause: cause, column: column, unit: unit, period: period.reportable ?? period)
  }

  func reportedRow(_ column: Int, _ unit: Int, _ period: Period) -> Int? {
    guard let period = period.reportable, let row = rows.row(unit: unit, period: period),
      columnsRead[column].isReported(row)
    else { return nil }
    return row
  }

  /// The unit's own figure of exactly this period. A line without a figure is none: it doesn't
  /// hide what finer lines say.
  func ownFigure(_ column: Int, _ unit: Int, _ period: Period) -> Reading? {
    guard let row = reportedRow(column, unit, period), columnsRead[column].states[row] != .missing
    else { return nil }
    return figure(column, row)
  }

  /// A figure as it was reported.
  private func figure(_ column: Int, _ row: Int) -> Reading {
    let figures = columnsRead[column]
    var reading = Reading(figures.states[row], coverage: 1)
    reading.parts = figures.parts[row]
    reading.numerator = figures.numerators[row]
    reading.denominator = figures.denominators[row]
    reading.value = figures.value(row)
    if reading.state != .value {
      let (unit, period) = grid.cell(row)
      reading.set(lack(reading.state.cause, column, unit, period))
    }
    return reading
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
