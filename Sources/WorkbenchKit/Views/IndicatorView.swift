package import Indicators

/// One plan row or input with everything that is known of it.
package struct IndicatorView {
  private let snapshot: Snapshot
  private let column: Int
  private let language: Language

  /// nil where nothing has that code.
  package init?(_ workspace: Workspace, code: String, _ language: Language) {
    guard let column = workspace.snapshot.columns.index(of: code.composed) else { return nil }
    snapshot = workspace.snapshot
    self.column = column
    self.language = language
  }

  /// What to say where nothing has that code.
  package static func unknown(_ code: String, in workspace: Workspace) -> Message {
    unknown(code, among: workspace.snapshot.columns.columns.map(\.code))
  }

  /// As above, with the names there are.
  static func unknown(_ code: String, among names: [String]) -> Message {
    let near = Nearest.matches(code, among: names)
    return near.isEmpty
      ? Message(.indicatorNotFound, code)
      : Message(.indicatorNotFoundNear, code, near.map { "\"\($0)\"" }.joined(separator: ", "))
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
    table.add([definition.code, definition.label])
    for (key, words) in planFields + definitionFields + [(MessageKey.figuresField, figures)] {
      for (index, line) in words.split(separator: "\n").enumerated() {
        table.add([index == 0 ? say(key) : "", String(line)])
      }
    }
    return table.lines().joined(separator: "\n") + "\n"
  }

  private typealias Field = (MessageKey, String)

  private var planFields: [Field] {
    guard let index = snapshot.columns[column].indicator else { return [] }
    let row = snapshot.plan.indicators[index]
    var fields: [Field] = []
    if let target = row.target {
      fields.append((.targetField, inherited(target.value.text, target.source)))
      fields.append((.conditionsField, ConditionWords(language).text(target.value, snapshot.plan)))
    }
    if let owner = row.owner { fields.append((.ownerField, inherited(owner.value, owner.source))) }
    if let implementers = row.implementers {
      let names = implementers.value.joined(separator: "\n")
      fields.append((.implementersField, inherited(names, implementers.source)))
    }
    return fields + relations(row)
  }

  private func relations(_ row: Indicator) -> [Field] {
    var fields: [Field] = []
    if let parent = row.parent, let above = snapshot.plan[parent] {
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
    if !definition.isHeading { fields.append((.rollupField, snapshot.rollup(column).rawValue)) }
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
