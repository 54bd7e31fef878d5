/// Why a cell has no value. Files and scripts see its text, which is a stable key with what it
/// is about; people see it in the words of their language.
package enum Reason: Hashable, Sendable {
  /// What is wrong with a figure, reported or rolled up.
  case figure(Cause, column: Int, unit: Int, period: Period)
  /// What is wrong with a code or id at a period.
  case item(ItemCause, String, Period)
  /// A baseline year has no value, or no published place, to hold a target against.
  case baseline(String, year: Int, isRank: Bool)
  /// A code or id can't be held against a target.
  case target(TargetCause, String)
  /// How a call ended.
  case call(CallCause)
  /// A value reads itself: the ids on the way, `…` where there are too many.
  case cycle([String])
  /// In a script's own words: what it gave `na`, or the error it raised.
  case script(String)

  /// What is wrong with a figure.
  package enum Cause: String, Sendable, BitwiseCopyable {
    case missing
    case notApplicable = "not_applicable"
    case zeroDenominator = "zero_denominator"
    case error
    /// Figures of finer periods or units are there, but they don't add up.
    case notAdditive = "not_additive"
    /// There is a plain value, no numerator and denominator.
    case noRatio = "no_ratio"
    case reportedByQuarter = "reported_by_quarter"
    case reportedByHalf = "reported_by_half"
    case reportedByNineMonths = "reported_by_9m"
    case reportedByYear = "reported_by_year"
    /// The code is another indicator in that year's plan.
    case renumbered
  }

  /// What is wrong with something read at a period.
  package enum ItemCause: String, Sendable {
    case missing
    /// No place was published, nor can one be told.
    case missingRank = "missing rank"
    /// Too little of it is there.
    case coverage
    /// It is no ratio: a derived has no numerator.
    case noRatio = "no_ratio"
    /// No unit of the group has a value.
    case noPeers = "no_peers"
  }

  /// Why there is nothing to hold a value against.
  package enum TargetCause: String, Sendable {
    case notComputable = "not_computable"
    /// No plan speaks for the unit in that year.
    case noPlan = "no_plan"
  }

  /// How a call ended without a value.
  package enum CallCause: String, Sendable {
    case missing, error, timeout, memory, output, interrupted
    case value
    case notApplicable = "not_applicable"
    case zeroDenominator = "zero_denominator"
    case notFinite = "not_finite"
    case wrongType = "wrong_type"
    /// It returned nil.
    case nothing = "nil"
    /// The cell lies outside the span for which the declaration is valid.
    case outsideValid = "outside_valid"
    /// There is no unit above.
    case noParent = "no_parent"
  }

  /// A state that nothing more is known of.
  package init(_ state: FigureState) {
    switch state {
    case .missing: self = .call(.missing)
    case .value: self = .call(.value)
    case .notApplicable: self = .call(.notApplicable)
    case .zeroDenominator: self = .call(.zeroDenominator)
    case .error: self = .call(.error)
    }
  }
}
