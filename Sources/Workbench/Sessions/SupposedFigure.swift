import ScriptHost
import PlainText
import Indicators
import Evaluation
import Columns
import Messages

/// A figure as it is supposed at the prompt.
struct SupposedFigure {
  let column: Int
  let cell: Cell
  /// The figures as they are.
  let real: Snapshot

  /// `5.2 = 80,5, 5.3.2=30/60` as its parts: a comma parts them where a space follows.
  static func parts(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.replacing(" = ", with: "=").split(whereSeparator: {
      $0.isWhitespace || $0 == ";"
    }) {
      if word.hasPrefix("=") || words.last?.hasSuffix("=") == true, !words.isEmpty {
        words[words.count - 1] += word
      } else {
        words.append(String(word))
      }
    }
    return words.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
  }

  /// A value, `numerator/denominator`, or a state; nil where it is none of them.
  func row(_ text: String) -> FigureRow? {
    if let state = SupposedFigure.states[text.lowercased()] { return figure(state, []) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.compactMap(VietnameseNumber.written)
    guard numbers.count == parts.count else { return nil }
    if numbers.count == 1 { return value(numbers[0]) }
    guard numbers.count == 2 else { return nil }
    return ratio(numbers[0], numbers[1])
  }

  /// A percentage of the real denominator where there is one, so that sums go on adding up; the
  /// percentage itself is what the cell gives.
  private func value(_ number: WrittenNumber) -> FigureRow {
    let reading = real.read(column, unit: cell.unit, period: cell.period)
    if reading.hasRatio, reading.denominator > 0 {
      var row = figure(.value, .statedRatio)
      row.value = number.value
      row.numerator = number.value / 100 * reading.denominator
      row.denominator = reading.denominator
      return row
    }
    var row = figure(.value, .plain)
    row.value = number.value
    return row
  }

  private func ratio(_ numerator: WrittenNumber, _ denominator: WrittenNumber) -> FigureRow {
    var parts: FigureRow.Parts = .ratio
    if numerator.isWhole { parts.insert(.wholeNumerator) }
    if denominator.isWhole { parts.insert(.wholeDenominator) }
    var row = figure(denominator.value == 0 ? .zeroDenominator : .value, parts)
    (row.numerator, row.denominator) = (numerator.value, denominator.value)
    return row
  }

  private func figure(_ state: FigureState, _ parts: FigureRow.Parts) -> FigureRow {
    FigureRow(
      unit: Int32(cell.unit), column: Int32(column), period: cell.period, state: state,
      parts: parts, file: -1, line: -1)
  }

  private static let states: [String: FigureState] = [
    "missing": .missing, "not_applicable": .notApplicable, "error": .error,
  ]
}
