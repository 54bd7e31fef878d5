import PlainText

/// What a year's target asks for: the document's own sentence, and the conditions read from it.
package struct Target: Sendable, Hashable {
  /// The sentence, as the document writes it (NFC, white space folded).
  package let text: String
  /// All must hold. Empty where nothing could be read: then the target is not computable.
  package let conditions: [Condition]
  /// Which way is better: as declared, else as the sentence or its row's label says; nil where
  /// nothing does, and a larger value is better.
  package let direction: Direction?
  /// What was decided, or left open, beyond the plain reading.
  package let doubts: [TargetDoubt]

  /// - Parameter direction: nil: as the conditions say.
  package init(
    text: String, conditions: [Condition], direction: Direction? = nil,
    doubts: [TargetDoubt] = []
  ) {
    self.text = text
    self.conditions = conditions
    self.direction = direction ?? conditions.lazy.compactMap(\.direction).first
    self.doubts = doubts
  }

  /// A condition that can be judged against figures is there, and none is only words.
  package var isComputable: Bool {
    !conditions.isEmpty && conditions.allSatisfy(\.isComputable)
  }

  /// The number of the first condition on a value: 60 of "từ 60% trở lên".
  package var value: Double? { conditions.lazy.compactMap(\.value).first }

  /// What a value is measured by: a count out of a total ("04/09 thôn") is a share in percent
  /// where the figure is a ratio.
  package func goal(isRatio: Bool) -> Double? {
    if isRatio, case .count(let count, let total, _)? = conditions.first, total > 0 {
      return 100 * count / total
    }
    return value
  }

  /// How a value is compared with `value`.
  package var comparison: Comparison? { conditions.lazy.compactMap(\.comparison).first }

  /// The unit `value` is written in: `%`, `điểm`, `thôn`; empty where none is.
  package var uom: String { conditions.lazy.compactMap(\.uom).first ?? "" }

  /// A smaller value is better.
  package var lowerIsBetter: Bool { direction == .lower }

  /// Only 0 meets it: "0 vụ".
  package var isZero: Bool { comparison == .equal && value == 0 }
}

/// How a value stands to a number.
package enum Comparison: String, Sendable, CaseIterable, BitwiseCopyable {
  case equal = "=="
  case notEqual = "~="
  case below = "<"
  case atMost = "<="
  case above = ">"
  case atLeast = ">="

  package var isCeiling: Bool { self == .below || self == .atMost }

  /// Which way is better where this is asked for.
  package var direction: Direction? {
    switch self {
    case .below, .atMost: .lower
    case .above, .atLeast: .higher
    case .equal, .notEqual: nil
    }
  }

  /// Whether `left` stands so to `right`, with slack for equality and the inclusive forms.
  package func holds(_ left: Double, _ right: Double, tolerance: Double = 0) -> Bool {
    switch self {
    case .equal: abs(left - right) <= tolerance
    case .notEqual: abs(left - right) > tolerance
    case .below: left < right
    case .atMost: left <= right + tolerance
    case .above: left > right
    case .atLeast: left >= right - tolerance
    }
  }
}

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
