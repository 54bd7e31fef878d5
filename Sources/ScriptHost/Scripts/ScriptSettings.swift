package import Indicators
package import LuaKit
package import Messages
package import Evaluation

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
package struct ScriptSource: Sendable, Hashable {
  /// Path relative to the workspace; stands in errors and findings.
  package let path: String
  package let text: String
  /// Fingerprint of the file as it lies on the disk; empty where there is none.
  package let sha256: String
  /// Why the file can't be read as text; then there is none.
  package let fault: ScriptFault?

  package init(path: String, text: String, sha256: String = "") {
    (self.path, self.text, self.sha256, fault) = (path, text, sha256, nil)
  }

  package init(path: String, sha256: String = "", fault: ScriptFault) {
    (self.path, text, self.sha256, self.fault) = (path, "", sha256, fault)
  }
}

/// Gives a library by its path under `Scripts`, or nil: `lib/name.lua`.
package typealias LibraryLoader = (String) -> ScriptSource?
