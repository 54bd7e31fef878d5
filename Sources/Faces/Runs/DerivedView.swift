import Workbench
import ScriptHost
import Messages
import Evaluation
import Indicators
import PlainText

/// The derived values of the units selected, each at the last period it was computed for.
struct DerivedView {
  private let result: RunResult
  private let snapshot: Snapshot
  private let language: Language
  private let showsAll: Bool

  init(_ run: Run, _ language: Language) {
    (result, snapshot) = (run.result, run.workspace.snapshot)
    (self.language, showsAll) = (language, run.options.showsAllUnits)
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  /// Most units that have a column each.
  private static let unitLimit = 4

  /// A derived with its values at the last period.
  private struct Column {
    let derived: RunResult.DerivedInfo
    let period: Period
    let values: [RunResult.Value]
  }

  var lines: [String] {
    let columns = columns
    let units = Array(Set(columns.flatMap { $0.values.map(\.unit) })).sorted()
    if units.isEmpty { return [] }
    if units.count <= DerivedView.unitLimit { return sideBySide(columns, units) }
    return showsAll ? eachUnit(columns, units) : overall(columns)
  }

  private var columns: [Column] {
    zip(result.derived, result.values).compactMap { derived, values in
      guard let last = values.cells.lazy.map(\.period).max(by: { $0 < $1 }) else { return nil }
      let places = values.indices.filter { values.cells[$0].period == last }
      return Column(derived: derived, period: last, values: places.map { values[$0] })
    }
  }

  private var heads: [String] { [say(.derivedHeader), "", say(.periodHeader)] }

  private func head(_ column: Column) -> [String] {
    let (id, label) = (column.derived.id, column.derived.label)
    return [id, label == id ? "" : label.cut(to: 44), column.period.text]
  }

  private func sideBySide(_ columns: [Column], _ units: [Int]) -> [String] {
    var table = TextTable([.left, .left, .left] + units.map { _ in .right })
    table.add(heads + units.map { snapshot.units[$0].code })
    for column in columns {
      let values = Dictionary(column.values.map { ($0.unit, $0) }) { first, _ in first }
      table.add(head(column) + units.map { values[$0].map { words($0, column) } ?? "" })
    }
    return table.lines(indent: "  ")
  }

  private func eachUnit(_ columns: [Column], _ units: [Int]) -> [String] {
    var table = TextTable([.left, .left] + columns.map { _ in .right })
    table.add(["", say(.unitHeader)] + columns.map(\.derived.id))
    let values = columns.map { Dictionary($0.values.map { ($0.unit, $0) }) { first, _ in first } }
    for unit in units {
      let cells = zip(columns, values).map { column, values in
        values[unit].map { words($0, column) } ?? ""
      }
      table.add([snapshot.units[unit].code, snapshot.units[unit].name] + cells)
    }
    return table.lines(indent: "  ")
  }

  /// How many have a value, and how the values lie.
  private func overall(_ columns: [Column]) -> [String] {
    var table = TextTable([.left, .left, .left, .right, .right, .right, .right])
    table.add(
      heads + [
        say(.withValueHeader), say(.lowestHeader), say(.medianHeader), say(.highestHeader),
      ])
    for column in columns { table.add(head(column) + spread(column)) }
    return table.lines(indent: "  ")
  }

  private func spread(_ column: Column) -> [String] {
    let held = column.values.filter { $0.result.state == .value }
    let count = "\(held.count)/\(column.values.count)"
    guard column.derived.kind == .number else { return [count] + classes(held, column) }
    let numbers = held.map(\.result.number).sorted()
    guard let low = numbers.first, let high = numbers.last else { return [count, "", "", ""] }
    let middle = (numbers[(numbers.count - 1) / 2] + numbers[numbers.count / 2]) / 2
    return [count] + [low, middle, high].map { number($0, column.derived) }
  }

  /// The commonest answers, each with how often it was given.
  private func classes(_ values: [RunResult.Value], _ column: Column) -> [String] {
    var counts: [String: Int] = [:]
    for value in values { counts[words(value, column), default: 0] += 1 }
    let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    let texts = common.map { "\($0.key): \($0.value)" }
    return texts + Array(repeating: "", count: 3 - texts.count)
  }

  private func words(_ value: RunResult.Value, _ column: Column) -> String {
    guard value.result.state == .value else { return say(value.result.state.label) }
    switch column.derived.kind {
    case .number: return number(value.result.number, column.derived)
    case .boolean: return say(value.result.number != 0 ? .yes : .no)
    case .text: return (value.result.text ?? "").cut(to: 24)
    }
  }

  private func number(_ number: Double, _ derived: RunResult.DerivedInfo) -> String {
    guard let decimals = derived.decimals else {
      return VietnameseNumber.format(number, digits: 2).withoutZeros
    }
    return VietnameseNumber.format(number, digits: decimals)
  }
}
