import Columns
import Evaluation
import Indicators
import Messages
import PlainText

/// What would be if figures were others.
extension Session {
  /// `5.2=80 5.3=30/60`, `off`; without a text, what is supposed.
  package func suppose(_ text: String) {
    guard let cell = cellInForce else { return }
    if text.isEmpty { return tellSuppositions() }
    if ["off", "thôi", "bỏ"].contains(text.composed.lowercased()) {
      suppose([])
      return say(Message(.whatIfDropped))
    }
    var suppositions = supposed
    for part in SupposedFigure.parts(text) {
      guard let supposition = supposition(part, cell) else { return }
      suppositions.removeAll { $0.isSamePlace(as: supposition) }
      suppositions.append(supposition)
    }
    suppose(suppositions)
    tellSuppositions()
  }

  private func tellSuppositions() {
    if supposed.isEmpty { return say(Message(.whatIfNone)) }
    answer(.suppositions(supposed))
  }

  /// `5.2=80`, `5.2=30/60`, `5.2=missing`; nil where it could not be read, which was told.
  private func supposition(_ text: String, _ cell: Cell) -> Supposition? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return refused(Message(.whatIfForm, text)) }
    guard let column = column(of: parts[0]) else { return nil }
    guard snapshot.grid.row(unit: cell.unit, period: cell.period) != nil else {
      return refused(Message(.whatIfOutside, cell.period.text))
    }
    let figure = SupposedFigure(column: column, cell: cell, real: realSnapshot)
    guard let row = figure.row(parts[1]) else { return refused(Message(.whatIfForm, text)) }
    return Supposition(text: text, row: row)
  }

  private func refused<Value>(_ message: Message) -> Value? {
    refuse(message)
    return nil
  }

  private func column(of code: String) -> Int? {
    guard let item = evaluation.item(code.composed) else {
      return refused(unknownIndicator(code))
    }
    guard item < evaluation.columnCount, !isHeading(item) else {
      return refused(Message(.whatIfDerived, code))
    }
    return item
  }
}
