package import Workbench
package import Messages
import Indicators
import Evaluation
import PlainText

/// The plan as an aligned tree.
package struct PlanView {
  private let plan: Plan
  private let workspace: Workspace
  private let language: Language

  package init(_ workspace: Workspace, _ language: Language) {
    self.workspace = workspace
    plan = workspace.snapshot.plan
    self.language = language
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  package var text: String {
    guard !plan.indicators.isEmpty else { return say(.noPlan) + "\n" }
    var table = TextTable([.left, .left, .left])
    table.add([say(.indicatorHeader), say(.targetHeader), say(.ownerHeader)])
    for row in plan.indicators { table.add([label(row), target(row), owner(row)]) }
    let lines = heading + [""] + table.lines() + [""] + inputs
    return lines.joined(separator: "\n").trimmedAtEnd + "\n"
  }

  private var heading: [String] {
    let headings = plan.indicators.count { $0.isHeading }
    let leaves = plan.indicators.count - headings
    let year = plan.year.map { ", " + say(.yearText, String($0)) } ?? ""
    return [
      plan.title.terminalSafe, (plan.unitName + year).terminalSafe,
      say(.planCounts, String(plan.indicators.count), String(headings), String(leaves)),
    ]
  }

  private func label(_ row: Indicator) -> String {
    let indent = String(repeating: "  ", count: row.level - 1)
    return "\(indent)\(row.code)  \(row.label)".cut(to: 62)
  }

  private func target(_ row: Indicator) -> String {
    row.target.map { $0.value.text.cut(to: 34) } ?? ""
  }

  private func owner(_ row: Indicator) -> String { row.owner?.value ?? "" }

  private var inputs: [String] {
    let inputs = workspace.snapshot.columns.columns.filter { $0.indicator == nil }
    guard !inputs.isEmpty else { return [] }
    var table = TextTable([.left, .left])
    for input in inputs { table.add([input.code, input.label]) }
    return [say(.inputsTitle)] + table.lines(indent: "  ")
  }
}
