import Columns
import Evaluation
import Indicators
import LuaKit

/// Names that no code and no id may have: `c.prev` is a member of cells. They are those that the
/// topics give cells, read once out of a library that is opened for it.
package enum ReservedNames {
  package static let cell: Set<String> = {
    let nothing = Snapshot(
      plans: PlanRegister(), units: UnitRegister([]),
      columns: ColumnRegister(plans: [], definitions: []), rows: [])
    let settings = ScriptSettings(date: CalendarDate(lastDayOf: .year(2000)))
    let scripts = Scripts(snapshot: nothing, settings: settings, topics: Topic.standard)
    let script = try? scripts.openScript(ScriptSource(path: "", text: ""))
    return Set(script?.library?.members(of: .cell) ?? [])
  }()
}
