package import Indicators

/// Everything a run has to tell, in the words of the files it is written to: codes, period
/// texts, states.
package struct RunRecord: Sendable {
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

    /// The value as files write it.
    package var text: String {
      switch self {
      case .number(let number): number.decimalText
      case .boolean(let boolean): boolean ? "true" : "false"
      case .text(let text): text
      }
    }
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

  /// Ids of the derived in declaration order.
  package var derived: [String] = []
  /// By unit, then period, as bytes.
  package var rows: [Row] = []
  package var states: [StateRow] = []
  /// By check, unit, period, indicator, as bytes.
  package var findings: [FindingRow] = []
  /// What `run.json` says.
  package var account = JSON.object([])

  package init() {}
}

/// One file that a run writes.
package protocol RunFile: Sendable {
  /// Its name in the output folder.
  var name: String { get }
  /// Its text, UTF-8 with `\n`.
  func text(_ record: RunRecord) -> String
}

/// The files of a run, in the order they are written.
package let runFiles: [any RunFile] = [
  DerivedFile(), StatesFile(), FindingsFile(), AccountFile(),
]
