import Evaluation
import Indicators
import LuaKit
import Messages

extension DeclarationForm {
  static let derived = DeclarationForm(
    word: "derived", vi: "Khai báo một chỉ tiêu tính bằng công thức.",
    en: "Declares an indicator computed by a formula.",
    example: "derived \"x\" { formula = function(c) return c[\"5.2\"] end }"
  ) { $2.derived($0, $1, &$3) }
}

extension DeclarationReader {
  fileprivate func derived(
    _ id: String, _ place: Place, _ reader: inout FieldReader
  ) -> ScriptLibrary.Declaration? {
    let head = head(&reader, id, place)
    let uom = reader.text("uom") ?? ""
    let target = reader.text("target").map { Target(parsing: $0) }
    let decimals = reader.number("decimals", 0...15).map { Int($0) }
    let kind = reader.choice("kind", [Derived.Kind.number, .boolean, .text]) ?? .number
    let formula = reader.function("formula")
    if formula == nil, reader.isNil("formula") { reader.fault(Message(.formulaMissing)) }
    reader.refuseUnknown()
    guard reader.faults.isEmpty, let formula else { return nil }
    let derived = Derived(
      head: head, uom: uom, target: target, decimals: decimals, kind: kind,
      formula: script.keep(formula))
    return { $0.add(derived, replacing: $1) }
  }
}
