import ScriptHost
package import LineEditor
import PlainText
import Indicators
import Evaluation
import Messages

extension ReplEngine {
  /// What stands before the next input: the unit and period in force, and what is supposed.
  package var promptText: PromptText {
    let search = Message(.replSearch).text(language)
    guard let cell = model.cell else { return PromptText("> ", more: "… ", search: search) }
    let unit = model.snapshot.units[cell.unit].name.terminalSafe.cut(to: screen.width / 3)
    var words = "\(unit) \(cell.period.text)"
    if !model.supposed.isEmpty {
      let mark = screen.isUnicode ? "⚑" : "!"
      words +=
        " \(mark)" + model.supposed.map(\.text).joined(separator: ",").terminalSafe.cut(to: 24)
    }
    return PromptText(words + "> ", more: screen.isUnicode ? "… " : ". ", search: search)
  }
}
