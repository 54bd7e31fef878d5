import PlainText
import Indicators
import Messages

/// Fills a message's placeholders: `{unit}` (the name), `{period}`, `{code}`, `{indicator}` (the
/// code's label), `{label}` (the check's), `{left}`, `{right}`, `{imbalance}`. Numbers are
/// written in the Vietnamese way, with `{left:1}` with that many digits.
struct FindingWords {
  let call: CheckCall
  let left: Double?
  let right: Double?

  func fill(_ template: MessageTemplate) -> String {
    var words = ""
    for piece in template.pieces where words.utf8.count <= TextLimit.cell.rawValue {
      words += text(piece)
    }
    return words.cut(toBytes: TextLimit.cell.rawValue)
  }

  private func text(_ piece: MessageTemplate.Piece) -> String {
    switch piece {
    case .text(let text): text
    case .place(let name, let digits): value(of: name, digits.flatMap(MessageTemplate.count))
    }
  }

  private func value(of place: String, _ digits: Int?) -> String {
    switch place {
    case "unit": call.evaluation.snapshot.units[call.cell.unit].name(in: call.cell.period)
    case "period": call.cell.period.text
    case "code": call.code ?? ""
    case "indicator": call.code.map(label) ?? ""
    case "label": call.check.head.label
    case "left": number(left, digits)
    case "right": number(right, digits)
    case "imbalance": number(left.flatMap { left in right.map { left - $0 } }, digits)
    default: ""
    }
  }

  /// What the plan that judges the cell calls it.
  private func label(_ code: String) -> String {
    let evaluation = call.evaluation
    guard let item = evaluation.item(code), item < evaluation.columnCount else {
      return evaluation.label(of: code) ?? code
    }
    return evaluation.snapshot.label(item, unit: call.cell.unit, at: call.cell.period)
  }

  private func number(_ number: Double?, _ digits: Int?) -> String {
    number.map { VietnameseNumber.format($0, digits: digits) } ?? ""
  }
}
