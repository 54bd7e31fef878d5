package import Messages

/// How the program ends.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case well = 0
  case findings = 1
  case usage = 2
  case scriptFailed = 3
  case badInput = 4
  case nothingSelected = 5
  case ourBug = 70
  case interrupted = 130

  /// What it means, in a stable English phrase for files.
  package var meaning: String {
    switch self {
    case .well: "all well"
    case .findings: "findings at or above the level asked for"
    case .usage: "wrong usage, nothing ran"
    case .scriptFailed: "a script failed"
    case .badInput: "input unreadable or invalid"
    case .nothingSelected: "nothing selected"
    case .ourBug: "a fault of the program"
    case .interrupted: "interrupted, partial results"
    }
  }

  package var message: Message {
    switch self {
    case .well: Message(.exitWell)
    case .findings: Message(.exitFindings)
    case .usage: Message(.exitUsage)
    case .scriptFailed: Message(.exitScriptFailed)
    case .badInput: Message(.exitBadInput)
    case .nothingSelected: Message(.exitNothingSelected)
    case .ourBug: Message(.exitOurBug)
    case .interrupted: Message(.exitInterrupted)
    }
  }
}
