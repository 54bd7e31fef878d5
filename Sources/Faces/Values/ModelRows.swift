import Workbench
import ScriptHost
import Indicators
import Evaluation
import PlainText

/// The model's objects as tables, for other programs: what a card shows, with plain numbers.
struct ModelRows {
  let session: Session

  private var snapshot: Snapshot { session.snapshot }

  /// A cell as a row for each indicator of the plan, a unit, period or indicator as its fields;
  /// anything else as it is.
  func spelledOut(_ value: ShownValue) -> ShownValue {
    switch value {
    case .cell(let cell):
      list(snapshot.plan(of: cell.unit, at: cell.period)?.leaves.map { row($0, cell) } ?? [])
    case .plan: list(snapshot.plan.indicators.map(fields))
    case .units: list(snapshot.units.units.indices.map(fields))
    case .indicator(let row): .table(table(fields(snapshot.plan.indicators[row])))
    case .unit(let unit): .table(table(fields(unit)))
    default: value
    }
  }

  private typealias Fields = [(String, ShownValue)]

  private func list(_ rows: [Fields]) -> ShownValue {
    var list = ShownTable()
    list.length = rows.count
    list.head = rows.map { .table(table($0)) }
    return .table(list)
  }

  private func table(_ fields: Fields) -> ShownTable {
    var table = ShownTable()
    table.fields = fields.map { ShownTable.Field(key: .text($0.0), value: $0.1) }
    return table
  }

  private func row(_ indicator: Indicator, _ cell: Cell) -> Fields {
    guard let item = session.evaluation.item(indicator.code) else { return [] }
    let reading = snapshot.read(item, unit: cell.unit, period: cell.period)
    func part(_ number: Double) -> ShownValue { reading.hasRatio ? .number(number) : .nil }
    let isMet = session.evaluation.isMet(item, unit: cell.unit, period: cell.period)
    let target = session.evaluation.target(of: item, unit: cell.unit, period: cell.period)
    return [
      ("code", .text(indicator.code)), ("label", .text(indicator.label)),
      ("unit", .text(snapshot.units[cell.unit].code)), ("period", .text(cell.period.text)),
      ("value", reading.state == .value ? .number(reading.value) : .nil),
      ("numerator", part(reading.numerator)), ("denominator", part(reading.denominator)),
      ("state", .text(reading.state.text)), ("target", target.map { .text($0.text) } ?? .nil),
      ("met", isMet.map(ShownValue.boolean) ?? .nil),
    ]
  }

  private func fields(_ indicator: Indicator) -> Fields {
    [
      ("code", .text(indicator.code)), ("label", .text(indicator.label)),
      ("target", indicator.target.map { .text($0.value.text) } ?? .nil),
      ("owner", indicator.owner.map { .text($0.value) } ?? .nil),
      ("is_heading", .boolean(indicator.isHeading)),
    ]
  }

  private func fields(_ index: Int) -> Fields {
    let unit = snapshot.units[index]
    return [
      ("code", .text(unit.code)), ("name", .text(unit.name)), ("level", .text(unit.level)),
      ("type", .text(unit.type)),
      ("parent", unit.parent.map { .text(snapshot.units[$0].code) } ?? .nil),
    ]
  }
}
