package import Workbench
import Reports
package import Messages
import Indicators
import Evaluation
import PlainText

/// What `show` tells a program: plans, single indicators, issues.
package struct WorkspaceJSON {
  private let workspace: Workspace
  private let language: Language
  private var snapshot: Snapshot { workspace.snapshot }

  package init(_ workspace: Workspace, _ language: Language) {
    self.workspace = workspace
    self.language = language
  }

  package func knows(_ code: String) -> Bool { column(code) != nil }

  private func column(_ code: String) -> Int? { snapshot.columns.index(of: code.composed) }

  /// The indicators asked for, else the plans; with the issues where these are asked for.
  package func text(_ codes: [String], issues: Bool) -> String {
    var members: [(String, JSON)] = []
    if !codes.isEmpty {
      members.append(("indicators", .array(codes.compactMap(column).map(indicator))))
    } else if !issues {
      members += [("plans", .array(snapshot.plans.entries.map(plan))), ("inputs", inputs)]
    }
    if issues { members += [("issues", .array(workspace.issues.map(issue))), ("files", files)] }
    return JSON.object(members).text
  }

  // MARK: - Plans

  private func plan(_ entry: PlanRegister.Entry) -> JSON {
    .object(
      planMembers(entry) + [("indicators", .array(entry.plan.indicators.map { .object(row($0)) }))])
  }

  private func planMembers(_ entry: PlanRegister.Entry) -> [(String, JSON)] {
    let plan = entry.plan
    return [
      ("title", .string(plan.title)), ("year", plan.year.map(JSON.integer) ?? .null),
      ("unit", entry.unit.map { .string(snapshot.units[$0].code) } ?? .null),
      ("unit_name", .string(plan.fullUnitName)), ("file", .string(plan.file)),
    ]
  }

  private func row(_ row: Indicator) -> [(String, JSON)] {
    [
      ("code", .string(row.code)), ("label", .string(row.label)),
      ("level", .integer(row.level)), ("parent", row.parent.map(JSON.string) ?? .null),
      ("is_heading", .boolean(row.isHeading)), ("target", target(row.target)),
      ("owner", row.owner.map { .string($0.value) } ?? .null),
      ("implementers", .array((row.implementers?.value ?? []).map(JSON.string))),
      ("line", row.place.row.map(JSON.integer) ?? .null),
    ]
  }

  private func target(_ target: Inherited<Target>?) -> JSON {
    guard let target else { return .null }
    return .object([
      ("text", .string(target.value.text)), ("value", number(target.value.value)),
      ("op", target.value.comparison.map { .string($0.rawValue) } ?? .null),
      ("uom", .string(target.value.uom)),
      ("computable", .boolean(target.value.isComputable)),
      ("inherited_from", target.source.map(JSON.string) ?? .null),
    ])
  }

  private func number(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }

  // MARK: - Indicators and inputs

  private var inputs: JSON {
    let inputs = snapshot.columns.columns.filter { $0.indicator == nil && !$0.isPlanned }
    return .array(
      inputs.map {
        .object([
          ("code", .string($0.code)), ("label", .string($0.label)), ("uom", .string($0.uom)),
        ])
      })
  }

  /// An indicator with its row in each plan.
  private func indicator(_ column: Int) -> JSON {
    let definition = snapshot.columns[column]
    let rows = snapshot.plans.entries.compactMap { entry in
      entry.plan[definition.code].map {
        JSON.object(planMembers(entry) + [("row", .object(row($0)))])
      }
    }
    return .object([
      ("code", .string(definition.code)), ("label", .string(definition.label)),
      ("uom", .string(definition.uom)), ("rollup", .string(snapshot.rollup(column).rawValue)),
      ("is_heading", .boolean(definition.isHeading)), ("plans", .array(rows)),
    ])
  }

  // MARK: - Issues

  private func issue(_ issue: Issue) -> JSON {
    .object([
      ("severity", .string(issue.severity.rawValue)), ("file", .string(issue.place.file)),
      ("row", issue.place.row.map(JSON.integer) ?? .null),
      ("column", issue.place.column.map(JSON.integer) ?? .null),
      ("key", .string(issue.message.key.name)), ("message", .string(issue.message.text(language))),
    ])
  }

  private var files: JSON {
    .array(
      workspace.inputs.map {
        .object([
          ("path", .string($0.path)), ("kind", .string($0.kind)), ("rows", .integer($0.rows)),
          ("size", .integer($0.size)), ("sha256", .string($0.sha256)),
        ])
      })
  }
}
