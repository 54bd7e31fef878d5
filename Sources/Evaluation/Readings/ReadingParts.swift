import Columns
import Indicators
import Messages

/// Readings that are to be put together: slots of time, or the units below.
///
/// Where none of them has numbers, the whole is missing if any part is missing, not applicable
/// only where all are. An error makes the whole an error. Numerators and denominators are summed,
/// percentages never; nor are rates, scores and places. A denominator of 0 is a number: nothing
/// was to be done, and that is known.
struct ReadingParts {
  private let readings: [Reading]
  /// How much of the whole each part stands for, of `total`.
  private let weights: [Double]
  private let total: Double
  /// Plain values are rates, scores or places: they have no sum.
  var isRate = false

  init(_ readings: [Reading], weights: [Double], total: Double) {
    (self.readings, self.weights, self.total) = (readings, weights, total)
  }

  /// Those that have numbers: a value, or a denominator of 0.
  private var counted: [Reading] {
    readings.filter { $0.state == .value || $0.state == .zeroDenominator }
  }

  /// All numbers are numerators and denominators.
  var isRatio: Bool { !counted.isEmpty && counted.allSatisfy(\.hasRatio) }

  /// The rule where none is declared.
  var usualRule: Rollup { isRatio ? .sum : .none }

  /// What share of the whole is there.
  private var coverage: Double {
    zip(readings, weights).reduce(0) { $0 + $1.0.coverage * $1.1 } / total
  }

  func together(_ rule: Rollup) -> Reading {
    var whole = whole(rule)
    // Figures that don't add up cover nothing.
    whole.coverage = whole.isNotAdditive ? 0 : coverage
    return whole
  }

  private func whole(_ rule: Rollup) -> Reading {
    if rule == .last || rule == .first { return end(rule) }
    if let state = stateWithoutNumbers { return state }
    switch rule {
    case .sum: return sum
    case .mean: return mean(weights)
    case .max: return extreme(by: <)
    case .min: return extreme(by: >)
    case .last, .first, .none: return .notAdditive
    }
  }

  /// The last or the first part that says something.
  private func end(_ rule: Rollup) -> Reading {
    let known = readings.filter { $0.state != .missing || $0.isNotAdditive }
    return (rule == .last ? known.last : known.first) ?? Reading(.missing)
  }

  /// An error; or where no part has numbers, what the parts are instead.
  private var stateWithoutNumbers: Reading? {
    if readings.contains(where: { $0.state == .error }) { return Reading(.error) }
    guard counted.isEmpty else { return nil }
    return firstMissing ?? Reading(.notApplicable)
  }

  /// A part that is missing; nil where all are there.
  private var firstMissing: Reading? {
    if let missing = readings.first(where: { $0.state == .missing }) { return missing }
    return abs(coverage - 1) < 1e-9 ? nil : Reading(.missing)
  }

  /// Where all numbers are denominators of 0.
  private var valueless: Reading { firstMissing ?? Reading(.zeroDenominator) }

  private var sum: Reading {
    if isRatio { return ratioSum }
    guard !isRate, !counted.contains(where: \.hasRatio) else { return .notAdditive }
    var sum = Reading(.value)
    sum.value = counted.reduce(0) { $0 + $1.value }
    return sum
  }

  private var ratioSum: Reading {
    let numerator = counted.reduce(0) { $0 + $1.numerator }
    let denominator = counted.reduce(0) { $0 + $1.denominator }
    var sum = Reading(denominator == 0 ? .zeroDenominator : .value)
    (sum.numerator, sum.denominator) = (numerator, denominator)
    sum.value = 100 * numerator / denominator
    let whole: FigureRow.Parts = [.wholeNumerator, .wholeDenominator]
    sum.parts = counted.reduce(whole) { $0.intersection($1.parts) }.union(.ratio)
    return sum
  }

  private func extreme(by isBefore: (Double, Double) -> Bool) -> Reading {
    let values = readings.filter { $0.state == .value }
    return values.max { isBefore($0.value, $1.value) } ?? valueless
  }

  private func mean(_ weights: [Double]) -> Reading {
    let pairs = zip(readings, weights).filter { $0.0.state == .value }
    if pairs.isEmpty { return valueless }
    let weight = pairs.reduce(0) { $0 + $1.1 }
    guard weight != 0 else { return Reading(.zeroDenominator) }
    var mean = Reading(.value)
    mean.value = pairs.reduce(0) { $0 + $1.0.value * $1.1 } / weight
    return mean
  }

  /// A part without a weight is as good as missing.
  func weightedMean(by weights: [Double?]) -> Reading {
    let known = zip(readings, weights).map {
      $1 == nil && $0.state == .value ? Reading(.missing) : $0
    }
    let parts = ReadingParts(known, weights: self.weights, total: total)
    if let state = parts.stateWithoutNumbers { return state }
    var mean = parts.mean(weights.map { $0 ?? 0 })
    mean.coverage = parts.coverage
    return mean
  }
}

extension Reading {
  /// There are figures, but they don't add up.
  fileprivate static var notAdditive: Reading {
    var reading = Reading(.missing)
    reading.isNotAdditive = true
    return reading
  }
}
