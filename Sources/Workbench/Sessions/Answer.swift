package import Columns
package import Evaluation
package import Indicators
package import LuaKit
package import Messages
package import ScriptHost

/// What a session answers to an input: values, to be shown in whatever way.
package enum Answer {
  /// What a script printed, as it is.
  case printed(String)
  /// What an expression gave; the last reading without a value may tell why there is none.
  case values([ShownValue], absence: Absence?)
  /// An input is a name that stands for nothing; others are like it.
  case unknownName(String, near: [String])
  /// `show(value, …)`, while a script runs.
  case shown(ShownValue, ShowOptions)
  /// `plot(value, …)`, while a script runs.
  case plot(ShownValue, target: Double?, last: Period?)
  case explanation(ExplainedValue)
  case across(AcrossUnits)
  /// One of the model's objects, with all that is known of it.
  case card(ShownValue)
  /// The cell in force is another one.
  case moved(to: Cell)
  /// All derived and checks at a cell, or the checks alone.
  case run(RunResult, at: Cell, isCheck: Bool)
  case suppositions([Supposition])
  case documentation(Documentation)
  case promoted(PromotedInput)
  /// What a stored script or a declaration failed at.
  case failures([FailureTally.Entry])
  /// What an input failed at, with what declarations failed at meanwhile.
  case fault(PromptFailure, [FailureTally.Entry])
  /// What scripts hold that can't have been meant, though nothing failed.
  case warnings([ScriptWarning])
  case message(Message)
  /// Something that is good to know beside the rest.
  case remark(Message)
  /// What was asked for can't be done.
  case refused(Message)
  case interrupted

  /// Something went wrong.
  package var isFailure: Bool {
    switch self {
    case .failures(let entries): !entries.isEmpty
    case .fault, .refused, .interrupted: true
    case .run(let result, _, _): result.isInterrupted || !result.failures.isEmpty
    case .promoted(let promoted): !promoted.isSame
    default: false
    }
  }
}

/// A figure set at the prompt.
package struct Supposition: Sendable {
  /// As it was typed: `5.2=80`.
  package let text: String
  package let row: FigureRow

  func isSamePlace(as other: Supposition) -> Bool {
    row.column == other.row.column && row.unit == other.row.unit && row.period == other.row.period
  }
}

/// An indicator at all units of a level.
package struct AcrossUnits: Sendable {
  package struct Row: Sendable {
    package let unit: Int
    package let content: ItemReading.Content
    /// Whether it meets its target; nil where that can't be told.
    package let isMet: Bool?
  }

  package let id: String
  package let label: String
  package let period: Period
  package let rows: [Row]
}

/// What is known of a name.
package enum Documentation {
  case bindings([LuaBinding])
  case indicator(String)
  case check(Check)
  /// Where something is declared, with its lines.
  case source(DeclarationHead, [String])
}

/// An explanation of a value, with the checks that read it.
package struct ExplainedValue {
  package let value: Explanation
  package let checks: [ExplainedCheck]
}
