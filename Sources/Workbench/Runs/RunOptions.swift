package import Indicators
package import LuaKit
package import Messages

/// What `chitieu run` is asked for, as it is typed.
package struct RunOptions: Sendable {
  package var workspace = "."
  /// Scripts to load instead of the stored ones.
  package var scripts: [String] = []
  /// Granularities; empty: the finest reported.
  package var by: [PeriodKind] = []
  /// Levels, as they are typed: `commune`, `xã`; empty: the lowest that has figures.
  package var levels: [String] = []
  package var period: PeriodRange?
  package var units: [String] = []
  package var planYear: Int?
  package var parameters: [String: String] = [:]
  /// Findings from this severity up end with exit code 1; nil: never.
  package var failOn: Severity? = .error
  package var limits = LuaLimits()
  package var date: CalendarDate?
  package var seed: UInt64 = 0
  package var isStrict = false
  package var output: String?
  /// Tables are written for people who open them in Excel.
  package var isForExcel = false
  /// All units are told one by one.
  package var showsAllUnits = false
  package var language = Language.vietnamese
  package var cancellation: LuaCancellation?
  package var engine = Engine.fast

  /// How formulas are called. Both give the same.
  package enum Engine: String, Sendable, CaseIterable {
    /// For batches of cells, where that can be done.
    case fast
    /// Each for itself.
    case plain
  }

  package init() {}
}

/// A fault in what was typed: nothing runs.
package struct UsageFault: Error {
  package let message: Message

  package init(_ message: Message) { self.message = message }
}
