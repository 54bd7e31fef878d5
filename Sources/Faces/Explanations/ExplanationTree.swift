import ScriptHost
import LineEditor
import Evaluation
import PlainText
import Indicators
import Messages

/// An explanation as a tree, a line for each value.
struct ExplanationTree {
  let explained: Explained
  let isUnicode: Bool
  /// The most lines of a formula that are shown.
  private static let formulaLimit = 12

  func lines(_ value: Explanation) -> [ShownLine] {
    [line(value, aspects: [], above: value)] + branches(value, indent: "")
  }

  private func branches(_ value: Explanation, indent: String) -> [ShownLine] {
    var lines: [ShownLine] = []
    if case .formula(_, let formula) = value.origin, !value.isRepeated {
      let bar = value.inputs.isEmpty ? " " : isUnicode ? "│" : "|"
      lines += formula.prefix(ExplanationTree.formulaLimit).map {
        .plain("\(indent)\(bar)    \($0)", .faint)
      }
    }
    for (number, input) in value.inputs.enumerated() {
      let isLast = number == value.inputs.count - 1
      let marks = isUnicode ? (isLast ? "└─ " : "├─ ") : (isLast ? "`- " : "|- ")
      let below = isLast ? "   " : isUnicode ? "│  " : "|  "
      lines.append(
        [Screen.Piece(indent + marks, .faint)]
          + line(input.value, aspects: input.aspects, above: value))
      lines += branches(input.value, indent: indent + below)
    }
    return lines
  }

  private func line(
    _ value: Explanation, aspects: [ReadingAspect], above: Explanation
  ) -> ShownLine {
    var pieces: ShownLine = [
      Screen.Piece(name(value, above).terminalSafe + " ", .command),
      Screen.Piece("= " + explained.words(value).terminalSafe, .number),
    ]
    for detail in details(value, aspects, above) {
      pieces.append(Screen.Piece("  " + detail.terminalSafe, .faint))
    }
    return pieces
  }

  /// The code, with label at the top, with unit and period where they are others than above.
  private func name(_ value: Explanation, _ above: Explanation) -> String {
    let snapshot = explained.snapshot
    if value === above {
      return "\(value.code)  \(snapshot.units[value.unit].name), \(value.period.text)"
    }
    var parts = [value.code]
    if value.unit != above.unit { parts.append(snapshot.units[value.unit].name) }
    if value.period != above.period { parts.append(value.period.text) }
    return parts.joined(separator: ", ")
  }

  private func details(
    _ value: Explanation, _ aspects: [ReadingAspect], _ above: Explanation
  ) -> [String] {
    var details: [String] = []
    if let numerator = value.numerator, let denominator = value.denominator {
      details.append("\(explained.number(numerator)) / \(explained.number(denominator))")
    }
    if value.reading.coverage < 1, case .number = value.reading.content {
      let percent = VietnameseNumber.format((value.reading.coverage * 100).rounded(), digits: 0)
      details.append(explained.say(.explainCoverage, percent))
    }
    // The parts of a sum have the sum's target.
    if let target = value.target, value === above || value.code != above.code {
      let verdict = value.isMet.map { explained.say($0 ? .standingMet : .standingNotMet) }
      details.append(
        explained.say(.explainTarget, target.text) + (verdict.map { " (\($0))" } ?? ""))
    }
    if aspects.contains(.peers) { details.append(explained.say(.explainPeers)) }
    details.append(origin(value))
    return details.filter { !$0.isEmpty }
  }

  private func origin(_ value: Explanation) -> String {
    if value.isRepeated, !value.inputs.isEmpty || isComputed(value) {
      return explained.say(.explainAbove)
    }
    switch value.origin {
    case .supposed: return explained.say(.explainSupposed)
    case .formula(let place, _): return "[\(place.text)]"
    case .figures(.line(let file, let row)): return "[\(explained.place(file: file, row: row))]"
    case .figures(.periods(let periods)):
      return explained.say(.explainPeriods, String(periods.count))
    case .figures(.units(let units)): return explained.say(.explainUnits, String(units.count))
    case .figures(.nothing): return ""
    }
  }

  private func isComputed(_ value: Explanation) -> Bool {
    if case .formula = value.origin { return true }
    return false
  }
}
