import Workbench
import IndicatorImport
import ScriptHost
import Reports
import Evaluation
import LuaSyntax
import Indicators
import Messages

extension Explained {
  /// The explanation for other programs: the tree, and the checks of its top.
  var json: JSON {
    let value = explained.value
    guard case .object(let members) = tree(value, aspects: []) else { return .null }
    let checks = explained.checks.map(json)
    return .object(
      members + [("checks", .array(checks)), ("sentence", .string(sentence(value)))])
  }

  private func tree(_ value: Explanation, aspects: [ReadingAspect]) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(value.code)), ("label", .string(value.label)),
      ("unit", .string(snapshot.units[value.unit].code)), ("period", .string(value.period.text)),
    ]
    if !aspects.isEmpty { members.append(("read", .array(aspects.map { .string($0.rawValue) }))) }
    members += content(value)
    if let numerator = value.numerator, let denominator = value.denominator {
      members += [("numerator", .number(numerator)), ("denominator", .number(denominator))]
    }
    members.append(("coverage", .number(value.reading.coverage)))
    if let target = value.target {
      members.append(("target", .string(target.text)))
      members.append(("met", value.isMet.map(JSON.boolean) ?? .null))
    }
    members += origin(value)
    if value.isRepeated { members.append(("repeated", .boolean(true))) }
    let inputs = value.inputs.map { tree($0.value, aspects: $0.aspects) }
    return .object(members + (inputs.isEmpty ? [] : [("inputs", .array(inputs))]))
  }

  private func content(_ value: Explanation) -> [(String, JSON)] {
    switch value.reading.content {
    case .number(let number): [("state", .string("value")), ("value", .number(number))]
    case .boolean(let boolean): [("state", .string("value")), ("value", .boolean(boolean))]
    case .text(let text): [("state", .string("value")), ("value", .string(text))]
    case .none(let state, let reason):
      [
        ("state", .string(state.text)),
        ("reason", .string(reason.text(in: snapshot, unit: value.unit))),
      ]
    }
  }

  private func origin(_ value: Explanation) -> [(String, JSON)] {
    switch value.origin {
    case .supposed: return [("supposed", .boolean(true))]
    case .formula(let place, let lines):
      return [
        ("script", .string(place.file)), ("line", place.row.map(JSON.integer) ?? .null),
        ("formula", .string(lines.joined(separator: "\n"))),
      ]
    case .figures(.line(let file, let row)):
      let path = workspace.data.files.indices.contains(file) ? workspace.data.files[file].path : ""
      return [("file", .string(path)), ("row", .integer(row))]
    case .figures(.periods(let periods)):
      return [("periods", .array(periods.map { .string($0.text) }))]
    case .figures(.units(let units)):
      return [("units", .array(units.map { .string(snapshot.units[$0].code) }))]
    case .figures(.nothing): return []
    }
  }

  private func json(_ check: ExplainedCheck) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(check.id)), ("label", .string(check.label)),
      ("severity", .string(check.severity.rawValue)), ("script", .string(check.place.file)),
      ("line", check.place.row.map(JSON.integer) ?? .null),
    ]
    switch check.outcome {
    case .passed: members.append(("outcome", .string("passed")))
    case .notEvaluated: members.append(("outcome", .string("not_evaluated")))
    case .failed: members.append(("outcome", .string("error")))
    case .broken(let message):
      members += [("outcome", .string("broken")), ("message", .string(message))]
    }
    return .object(members)
  }
}
