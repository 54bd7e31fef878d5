package import Indicators
package import Messages

/// What a run computed and found.
package struct RunResult {
  /// A derived, as the outputs show it.
  package struct DerivedInfo {
    package let id: String
    package let label: String
    package let uom: String
    package let kind: Derived.Kind
    package let decimals: Int?
  }

  /// One written cell of one derived.
  package struct Value {
    package let unit: Int
    package let period: Period
    package let result: DerivedResult
  }

  /// How a check fared.
  package struct CheckTally {
    package let check: CheckInfo
    package var evaluated = 0
    package var failed = 0
    package var notEvaluated = 0
    package var errors = 0
  }

  package struct CheckInfo {
    package let id: String
    package let label: String
    package let severity: Severity
    package let place: Place
  }

  package var derived: [DerivedInfo] = []
  /// For each derived, its written cells.
  package var values: [DerivedValues] = []
  package var checks: [CheckTally] = []
  package var findings: [Finding] = []
  package var failures: [FailureTally.Entry] = []
  package var setAside: [SetAside] = []
  /// What scripts hold that Lua takes, though it can't have been meant, by place.
  package var warnings: [ScriptWarning] = []
  /// Fingerprints of the libraries that scripts required, by path.
  package var libraries: [String: String] = [:]
  /// What formulas and checks printed, in cell order.
  package var printed = ""
  package var isInterrupted = false
  /// How many cells were to be evaluated, over all declarations.
  package var cellCount = 0

  package init() {}
}
