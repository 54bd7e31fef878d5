import Workbench
import ScriptHost
import LineEditor
import Messages
import Evaluation
import Indicators
import PlainText

/// What the model's objects look like on the screen: their fields, a line each.
struct CardView {
  let session: Session
  let view: ValueView

  private var snapshot: Snapshot { session.snapshot }

  func lines(_ value: ShownValue) -> [ShownLine] {
    switch value {
    case .cell(let cell): CellCard(session: session, view: view, cell: cell).lines
    case .unit(let unit): card(unitFields(unit), title: snapshot.units[unit].name)
    case .period(let period): card(periodFields(period), title: period.text)
    case .indicator(let row): indicator(snapshot.plan.indicators[row].code)
    case .target(let row): target(row)
    case .plan: card(planFields, title: snapshot.plan.title)
    case .units: card(unitsFields, title: view.say(.cardUnits))
    default: []
    }
  }

  typealias Field = (MessageKey, String)

  private func card(_ fields: [Field], title: String) -> [ShownLine] {
    let names = fields.map { view.say($0.0) }
    let wide = names.map(\.displayWidth).max() ?? 0
    let lines = zip(names, fields).flatMap { name, field -> [ShownLine] in
      let line: ShownLine = [
        Screen.Piece("  " + name.padded(to: wide) + "  ", .faint),
        Screen.Piece(field.1.terminalSafe, .plain),
      ]
      return line.wrapped(to: view.settings.width, indent: wide + 4)
    }
    return ShownLine.plain(title, .command).wrapped(to: view.settings.width, indent: 2) + lines
  }

  private func unitFields(_ index: Int) -> [Field] {
    let unit = snapshot.units[index]
    var fields: [Field] = [
      (.cardCode, unit.code), (.cardLevel, ModelWords(session.language).level(unit.level)),
    ]
    if !unit.type.isEmpty { fields.append((.cardType, unit.type)) }
    if let parent = unit.parent {
      fields.append((.cardParent, "\(snapshot.units[parent].code)  \(snapshot.units[parent].name)"))
    }
    if !unit.children.isEmpty {
      let names = unit.children.prefix(8).map { snapshot.units[$0].name }.joined(separator: ", ")
      let more = unit.children.count > 8 ? ", …" : ""
      fields.append((.cardChildren, "\(unit.children.count): \(names)\(more)"))
    }
    return fields
  }

  private func periodFields(_ period: Period) -> [Field] {
    let months = period.months
    var fields: [Field] = [(.cardKind, ModelWords(session.language).kind(period.kind))]
    if let first = months.first, let last = months.last, months.count > 1 {
      fields.append((.cardMonths, "\(first.text) … \(last.text)"))
    }
    fields.append((.cardPrevious, period.earlier(by: 1).text))
    fields.append((.cardNext, period.earlier(by: -1).text))
    return fields
  }

  private var planFields: [Field] {
    let plan = snapshot.plan
    return [
      (.cardYear, plan.year.map(String.init) ?? "–"), (.cardUnit, plan.unitName),
      (.cardRows, "\(plan.indicators.count)"), (.cardLeaves, "\(plan.leaves.count)"),
    ]
  }

  private var unitsFields: [Field] {
    snapshot.units.levels.map { level in
      (.cardLevel, "\(level): \(snapshot.units.indices(ofLevel: level).count)")
    }
  }

  private func target(_ row: Int) -> [ShownLine] {
    guard let target = snapshot.plan.indicators[row].target?.value else { return [] }
    let words = ConditionWords(session.language).text(target, snapshot.plan)
    return [.plain(target.text, .command), .plain("  " + words)]
  }

  /// A row of the plan, an input or a derived, with what it says at the cell in force.
  func indicator(_ code: String) -> [ShownLine] {
    var lines: [ShownLine] = []
    if let card = card(code) {
      lines = card.text.shownLines
      if !lines.isEmpty { lines[0] = .plain(lines[0].text, .command) }
      let margin = card.margin
      lines = lines.flatMap { $0.wrapped(to: view.settings.width, indent: margin) }
    } else if let derived = session.evaluation.derivedList.first(where: { $0.head.id == code }) {
      lines = card(derivedFields(derived), title: "\(code)  \(derived.head.label)")
    }
    return lines + now(code)
  }

  private func card(_ code: String) -> IndicatorView? {
    guard let cell = session.cell else {
      return IndicatorView(session.workspace, code: code, session.language)
    }
    return IndicatorView(
      session.workspace, code: code, session.language, unit: cell.unit, period: cell.period)
  }

  private func derivedFields(_ derived: Derived) -> [Field] {
    var fields: [Field] = [(.cardDeclared, derived.head.placeText)]
    if !derived.uom.isEmpty { fields.append((.uomField, derived.uom)) }
    if let target = derived.target { fields.append((.targetField, target.text)) }
    if !derived.head.note.isEmpty { fields.append((.cardNote, derived.head.note)) }
    return fields
  }

  private func now(_ code: String) -> [ShownLine] {
    guard let cell = session.cell, let item = session.evaluation.item(code),
      !session.isHeading(item)
    else { return [] }
    let standing = CellCard(session: session, view: view, cell: cell).standing(item)
    return [
      [
        Screen.Piece(view.title(of: cell) + ": ", .faint), Screen.Piece(standing.value, .number),
        Screen.Piece(" \(standing.mark)  ", standing.style), Screen.Piece(standing.trend, .string),
      ]
    ]
  }
}
