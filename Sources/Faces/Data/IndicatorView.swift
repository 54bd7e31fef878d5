package import Workbench
package import Indicators
package import Messages
import Evaluation
import Columns
import PlainText

/// One plan row or input with everything that is known of it.
package struct IndicatorView {
  private let snapshot: Snapshot
  private let column: Int
  private let language: Language
  /// The rows of that code: at a cell of the plan that judges it; else of every plan.
  private let rows: [PlanRow]

  /// A row, and the plan it stands in.
  private struct PlanRow {
    let plan: Plan
    let row: Indicator
  }

  /// nil where nothing has that code.
  package init?(_ workspace: Workspace, code: String, _ language: Language) {
    self.init(workspace, code: code, language, plans: workspace.snapshot.plans.mainFirst)
  }

  /// What it is at a unit and period; nil where nothing has that code.
  package init?(
    _ workspace: Workspace, code: String, _ language: Language, unit: Int, period: Period
  ) {
    let plan = workspace.snapshot.plan(of: unit, at: period)
    self.init(workspace, code: code, language, plans: plan.map { [$0] } ?? [])
  }

  private init?(_ workspace: Workspace, code: String, _ language: Language, plans: [Plan]) {
    let code = code.composed
    guard let column = workspace.snapshot.columns.index(of: code) else { return nil }
    snapshot = workspace.snapshot
    self.column = column
    self.language = language
    rows = plans.compactMap { plan in plan[code].map { PlanRow(plan: plan, row: $0) } }
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  /// Where the second column begins.
  var margin: Int {
    let names = (planFields + definitionFields + [(.figuresField, "")]).map { say($0.0) }
    return 2 + (names + [snapshot.columns[column].code]).reduce(0) { max($0, $1.displayWidth) }
  }

  package var text: String {
    let definition = snapshot.columns[column]
    var table = TextTable([.left, .left])
    table.add([definition.code, rows.first?.row.label ?? definition.label])
    for (key, words) in planFields + definitionFields + [(MessageKey.figuresField, figures)] {
      for (index, line) in words.split(separator: "\n").enumerated() {
        table.add([index == 0 ? say(key) : "", String(line)])
      }
    }
    return table.lines().joined(separator: "\n") + "\n"
  }

  private typealias Field = (MessageKey, String)

  private var planFields: [Field] { rows.enumerated().flatMap { fields($1, isFirst: $0 == 0) } }

  /// Of several plans each is named, and what it calls the row where that is something else.
  private func fields(_ entry: PlanRow, isFirst: Bool) -> [Field] {
    let row = entry.row
    var fields: [Field] = []
    if rows.count > 1 {
      let year = entry.plan.year.map(String.init) ?? "–"
      fields.append((.planField, "\(entry.plan.fullUnitName), \(year)"))
      if !isFirst, row.label != rows[0].row.label { fields.append((.labelField, row.label)) }
    }
    if let target = row.target {
      fields.append((.targetField, inherited(target.value.text, target.source)))
      fields.append((.conditionsField, ConditionWords(language).text(target.value, entry.plan)))
    }
    if let owner = row.owner { fields.append((.ownerField, inherited(owner.value, owner.source))) }
    if let implementers = row.implementers {
      let names = implementers.value.joined(separator: "\n")
      fields.append((.implementersField, inherited(names, implementers.source)))
    }
    return fields + relations(row, entry.plan)
  }

  private func relations(_ row: Indicator, _ plan: Plan) -> [Field] {
    var fields: [Field] = []
    if let parent = row.parent, let above = plan[parent] {
      fields.append((.parentField, "\(parent)  \(above.label)"))
    }
    if !row.children.isEmpty {
      fields.append((.childrenField, row.children.joined(separator: ", ")))
    }
    for column in row.columns { fields.append((.sourceField, "\(column.title): \(column.text)")) }
    return fields + [(.placeField, row.place.text)]
  }

  private func inherited(_ text: String, _ source: String?) -> String {
    source.map { say(.inheritedFrom, text, $0) } ?? text
  }

  private var definitionFields: [Field] {
    let definition = snapshot.columns[column]
    var fields: [Field] = []
    if !definition.isHeading {
      fields.append((.rollupField, ModelWords(language).rollup(snapshot.rollup(column))))
    }
    if !definition.uom.isEmpty { fields.append((.uomField, definition.uom)) }
    guard let more = definition.definition else { return fields }
    for (key, text) in [
      (MessageKey.numeratorField, more.numerator), (.denominatorField, more.denominator),
      (.sourceField, more.source), (.placeField, more.place.text),
    ] where !text.isEmpty { fields.append((key, text)) }
    return fields
  }

  private var figures: String {
    if snapshot.columns[column].isHeading { return say(.heading) }
    let figures = snapshot.figures[column]
    let cells = (0..<snapshot.grid.rowCount).filter(figures.isReported).map(snapshot.grid.cell)
    guard let first = cells.map(\.period).min(), let last = cells.map(\.period).max() else {
      return say(.noFigures)
    }
    return say(
      .figuresText, String(cells.count), String(Set(cells.map(\.unit)).count), first.text,
      last.text)
  }
}
