package import Indicators
package import Messages

/// Everything a run has to tell, in the words of the files it is written to: codes, period
/// texts, states.
package struct RunRecord {
  /// One cell of derived values.
  package struct Row: Sendable {
    package let unit: String
    package let period: String
    /// One for each derived; nil where the state is not `value`.
    package let values: [Value?]

    package init(unit: String, period: String, values: [Value?]) {
      self.unit = unit
      self.period = period
      self.values = values
    }
  }

  /// A derived value.
  package enum Value: Sendable {
    case number(Double)
    case boolean(Bool)
    case text(String)
  }

  /// A derived that has no value at a cell.
  package struct StateRow: Sendable {
    package let unit: String
    package let period: String
    package let id: String
    package let state: FigureState
    package let reason: String

    package init(unit: String, period: String, id: String, state: FigureState, reason: String) {
      self.unit = unit
      self.period = period
      self.id = id
      self.state = state
      self.reason = reason
    }
  }

  /// A cell that breaks a check.
  package struct FindingRow: Sendable {
    package let check: String
    package let severity: Severity
    package let unit: String
    package let period: String
    package let indicator: String
    package let left: Double?
    package let right: Double?
    package let imbalance: Double?
    package let message: String
    package let place: Place

    package init(
      check: String, severity: Severity, unit: String, period: String, indicator: String,
      left: Double?, right: Double?, imbalance: Double?, message: String, place: Place
    ) {
      self.check = check
      self.severity = severity
      self.unit = unit
      self.period = period
      self.indicator = indicator
      self.left = left
      self.right = right
      self.imbalance = imbalance
      self.message = message
      self.place = place
    }
  }

  /// One row of a unit's plan, to date.
  package struct StandingRow: Sendable {
    package let unit: String
    package let period: String
    package let indicator: String
    package let label: String
    /// The target's sentence; empty where there is none.
    package let target: String
    /// nil where the state is not `value`.
    package let value: Double?
    package let verdict: Verdict
    /// How much of the target is reached, 0 to 1; nil where that can't be told.
    package let attainment: Double?
    package let coverage: Double
    package let state: FigureState
    /// Why there is no verdict.
    package let reason: String

    package init(
      unit: String, period: String, indicator: String, label: String, target: String,
      value: Double?, verdict: Verdict, attainment: Double?, coverage: Double,
      state: FigureState, reason: String
    ) {
      (self.unit, self.period) = (unit, period)
      (self.indicator, self.label, self.target) = (indicator, label, target)
      (self.value, self.verdict, self.attainment) = (value, verdict, attainment)
      (self.coverage, self.state, self.reason) = (coverage, state, reason)
    }
  }

  /// What is known of a target; its text is the key in files.
  package enum Verdict: String, Sendable, CaseIterable {
    case met
    case notMet = "not_met"
    case missing
    case notApplicable = "not_applicable"
    case zeroDenominator = "zero_denominator"
    case error
    case notComputable = "not_computable"
  }

  /// Ids of the derived in declaration order.
  package var derived: [String] = []
  /// By unit, then period, as bytes.
  package var rows: RecordList<Row> = []
  package var states: [StateRow] = []
  /// By check, unit, period, indicator, as bytes.
  package var findings: [FindingRow] = []
  /// By unit, then in the order of its plan.
  package var standing: RecordList<StandingRow> = []

  package init() {}
}
