import ScriptHost
import Evaluation
import Indicators
import LuaSyntax
import Messages
import PlainText

/// A value as Lua would write it: texts quoted, numbers with a dot, tables spelled out as far as
/// they are small.
struct PlainValue {
  let snapshot: Snapshot
  private static let depthLimit = 3
  private static let elementLimit = 20

  func text(_ value: ShownValue) -> String { text(value, depth: 0) }

  private func text(_ value: ShownValue, depth: Int) -> String {
    switch value {
    case .nil: "nil"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): PlainValue.number(number)
    case .text(let text): LuaToken.quoted(text)
    case .cutText(let text): LuaToken.quoted(text.start + "…") + " (\(text.bytes) byte)"
    case .table(let table): self.text(table, depth: depth)
    case .function(let name): name.map { "function \($0)" } ?? "function"
    default: object(value)
    }
  }

  /// A host object by its code or text.
  func object(_ value: ShownValue) -> String {
    switch value {
    case .unit(let unit): snapshot.units[unit].code.terminalSafe
    case .period(let period): period.text
    case .indicator(let row): snapshot.plan.indicators[row].code.terminalSafe
    case .target(let row):
      snapshot.plan.indicators[row].target?.value.text.terminalSafe ?? "target"
    case .cell(let cell): "\(snapshot.units[cell.unit].code), \(cell.period.text)".terminalSafe
    case .plan: snapshot.plan.title.terminalSafe
    case .units: "units"
    case .other(let type): type
    default: ""
    }
  }

  static func number(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
    let text = number.decimalText
    return text.contains(".") ? text : text + ".0"
  }

  private func text(_ table: ShownTable, depth: Int) -> String {
    if table.isCycle { return "{↻}" }
    guard depth < PlainValue.depthLimit else { return table.isEmpty ? "{}" : "{…}" }
    var parts = table.head.prefix(PlainValue.elementLimit).map { text($0, depth: depth + 1) }
    if table.length > parts.count { parts.append("… (\(table.length))") }
    parts += table.fields.prefix(PlainValue.elementLimit).map { field($0, depth: depth) }
    if table.fields.count > PlainValue.elementLimit || table.isCut { parts.append("…") }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// `key = value`.
  private func field(_ field: ShownTable.Field, depth: Int) -> String {
    let value = text(field.value, depth: depth + 1)
    if case .text(let name) = field.key, LuaToken.isName(name) { return "\(name) = \(value)" }
    return "[\(text(field.key, depth: depth + 1))] = \(value)"
  }
}
