import Workbench
import ScriptHost
package import LineEditor
import PlainText
import Indicators
import Evaluation
import Messages

extension Console {
  /// What stands before the next input: the unit and period in force, and what is supposed.
  package var promptText: PromptText {
    let search = Message(.replSearch).text(language)
    guard let cell = session.cell else { return PromptText("> ", more: "… ", search: search) }
    let unit = session.snapshot.units[cell.unit].name.terminalSafe.cut(to: screen.width / 3)
    var words = "\(unit) \(cell.period.text)"
    if !session.supposed.isEmpty {
      let mark = screen.isUnicode ? "⚑" : "!"
      words +=
        " \(mark)" + session.supposed.map(\.text).joined(separator: ",").terminalSafe.cut(to: 24)
    }
    return PromptText(words + "> ", more: screen.isUnicode ? "… " : ". ", search: search)
  }
}
