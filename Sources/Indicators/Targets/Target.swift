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
