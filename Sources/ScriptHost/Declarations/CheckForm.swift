import Evaluation
import Indicators
import LuaKit
import Messages
import PlainText

extension DeclarationForm {
  static let check = DeclarationForm(
    word: "check", vi: "Khai báo một quy tắc kiểm tra số liệu.",
    en: "Declares a rule that figures must keep.",
    example: "check \"x\" { test = function(c) return c[\"5.2\"] <= 100 end }"
  ) { $2.check($0, $1, &$3) }
}

extension DeclarationReader {
  fileprivate func check(
    _ id: String, _ place: Place, _ reader: inout FieldReader
  ) -> ScriptLibrary.Declaration? {
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
    guard reader.faults.isEmpty, let rule else { return nil }
    let check = Check(
      head: head, severity: severity, codes: codes, missing: missing, scope: scope,
      wording: wording, rule: rule)
    return { $0.add(check, replacing: $1) }
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
