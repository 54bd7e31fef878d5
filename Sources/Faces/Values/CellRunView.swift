import Evaluation
import Indicators
import LineEditor
import Messages
import PlainText
import ScriptHost
import Workbench

/// The derived values of one cell, a line each.
struct CellRunView {
  let result: RunResult
  let view: ValueView

  var values: [ShownLine] {
    zip(result.derived, result.values).flatMap { info, values in values.map { line(info, $0) } }
  }

  private func line(_ info: RunResult.DerivedInfo, _ value: RunResult.Value) -> ShownLine {
    let (text, style) = words(info, value.result)
    let room = max(10, view.settings.width - 52)
    return [
      Screen.Piece("  " + info.id.cut(to: 30).padded(to: 30) + "  ", .command),
      Screen.Piece(text.terminalSafe.padded(to: 14, right: true), style),
      Screen.Piece("  " + info.label.terminalSafe.cut(to: room), .plain),
    ]
  }

  private func words(_ info: RunResult.DerivedInfo, _ result: DerivedResult) -> (String, Style) {
    guard result.state == .value else {
      return (view.say(result.state.label), result.state == .error ? .error : .faint)
    }
    if let text = result.text { return (text, .plain) }
    if info.kind == .boolean { return (result.number != 0 ? "true" : "false", .keyword) }
    let number = VietnameseNumber.format(result.number, digits: info.decimals ?? 2)
    let unit = info.uom.isEmpty ? "" : " " + info.uom
    return ((info.decimals == nil ? number.withoutZeros : number) + unit, .number)
  }
}
