import LuaKit
import Evaluation
import Messages
import Indicators
import LuaSyntax
import PlainText

/// Turns the tables that scripts hand to `derived` and `check` into declarations.
struct DeclarationReader {
  let script: Script
  let levels: [String]
  let indicatorType: LuaType<Int>
  let snapshot: Snapshot

  /// The fields all declarations take.
  private func head(
    _ reader: inout FieldReader, _ id: String, _ place: Place
  ) -> DeclarationHead {
    DeclarationHead(
      id: id, script: script.number, place: place, label: reader.text("label") ?? id,
      note: reader.text("note") ?? "",
      tags: reader.list("tags", .fieldTexts) { $0.string(-1) } ?? [],
      by: reader.choice("by", PeriodKind.granularities), level: level(&reader),
      coverage: reader.number("coverage", 0...1),
      valid: reader.value("valid", .fieldSpan, PeriodRange.init(text:)))
  }

  private func level(_ reader: inout FieldReader) -> String? {
    guard let level = reader.text("level") else { return nil }
    if levels.contains(level) { return level }
    let names = levels.map { "\"\($0)\"" }.joined(separator: ", ")
    reader.fault(
      Message(
        .fieldWrong, "level",
        parts: [Message(.fieldLevel, names), .verbatim("\"\(level)\"")]))
    return nil
  }

  /// The fields that `derived` or `check` takes, with the texts that one may be: those that are
  /// asked of an empty table.
  func fields(of function: String, _ stack: LuaStack) -> [(name: String, choices: [String])] {
    stack.pushTable()
    defer { stack.pop(1) }
    var reader = FieldReader(stack: stack, table: stack.top)
    let place = Place(file: "")
    switch function {
    case "derived": _ = derived("", place, &reader)
    case "check": _ = check("", place, &reader)
    default: break
    }
    return reader.fields
  }

  /// - Returns: the declaration, or every fault of it.
  func derived(_ id: String, _ place: Place, _ stack: LuaStack) -> Result<Derived, Faults> {
    var reader = FieldReader(stack: stack, table: stack.top)
    return derived(id, place, &reader)
  }

  private func derived(
    _ id: String, _ place: Place, _ reader: inout FieldReader
  ) -> Result<Derived, Faults> {
    let head = head(&reader, id, place)
    let uom = reader.text("uom") ?? ""
    let target = reader.text("target").map { Target(parsing: $0) }
    let decimals = reader.number("decimals", 0...15).map { Int($0) }
    let kind = reader.choice("kind", [Derived.Kind.number, .boolean, .text]) ?? .number
    let formula = reader.function("formula")
    if formula == nil, reader.isNil("formula") { reader.fault(Message(.formulaMissing)) }
    reader.refuseUnknown()
    guard reader.faults.isEmpty, let formula else { return .failure(Faults(reader.faults)) }
    return .success(
      Derived(
        head: head, uom: uom, target: target, decimals: decimals, kind: kind,
        formula: script.keep(formula)))
  }

  /// - Returns: the declaration, or every fault of it.
  func check(_ id: String, _ place: Place, _ stack: LuaStack) -> Result<Check, Faults> {
    var reader = FieldReader(stack: stack, table: stack.top)
    return check(id, place, &reader)
  }

  private func check(
    _ id: String, _ place: Place, _ reader: inout FieldReader
  ) -> Result<Check, Faults> {
    let head = head(&reader, id, place)
    let severity = reader.choice("severity", Severity.allCases) ?? .error
    let codes = codes(&reader)
    let missing = reader.choice("missing", [Check.MissingRule.skip, .fail, .zero]) ?? .skip
    let scope = reader.choice("scope", [Check.Scope.cell, .unit, .period, .plan]) ?? .cell
    let wording = reader.wording("message", keeping: script.keep) ?? .label
    let rule = rule(&reader)
    if case .template(let template) = wording {
      for fault in template.faults(rule) { reader.fault(fault) }
    }
    reader.refuseUnknown()
    guard reader.faults.isEmpty, let rule else { return .failure(Faults(reader.faults)) }
    return .success(
      Check(
        head: head, severity: severity, codes: codes, missing: missing, scope: scope,
        wording: wording, rule: rule))
  }

  private func rule(_ reader: inout FieldReader) -> Check.Rule? {
    let before = reader.faults.count
    let test = reader.function("test")
    let (left, right) = (reader.function("left"), reader.function("right"))
    let comparison = reader.choice("op", Comparison.allCases)
    let tolerance = reader.number("tolerance", 0...Double.greatestFiniteMagnitude) ?? 0
    if let test {
      if left != nil || right != nil || comparison != nil {
        reader.fault(Message(.ruleUnclear))
      }
      return .test(script.keep(test))
    }
    if let left, let right, let comparison {
      return .comparison(
        left: script.keep(left), comparison, right: script.keep(right), tolerance: tolerance)
    }
    // A wrong one was told already.
    if reader.faults.count == before { reader.fault(Message(.ruleUnclear)) }
    return nil
  }

  /// Codes, or indicators, that a check is evaluated for.
  private func codes(_ reader: inout FieldReader) -> [String]? {
    reader.list("each", .fieldCodes) { stack in
      if let index = indicatorType.payload(stack, -1) {
        return snapshot.plan.indicators[index].code
      }
      return stack.kind(-1) == .string ? stack.string(-1)?.composed : nil
    }
  }
}

/// Everything that is wrong with one declaration.
struct Faults: Error {
  let list: [ScriptFault]

  init(_ list: [ScriptFault]) { self.list = list }

  init(_ key: MessageKey) { self.init([ScriptFault(Message(key))]) }
}
