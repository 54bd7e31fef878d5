import Workbench
import ScriptHost
import LineEditor
import Indicators
import Evaluation
import LuaSyntax
import Messages
import PlainText

/// A cell: what every indicator of the plan says there.
struct CellCard {
  let session: Session
  let view: ValueView
  let cell: Cell

  /// What an item says at the cell, in words.
  struct Standing {
    var value = ""
    var target = ""
    var mark = ""
    var style = Style.plain
    var trend = ""
  }

  var lines: [ShownLine] {
    let leaves = session.snapshot.plan(of: cell.unit, at: cell.period)?.leaves ?? []
    let rows = leaves.compactMap { leaf in
      session.evaluation.item(leaf.code).map { (leaf.code, leaf.label, standing($0)) }
    }
    let widths = Widths(rows.map { ($0.0, $0.2) }, total: view.settings.width)
    return [.plain(view.title(of: cell), .command)]
      + rows.map { line($0.0, $0.1, $0.2, widths) } + more
  }

  /// How wide each column is; the label takes what is left.
  private struct Widths {
    let code: Int
    let value: Int
    let target: Int
    let trend: Int
    let label: Int

    init(_ rows: [(code: String, standing: Standing)], total: Int) {
      func widest(_ text: (String, Standing) -> String, _ limit: Int) -> Int {
        min(limit, rows.map { text($0.code, $0.standing).displayWidth }.max() ?? 0)
      }
      code = widest({ code, _ in code }, 12)
      value = widest({ $1.value }, 24)
      target = widest({ $1.target }, 16)
      trend = widest({ $1.trend }, 12)
      label = max(10, total - code - value - target - trend - 14)
    }
  }

  private func line(
    _ code: String, _ label: String, _ standing: Standing, _ widths: Widths
  ) -> ShownLine {
    let name =
      "  " + code.cut(to: widths.code).padded(to: widths.code) + "  "
      + label.terminalSafe.cut(to: widths.label).padded(to: widths.label) + "  "
    let value = standing.value.cut(to: widths.value).padded(to: widths.value, right: true)
    return [
      Screen.Piece(name, .plain), Screen.Piece(value + " ", .number),
      Screen.Piece(standing.mark.padded(to: 1) + "  ", standing.style),
      Screen.Piece(
        standing.target.terminalSafe.cut(to: widths.target).padded(to: widths.target) + "  ",
        .faint), Screen.Piece(standing.trend, .string),
    ]
  }

  private var more: [ShownLine] {
    let count = session.evaluation.derivedList.count
    return count == 0 ? [] : [.plain("  " + view.say(.cardDerived, String(count)), .faint)]
  }

  /// The item's value, target, whether it is met, and the way it came, in words.
  func standing(_ item: Int) -> Standing {
    let found = session.standing(item, cell)
    var standing = Standing(value: words(found.reading), target: found.target)
    if let isMet = found.isMet {
      let marks = view.settings.isUnicode ? ("✓", "✗") : ("+", "-")
      standing.mark = isMet ? marks.0 : marks.1
      standing.style = isMet ? .string : .error
    }
    if found.trend.filter(\.isFinite).count > 1 {
      standing.trend = Sparkline(found.trend, isUnicode: view.settings.isUnicode).text
    }
    return standing
  }

  /// The value with the share it rests on, or why there is none.
  func words(_ reading: ItemReading) -> String {
    switch reading.content {
    case .number(let number):
      let value = VietnameseNumber.format(number, digits: 2).withoutZeros
      guard reading.coverage < 1 else { return value }
      let percent = VietnameseNumber.format((reading.coverage * 100).rounded(), digits: 0)
      return view.say(.coverageText, value, percent)
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .text(let text): return text
    case .none(let state, _): return view.say(state.label)
    }
  }
}

extension String {
  /// `12,50` as `12,5`, `12,00` as `12`.
  var withoutZeros: String {
    guard contains(",") else { return self }
    var text = self[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "," { text.removeLast() }
    return String(text)
  }
}

extension FigureState {
  /// The state in words.
  var label: MessageKey {
    switch self {
    case .value: .stateValue
    case .missing: .standingMissing
    case .notApplicable: .standingNotApplicable
    case .zeroDenominator: .standingZeroDenominator
    case .error: .standingError
    }
  }
}
