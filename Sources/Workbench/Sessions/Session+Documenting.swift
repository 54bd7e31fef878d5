import Evaluation
import Indicators
package import LuaKit
import LuaSyntax
import Messages
import PlainText
import ScriptHost

/// What names mean.
extension Session {
  /// The descriptions of all functions that scripts see.
  package var documentation: [LuaBinding] { prompt.documentation }

  /// What a function, an indicator, a check or a unit is; a variable is evaluated.
  package func document(_ name: String, line: Int) {
    let bindings = documentation.filter { $0.name == name || $0.shortName == name }
    if !bindings.isEmpty { return answer(.documentation(.bindings(bindings))) }
    if evaluation.item(name) != nil { return answer(.documentation(.indicator(name))) }
    if let unit = snapshot.units.index(of: name) { return answer(.card(.unit(unit))) }
    if let check = evaluation.checks.first(where: { $0.head.id == name }) {
      return answer(.documentation(.check(check)))
    }
    if prompt.hasGlobal(name), LuaToken.isName(name) {
      evaluate(name, line: line)
    } else {
      refuse(nothingKnown(name))
    }
  }

  private func nothingKnown(_ name: String) -> Message {
    let names =
      documentation.map(\.name) + documentation.map(\.shortName) + evaluation.itemNames
      + evaluation.checks.map(\.head.id)
    let near = Nearest.matches(name, among: names)
    return near.isEmpty
      ? Message(.nothingKnown, name)
      : Message(.nothingKnownNear, name, Array(Set(near)).sorted().joined(separator: ", "))
  }

  /// Where something is declared, with its lines; what it is, where it isn't declared.
  package func source(_ name: String, line: Int) {
    guard let head = head(of: name) else { return document(name, line: line) }
    let text =
      head.place.file == Session.chunk
      ? FormulaText(head, line: prompt.typedLine) : FormulaText(scripts, head)
    answer(.documentation(.source(head, text.declaration)))
  }

  /// Indicators, declarations and functions, with what each is called.
  package var known: [(name: String, text: String)] {
    let columns = snapshot.columns.columns.map { ($0.code, $0.label) }
    let derived = evaluation.derivedList.map { ($0.head.id, $0.head.label) }
    let checks = evaluation.checks.map { ($0.head.id, $0.head.label) }
    return columns + derived + checks + documentation.map { ($0.signature, $0.text) }
  }

  package var knownUnits: [(name: String, text: String)] {
    snapshot.units.units.map { ($0.code, $0.name) }
  }
}
