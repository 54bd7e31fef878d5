import PlainText
package import Messages

/// What is known of a figure. Zero is a value; these five are never mixed up and never silently
/// become one another.
package enum FigureState: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case missing = 0
  case value
  case notApplicable
  case zeroDenominator
  case error

  /// The state's name in scripts and files.
  package var text: String {
    switch self {
    case .missing: "missing"
    case .value: "value"
    case .notApplicable: "not_applicable"
    case .zeroDenominator: "zero_denominator"
    case .error: "error"
    }
  }
}

/// How figures of shorter periods, or of the units below, are put together.
package enum Rollup: String, Sendable, CaseIterable {
  case sum, last, first, mean, max, min, none
}

/// How figures of the units below are put together, where it is declared.
package enum UnitRollup: Sendable, Hashable {
  case rule(Rollup)
  /// A mean, weighted by the values of another row or input: its code.
  case weight(String)
}

/// Which way is better.
package enum Direction: String, Sendable, CaseIterable {
  case higher, lower
}

/// Something reported that is not a row of the plan, or what the plan document does not say of
/// one of its rows: a line of a table with the header `code,label,rollup…`.
package struct InputDefinition: Sendable, Hashable {
  package let code: String
  package let label: String
  /// nil: by default, sum for ratios and none for plain values.
  package let rollup: Rollup?
  /// nil: ratios are summed, and plain values that are counts or amounts.
  package let unitRollup: UnitRollup?
  /// Unit of measurement (đơn vị tính).
  package let uom: String
  package let direction: Direction?
  /// What the numerator counts, in words.
  package let numerator: String
  /// What the denominator counts, in words.
  package let denominator: String
  /// Where the figures come from, in words.
  package let source: String
  package let place: Place

  package init(
    code: String, label: String, rollup: Rollup?, unitRollup: UnitRollup? = nil, uom: String,
    direction: Direction?, numerator: String, denominator: String, source: String, place: Place
  ) {
    self.code = code
    self.label = label
    self.rollup = rollup
    self.unitRollup = unitRollup
    self.uom = uom
    self.direction = direction
    self.numerator = numerator
    self.denominator = denominator
    self.source = source
    self.place = place
  }
}
