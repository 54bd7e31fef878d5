/// A change of the value against another year's.
package struct Change: Sendable, Hashable {
  /// What the amount is measured in.
  package enum Measure: Sendable, Hashable {
    /// In percent of the baseline: "giảm 10%".
    case percent
    /// In the value's own unit: "tăng 5 điểm".
    case own
    /// The same, of a value that is itself in percent.
    case points
    /// A multiple of the baseline: "tăng 3,5 lần" is 3.5 times as much.
    case times
  }

  /// Negative for a fall.
  package let amount: Double
  package let measure: Measure
  /// How the value stands to the baseline and the amount together: `atLeast` or `above` for a
  /// rise, `atMost` or `below` for a fall.
  package let comparison: Comparison
  /// nil: the year before.
  package let baselineYear: Int?

  package init(
    _ amount: Double, _ measure: Measure, _ comparison: Comparison? = nil,
    baselineYear: Int? = nil
  ) {
    self.amount = amount
    self.measure = measure
    self.comparison = comparison ?? (amount < 0 ? .atMost : .atLeast)
    self.baselineYear = baselineYear
  }

  /// What the value is held against; nil where a share of nothing would be taken.
  func goal(from before: Double) -> Double? {
    switch measure {
    case .percent: before == 0 ? nil : before + abs(before) * amount / 100
    case .own, .points: before + amount
    case .times: before == 0 ? nil : before * amount
    }
  }
}

/// One thing a target asks for.
package enum Condition: Sendable, Hashable {
  /// A value against a number: "từ 85% trở lên", "dưới 1%". The unit is `%`, `điểm` …
  case value(Comparison, Double, uom: String)
  /// A range: met from its lower end on (`atLeast`, `above`), or, where lower is better, up to
  /// its upper end (`atMost`, `below`). Exceeding a plan is not missing it.
  case between(Double, Double, Comparison, uom: String)
  /// A count out of a total: "04/09 thôn". Judged on the numerator, or on the share in percent.
  case count(Double, of: Double, uom: String)
  /// A place in a ranking between `best` and `worst`, of `total` where that is said:
  /// "xếp vị trí 10 - 15/63", "nhóm 25 dẫn đầu" (best 1).
  case rank(best: Int, worst: Int, of: Int?)
  /// A better place than in the baseline year (nil: the year before): "Có vị trí cải thiện so
  /// với năm 2023".
  case betterRank(baselineYear: Int?)
  /// At least so many places better than the year before: "tăng 10 bậc".
  case rankGain(Int, baselineYear: Int?)
  case change(Change)
  /// Done before a day of the plan's year ("Hoàn thành trước 30/6"): people judge it.
  case deadline(day: Int?, month: Int, year: Int?)
  /// Words nothing could be read from: people judge them.
  case words(String)

  package var isComputable: Bool {
    switch self {
    case .deadline, .words: false
    default: true
    }
  }

  /// The number a value is held against.
  package var value: Double? {
    switch self {
    case .value(_, let number, _): number
    case .between(let low, let high, let comparison, _): comparison.isCeiling ? high : low
    case .count(let count, _, _): count
    default: nil
    }
  }

  package var comparison: Comparison? {
    switch self {
    case .value(let comparison, _, _), .between(_, _, let comparison, _): comparison
    case .count: .atLeast
    default: nil
    }
  }

  /// Which way is better, as far as the condition itself says.
  package var direction: Direction? {
    switch self {
    case .value(.equal, 0, _): .lower
    case .value(let comparison, _, _), .between(_, _, let comparison, _): comparison.direction
    case .change(let change): change.comparison.direction
    case .count: .higher
    default: nil
    }
  }

  package var uom: String? {
    switch self {
    case .value(_, _, let uom), .between(_, _, _, let uom), .count(_, _, let uom): uom
    default: nil
    }
  }
}
