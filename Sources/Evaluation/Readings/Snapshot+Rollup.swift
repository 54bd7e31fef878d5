package import Indicators
import Columns
import Messages

extension Snapshot {
  /// The rule a column's figures are put together by over time.
  package func rollup(_ column: Int) -> Rollup {
    columns[column].rollup ?? (columnsRead[column].isRatio ? .sum : .none)
  }

  /// Slots of time put together by the column's rule.
  func overTime(_ column: Int, _ unit: Int, _ span: Period, _ slots: [Slot]) -> Reading {
    let months = units.monthCount(of: unit, in: span)
    let weights = slots.map { Double(units.monthCount(of: unit, in: $0.period)) }
    var parts = ReadingParts(
      slots.map(\.reading), weights: weights, total: Double(max(months, 1)))
    parts.isRate = columns[column].isRate
    let rule = columns[column].rollup ?? parts.usualRule
    var whole = parts.together(rule)
    if let end = end(rule, unit, span, slots) { whole.coverage = end }
    return settled(whole, column, unit, span)
  }

  /// A stock has all it needs where the slot at the span's end, or start, is there: then as much
  /// as that slot has; nil where it isn't there, and for the other rules.
  private func end(_ rule: Rollup, _ unit: Int, _ span: Period, _ slots: [Slot]) -> Double? {
    let known = slots.filter { $0.reading.state != .missing }
    guard rule == .last || rule == .first, let slot = rule == .last ? known.last : known.first
    else { return nil }
    let beyond = span.months.filter {
      rule == .last
        ? $0.lastMonth > slot.period.lastMonth : $0.firstMonth < slot.period.firstMonth
    }
    return beyond.contains { units.exists(unit, in: $0) } ? nil : slot.reading.coverage
  }

  /// The units below together, those that exist in the period; nil where none of them says
  /// anything.
  func overUnits(_ column: Int, _ unit: Int, _ period: Period) -> Reading? {
    let children = units.children(of: unit, in: period)
    let readings = children.map { read(column, unit: $0, period: period) }
    guard readings.contains(where: { $0.state != .missing }) else { return nil }
    return settled(
      together(column, children, period, readings), column, unit, period)
  }

  private func together(
    _ column: Int, _ children: [Int], _ period: Period, _ readings: [Reading]
  ) -> Reading {
    let ones = [Double](repeating: 1, count: readings.count)
    var parts = ReadingParts(readings, weights: ones, total: Double(readings.count))
    parts.isRate = columns[column].isRate
    if parts.isRatio { return parts.together(.sum) }
    switch columns[column].unitRollup {
    case .rule(let rule): return parts.together(rule)
    case .weight(let code):
      return parts.weightedMean(by: weights(code, children, period))
    case nil:
      let isDeclared = columns[column].rollup.map { $0 != .none } ?? false
      return parts.together(isDeclared ? .sum : .none)
    }
  }

  /// The values of another row at these units; nil where there is none.
  private func weights(_ code: String, _ children: [Int], _ period: Period) -> [Double?] {
    guard let column = columns.index(of: code) else { return children.map { _ in nil } }
    return children.map { child in
      let reading = read(column, unit: child, period: period)
      return reading.state == .value ? reading.value : nil
    }
  }

  /// With the reason for having no value.
  private func settled(
    _ whole: Reading, _ column: Int, _ unit: Int, _ period: Period
  ) -> Reading {
    var whole = whole
    switch whole.state {
    case .value: whole.set(nil)
    case .missing where whole.isNotAdditive:
      whole.set(lack(.notAdditive, column, unit, period))
    default: whole.set(lack(whole.state.cause, column, unit, period))
    }
    return whole
  }
}
