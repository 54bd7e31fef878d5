import ScriptHost
import LineEditor
import LuaKit
import Evaluation
import Indicators
import LuaSyntax
import Messages
import PlainText

/// How results are laid out, where they go, and what inputs have made.
extension ReplEngine {
  /// `:rows N`: how many rows of a list are shown.
  func setRows(_ words: String) {
    if !words.isEmpty {
      guard words == "auto" || (Int(words) ?? 0) > 0 else { return fail(Message(.rowsForm, words)) }
      screen.rows = Int(words)
    }
    say(screen.rows.map { Message(.rowsAre, String($0)) } ?? Message(.rowsUsual))
  }

  /// `:digits N`: decimals of numbers in columns.
  func setDigits(_ words: String) {
    if !words.isEmpty {
      guard let digits = Int(words), (0...15).contains(digits) else {
        return fail(Message(.digitsForm, words))
      }
      screen.digits = digits
    }
    say(Message(.digitsAre, String(screen.digits)))
  }

  /// `:vars`: what inputs gave a value to.
  func showVariables() {
    let variables = model.prompt.variables()
    guard !variables.isEmpty else { return say(Message(.noVariables)) }
    let wide = min(24, variables.map(\.name.displayWidth).max() ?? 0)
    say(
      variables.map { name, value in
        let room = max(20, screen.width - wide - 4)
        return [
          Screen.Piece("  " + name.terminalSafe.cut(to: wide).padded(to: wide) + "  ", .command),
          Screen.Piece(view.cell(value).cut(to: room), .plain),
        ]
      })
  }

  /// `:across ID`: an indicator at all units of the level in force, the largest first.
  func showAcross(_ id: String) {
    guard let cell = cellInForce else { return }
    let id = id.composed
    if id.isEmpty { return fail(Message(.acrossWhat)) }
    guard let item = model.evaluation.item(id) else { return fail(unknownIndicator(id)) }
    guard !model.isHeading(item) else { return why(id) }
    let units = model.snapshot.units
    var table = ShownTable()
    for unit in units.indices(ofLevel: units[cell.unit].level)
    where units.exists(unit, in: cell.period) {
      if model.options.cancellation?.isCancelled == true { return wasInterruptedByHand() }
      table.head.append(.table(row(item, Cell(unit: unit, period: cell.period))))
    }
    table.length = table.head.count
    var options = ShowOptions()
    (options.sort, options.isDescending) = (ReplEngine.valueColumn, true)
    options.rows = screen.rows ?? table.length
    say([.plain("\(id)  \(model.evaluation.label(of: id) ?? "")  \(cell.period.text)", .command)])
    show(options.applied(to: .table(table)), options)
  }

  private static let valueColumn = "value"

  /// Code, name, value, and whether it meets its target or why there is none.
  private func row(_ item: Int, _ cell: Cell) -> ShownTable {
    let unit = model.snapshot.units[cell.unit]
    let content = model.evaluation.reading(item, cell.unit, cell.period).content
    let met = model.evaluation.isMet(item, unit: cell.unit, period: cell.period)
    let verdict = met.map { Message($0 ? .acrossMet : .acrossNotMet).text(language) }
    let (value, note): (ShownValue, String?) =
      switch content {
      case .number(let number): (.number(number), verdict)
      case .boolean(let boolean): (.boolean(boolean), verdict)
      case .text(let text): (.text(text), verdict)
      case .none(let state, _): (.nil, Message(state.label).text(language))
      }
    var row = ShownTable()
    row.fields = [
      field("code", .text(unit.code)), field("unit", .text(unit.name)),
      field(ReplEngine.valueColumn, value), field("note", note.map { .text($0) } ?? .nil),
    ]
    return row
  }

  private func field(_ name: String, _ value: ShownValue) -> ShownTable.Field {
    ShownTable.Field(key: .text(name), value: value)
  }

  /// `:output FILE`: what is shown from now on is written there too; without a name that ends.
  func setOutput(_ path: String) {
    guard !path.isEmpty else {
      let path = outputFile?.path
      outputFile = nil
      return say(path.map { Message(.outputEnded, $0) } ?? Message(.outputNone))
    }
    if FileSystem.isThere(path) { return fail(Message(.outputExists, path)) }
    do throws(FileFault) {
      try WholeFile.write("", to: path)
      say(Message(.outputBegins, path))
      outputFile = (path, "")
    } catch {
      fail(error.message)
    }
  }

  /// What an input showed is added to the file; one that can't be written any more is told once.
  func keepOutput() {
    guard let (path, text) = outputFile else { return }
    do throws(FileFault) {
      try FileSystem.append(text, to: path)
      outputFile = (path, "")
    } catch {
      outputFile = nil
      fail(error.message)
    }
  }
}

extension ReplEngine.Output {
  /// As it is written to a file.
  var text: String {
    switch self {
    case .printed(let text), .machine(let text): text
    case .lines(let lines), .live(let lines), .errors(let lines):
      lines.map { $0.text + "\n" }.joined()
    }
  }
}
