import ScriptHost
import Evaluation
import PlainText
import Indicators
import LuaSyntax
import Messages

extension Explained {
  /// The explanation as one sentence, as it could stand in a report.
  func sentence(_ value: Explanation) -> String {
    let unit = snapshot.units[value.unit].name
    let name = value.label.isEmpty ? value.code : "\(value.label) (\(value.code))"
    let start = say(.sentenceStart, name, unit, value.period.text, words(value))
    return ([start] + clauses(value)).joined(separator: ", ") + "."
  }

  private func clauses(_ value: Explanation) -> [String] {
    var clauses: [String] = []
    if let numerator = value.numerator, let denominator = value.denominator {
      clauses.append(say(.sentenceRatio, number(numerator), number(denominator)))
    }
    clauses.append(from(value))
    if case .number = value.reading.content, value.reading.coverage < 1 {
      let percent = VietnameseNumber.format((value.reading.coverage * 100).rounded(), digits: 0)
      clauses.append(say(.sentenceCoverage, percent))
    }
    if let target = value.target, let isMet = value.isMet {
      clauses.append(say(isMet ? .sentenceMet : .sentenceNotMet, target.text))
    }
    return clauses.filter { !$0.isEmpty }
  }

  private func from(_ value: Explanation) -> String {
    switch value.origin {
    case .supposed: return say(.sentenceSupposed)
    case .formula(let place, _):
      let codes = value.inputs.map(\.value.code)
      let names = codes.enumerated().filter { codes.firstIndex(of: $1) == $0 }.map(\.element)
      return names.isEmpty
        ? say(.sentenceFormulaAlone, place.text)
        : say(.sentenceFormula, names.joined(separator: ", "), place.text)
    case .figures(.line(let file, let row)): return say(.sentenceLine, place(file: file, row: row))
    case .figures(.periods(let periods)):
      return say(
        .sentencePeriods, String(periods.count), periods.first?.text ?? "", periods.last?.text ?? ""
      )
    case .figures(.units(let units)): return say(.sentenceUnits, String(units.count))
    case .figures(.nothing): return ""
    }
  }
}
