import LuaKit
import Columns
import Evaluation
import Indicators
import Messages
import PlainText
import ScriptHost

/// Values explained, compared and checked.
extension Session {
  /// An indicator at all units of the level in force.
  package func showAcross(_ id: String) {
    guard let cell = cellInForce else { return }
    let id = id.composed
    if id.isEmpty { return _ = refuse(Message(.acrossWhat)) }
    guard let item = evaluation.item(id) else { return _ = refuse(unknownIndicator(id)) }
    guard !isHeading(item) else { return why(id) }
    var rows: [AcrossUnits.Row] = []
    for unit in snapshot.units.indices(ofLevel: snapshot.units[cell.unit].level)
    where snapshot.units.exists(unit, in: cell.period) {
      if options.cancellation?.isCancelled == true { return wasInterruptedByHand() }
      rows.append(row(item, cell.of(unit)))
    }
    answer(
      .across(
        AcrossUnits(
          id: id, label: evaluation.label(of: id) ?? "", period: cell.period, rows: rows)))
  }

  private func row(_ item: Int, _ cell: Cell) -> AcrossUnits.Row {
    AcrossUnits.Row(
      unit: cell.unit, content: evaluation.reading(item, cell.unit, cell.period).content,
      isMet: evaluation.isMet(item, unit: cell.unit, period: cell.period))
  }

  /// What a value at the cell in force was computed from.
  package func why(_ id: String) {
    guard let cell = cellInForce else { return }
    let id = id.composed
    if id.isEmpty { return _ = refuse(Message(.whyWhat)) }
    guard let item = evaluation.item(id) else { return _ = refuse(unknownIndicator(id)) }
    guard !isHeading(item) else {
      let below = snapshot.plan[id]?.children.joined(separator: ", ") ?? ""
      refuse(
        below.isEmpty ? Message(.errorHeadingAlone, id) : Message(.errorHeadingBelow, id, below))
      return
    }
    explain(id, cell)
  }

  /// As above, at a unit and period that are named.
  package func explain(_ id: String, unit: String?, period: String?) {
    guard let unit = unit ?? cell.map({ snapshot.units[$0.unit].code }),
      let period = period ?? cell?.period.text
    else { return _ = refuse(Message(.explainCell)) }
    guard let period = Period(text: period) else { return _ = refuse(Message(.noPeriod, period)) }
    guard case .found(let index) = find(unit: unit) else { return setUnit(unit) }
    move(to: Cell(unit: index, period: period))
    why(id)
  }

  func explain(_ id: String, _ cell: Cell) {
    let spots = supposed.map {
      ExplanationBuilder.Supposed(
        column: Int($0.row.column), unit: Int($0.row.unit), period: $0.row.period)
    }
    let builder = ExplanationBuilder(evaluation, supposed: Set(spots))
    guard let value = builder.explain(id, unit: cell.unit, period: cell.period) else { return }
    let checks = evaluation.checks(reading: value.code, unit: value.unit, period: value.period)
    answer(.explanation(ExplainedValue(value: value, checks: checks)))
  }

  // Runs.

  private func selection(_ cell: Cell) -> Selection {
    var selection = Selection()
    selection.units = [cell.unit]
    selection.kinds = cell.period.kind == .nineMonths ? [] : [cell.period.kind]
    selection.periods = PeriodRange(text: cell.period.text)
    return selection
  }

  /// All derived and all checks at the cell in force.
  package func runAll() {
    guard let cell = cellInForce else { return }
    tell(scripts.run(selection(cell)), cell, isCheck: false)
  }

  private func tell(_ result: RunResult, _ cell: Cell, isCheck: Bool) {
    if result.isInterrupted { wasInterrupted = true }
    answer(.run(result, at: cell, isCheck: isCheck))
    if !result.isInterrupted { _ = prompt.takeFailures() }
  }

  /// All checks at the cell in force, or one.
  package func check(_ id: String) {
    guard let cell = cellInForce else { return }
    let ids = evaluation.checks.map(\.head.id)
    guard id.isEmpty || ids.contains(id) else {
      let near = Nearest.matches(id, among: ids)
      refuse(
        near.isEmpty
          ? Message(.noCheck, id) : Message(.noCheckNear, id, near.joined(separator: ", ")))
      return
    }
    var result = scripts.run(selection(cell))
    if !id.isEmpty { result.keepOnly(check: id) }
    tell(result, cell, isCheck: true)
  }
}

extension RunResult {
  /// Without the other checks.
  fileprivate mutating func keepOnly(check id: String) {
    checks.removeAll { $0.check.id != id }
    findings.removeAll { $0.check != id }
  }
}
