extension Snapshot {
  /// Over time, from figures of the unit itself; nil where it has none within the span.
  func rolledOverTime(_ column: Int, _ unit: Int, _ period: Period) -> Reading? {
    guard period.monthCount > 1 else { return nil }
    let tiles = reportedTiles(column, unit, period)
    guard !tiles.isEmpty else { return nil }
    switch rollup(column) {
    case .none: return notAdditive(column, unit, period)
    case .sum: return sum(column, unit, period, tiles)
    case .last: return ending(column, period, tiles, tiles.max { $0.period < $1.period })
    case .first: return ending(column, period, tiles, tiles.min { $0.startsBefore($1) })
    }
  }

  /// A reported figure within a span.
  private struct Tile {
    let period: Period
    let row: Int

    var months: Int { (1 << (period.lastMonth + 1)) - (1 << period.firstMonth) }

    func startsBefore(_ other: Tile) -> Bool {
      (period.firstMonth, period.monthCount) < (other.period.firstMonth, other.period.monthCount)
    }
  }

  /// All figures reported within the span, coarsest first, then in order of time.
  private func reportedTiles(_ column: Int, _ unit: Int, _ span: Period) -> [Tile] {
    var tiles: [Tile] = []
    for kind in [PeriodKind.nineMonths, .half, .quarter, .month] {
      for period in kind.periods(of: span.year) where span.contains(period) {
        guard let row = reportedRow(column, unit, period) else { continue }
        if figures[column].states[row] != .missing { tiles.append(Tile(period: period, row: row)) }
      }
    }
    return tiles
  }

  /// Those of the tiles that don't overlap what was taken before them.
  private func apart(_ tiles: [Tile]) -> [Tile] {
    var covered = 0
    return tiles.filter { tile in
      defer { covered |= tile.months }
      return covered & tile.months == 0
    }
  }

  /// The reported periods that a longer one is rolled up from, in order of time; empty where
  /// there are none.
  func usedPeriods(_ column: Int, _ unit: Int, _ span: Period) -> [Period] {
    guard span.monthCount > 1 else { return [] }
    let tiles = reportedTiles(column, unit, span)
    switch rollup(column) {
    case .sum: return apart(tiles).sorted { $0.startsBefore($1) }.map(\.period)
    case .last: return tiles.max { $0.period < $1.period }.map { [$0.period] } ?? []
    case .first: return tiles.min { $0.startsBefore($1) }.map { [$0.period] } ?? []
    case .none: return []
    }
  }

  /// Figures that tile the span without overlap, coarsest first, are summed.
  private func sum(_ column: Int, _ unit: Int, _ span: Period, _ tiles: [Tile]) -> Reading {
    var (covered, total) = (0, RunningTotal(isRatio: figures[column].isRatio))
    for tile in apart(tiles) {
      covered |= tile.months
      total.add(figure(column, tile.row))
    }
    let share = Double(covered.nonzeroBitCount) / Double(span.monthCount)
    return finish(total, column, unit, span, coverage: share)
  }

  /// A stock is not added up: the figure at the span's end, or start, stands for the whole.
  private func ending(_ column: Int, _ span: Period, _ tiles: [Tile], _ end: Tile?) -> Reading? {
    guard let end else { return nil }
    var reading = figure(column, end.row)
    let covered = tiles.reduce(0) { $0 | $1.months }
    reading.coverage = Double(covered.nonzeroBitCount) / Double(span.monthCount)
    return reading
  }

  /// Over the units below that exist in the period; nil where there are none, or none has
  /// anything to say.
  func rolledOverChildren(_ column: Int, _ unit: Int, _ period: Period) -> Reading? {
    let children = units[unit].children.filter { units[$0].exists(in: period) }
    guard !children.isEmpty else { return nil }
    var (coverage, expected) = (0.0, children.count)
    var total = RunningTotal(isRatio: figures[column].isRatio)
    for child in children {
      let reading = read(column, unit: child, period: period)
      total.add(reading)
      if reading.state == .notApplicable { expected -= 1 } else { coverage += reading.coverage }
    }
    guard total.hasAny else { return nil }
    if rollup(column) == .none, !figures[column].isRatio {
      return notAdditive(column, unit, period)
    }
    let share = expected > 0 ? coverage / Double(expected) : 1
    return finish(total, column, unit, period, coverage: share)
  }

  private func notAdditive(_ column: Int, _ unit: Int, _ period: Period) -> Reading {
    Reading(.missing, reason: reason(.notAdditive, column, unit, period))
  }

  private func finish(
    _ total: RunningTotal, _ column: Int, _ unit: Int, _ period: Period, coverage: Double
  ) -> Reading {
    var reading = total.reading
    if reading.state == .missing { return notAdditive(column, unit, period) }
    reading.coverage = coverage
    if reading.state != .value {
      reading.reason = reason(reading.state.cause, column, unit, period)
    }
    return reading
  }
}

/// Adds up readings: numerators and denominators of ratios, values of plain figures. An error
/// among them makes the whole an error; what is not applicable adds nothing.
struct RunningTotal {
  private let isRatio: Bool
  private var numerator = 0.0
  private var denominator = 0.0
  private var value = 0.0
  private var whole: FigureRow.Parts = [.wholeNumerator, .wholeDenominator]
  private var counted = 0
  private var unusable = 0
  private var notApplicable = 0
  private var isError = false

  init(isRatio: Bool) { self.isRatio = isRatio }

  var hasAny: Bool { isError || counted + unusable + notApplicable > 0 }

  mutating func add(_ reading: Reading) {
    switch reading.state {
    case .missing: return
    case .error: isError = true
    case .notApplicable: notApplicable += 1
    case .value, .zeroDenominator: count(reading)
    }
  }

  private mutating func count(_ reading: Reading) {
    guard reading.hasRatio == isRatio else {
      unusable += 1
      return
    }
    counted += 1
    guard isRatio else { return value += reading.value }
    numerator += reading.numerator
    denominator += reading.denominator
    whole.formIntersection(reading.parts)
  }

  /// The sum's state and parts. Missing where nothing could be added: percentages without their
  /// numerators, say.
  var reading: Reading {
    if isError { return Reading(.error) }
    if unusable > 0 || counted == 0 {
      return Reading(unusable == 0 && notApplicable > 0 ? .notApplicable : .missing)
    }
    var sum = Reading(isRatio && denominator == 0 ? .zeroDenominator : .value)
    sum.value = isRatio ? 100 * numerator / denominator : value
    guard isRatio else { return sum }
    (sum.numerator, sum.denominator) = (numerator, denominator)
    sum.parts = whole.union(.ratio)
    return sum
  }
}
