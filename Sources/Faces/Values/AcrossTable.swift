import Evaluation
import Indicators
import Messages
import ScriptHost
import Workbench

/// An indicator at all units of a level, a row each.
struct AcrossTable {
  private let across: AcrossUnits
  private let snapshot: Snapshot
  private let language: Language

  init(_ across: AcrossUnits, _ snapshot: Snapshot, _ language: Language) {
    (self.across, self.snapshot, self.language) = (across, snapshot, language)
  }

  private static let valueColumn = "value"

  /// The largest first; `most` rows, or all.
  func sorted(_ most: Int?) -> (ShownValue, ShowOptions) {
    var table = ShownTable()
    table.head = across.rows.map { .table(row($0)) }
    table.length = table.head.count
    var options = ShowOptions()
    (options.sort, options.isDescending) = (AcrossTable.valueColumn, true)
    options.rows = most ?? table.length
    return (options.applied(to: .table(table)), options)
  }

  /// Code, name, value, and whether it meets its target or why there is none.
  private func row(_ across: AcrossUnits.Row) -> ShownTable {
    let unit = snapshot.units[across.unit]
    let verdict = across.isMet.map { Message($0 ? .acrossMet : .acrossNotMet).text(language) }
    let (value, note): (ShownValue, String?) =
      switch across.content {
      case .number(let number): (.number(number), verdict)
      case .boolean(let boolean): (.boolean(boolean), verdict)
      case .text(let text): (.text(text), verdict)
      case .none(let state, _): (.nil, Message(state.label).text(language))
      }
    var row = ShownTable()
    row.fields = [
      field("code", .text(unit.code)), field("unit", .text(unit.name)),
      field(AcrossTable.valueColumn, value), field("note", note.map { .text($0) } ?? .nil),
    ]
    return row
  }

  private func field(_ name: String, _ value: ShownValue) -> ShownTable.Field {
    ShownTable.Field(key: .text(name), value: value)
  }
}
