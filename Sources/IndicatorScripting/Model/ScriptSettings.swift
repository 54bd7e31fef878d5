package import Indicators
package import LuaKit

/// What a run was asked for, as far as scripts notice it.
package struct ScriptSettings: Sendable {
  package var limits = LuaLimits()
  /// Values for `param`, as written: `--set name=value`.
  package var parameters: [String: String] = [:]
  /// What `os.date()` gives.
  package var date: CalendarDate
  package var seed: UInt64 = 0
  package var language: Language = .vietnamese
  package var cancellation: LuaCancellation?

  package init(date: CalendarDate) { self.date = date }
}

/// A stored script: where it is, and its text.
package struct ScriptSource: Sendable {
  /// Path relative to the workspace; stands in errors and findings.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Gives the text of a library by its path under `Scripts`, or nil: `lib/name.lua`.
package typealias LibraryLoader = (String) -> String?
