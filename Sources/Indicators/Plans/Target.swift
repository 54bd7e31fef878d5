/// What a year's target asks for: the document's own sentence, and the conditions read from it.
package struct Target: Sendable, Hashable {
  /// The sentence, as the document writes it (NFC, white space folded).
  package let text: String
  /// All must hold. Empty where nothing could be read: then the target is not computable.
  package let conditions: [Condition]

  package init(text: String, conditions: [Condition]) {
    self.text = text
    self.conditions = conditions
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

  /// A smaller value is better: the target is a ceiling.
  package var lowerIsBetter: Bool { comparison == .below || comparison == .atMost }
}

/// How a value stands to a number.
package enum Comparison: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "~="
  case below = "<"
  case atMost = "<="
  case above = ">"
  case atLeast = ">="

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

/// One thing a target asks for.
package enum Condition: Sendable, Hashable {
  /// A value against a number: "từ 85% trở lên", "dưới 1%". The unit is `%`, `điểm` …
  case value(Comparison, Double, uom: String)
  /// A value between two numbers, both included.
  case between(Double, Double, uom: String)
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
  /// A change of the value against the baseline year by at least so much; negative for a fall.
  /// `relative` in percent of the baseline ("giảm 10%"), else in the value's own unit.
  case change(Double, relative: Bool, baselineYear: Int?)
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

  package var value: Double? {
    switch self {
    case .value(_, let number, _): number
    case .between(let low, _, _): low
    case .count(let count, _, _): count
    default: nil
    }
  }

  package var comparison: Comparison? {
    switch self {
    case .value(let comparison, _, _): comparison
    case .between, .count: .atLeast
    default: nil
    }
  }

  package var uom: String? {
    switch self {
    case .value(_, _, let uom), .between(_, _, let uom), .count(_, _, let uom): uom
    default: nil
    }
  }
}
