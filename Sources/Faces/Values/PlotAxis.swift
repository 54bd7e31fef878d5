import LineEditor
import Indicators
import Messages
import PlainText

/// What stands below a curve: a mark where there is no value, and the periods.
struct PlotAxis {
  let numbers: [Double]
  /// The period of the last value; nil where they are of no periods.
  let last: Period?
  /// How many columns a value takes.
  let step: Int
  let isUnicode: Bool

  static func gap(_ isUnicode: Bool) -> String { isUnicode ? "×" : "x" }

  func lines(margin: Int) -> [ShownLine] {
    let start = String(repeating: " ", count: margin)
    let corner = isUnicode ? " └ " : " + "
    var lines: [ShownLine] = [.plain((start + corner + marks).trimmedAtEnd, .faint)]
    if let labels { lines.append(.plain((start + "   " + labels).trimmedAtEnd, .faint)) }
    return lines
  }

  private var marks: String {
    numbers.map { number in
      (number.isFinite ? (isUnicode ? "─" : "-") : PlotAxis.gap(isUnicode)).paddedBy(
        isUnicode ? "─" : "-", to: step)
    }.joined()
  }

  /// The periods below their values, as many as there is room for; the year where it begins.
  private var labels: String? {
    guard let last else { return nil }
    var text = ""
    for place in numbers.indices {
      let period = last.earlier(by: numbers.count - 1 - place)
      let isNew = place == 0 || period.year != last.earlier(by: numbers.count - place).year
      let column = place * step
      let label = isNew ? period.text : period.shortText
      if text.isEmpty || column > text.count {
        text += String(repeating: " ", count: column - text.count) + label
      }
    }
    return text
  }
}

extension Period {
  /// Without its year: `03`, `Q1`; a year as it is.
  fileprivate var shortText: String {
    let parts = text.split(separator: "-", maxSplits: 1)
    return parts.count > 1 ? String(parts[1]) : text
  }
}

extension String {
  fileprivate func paddedBy(_ sign: String, to width: Int) -> String {
    self + String(repeating: sign, count: Swift.max(0, width - count))
  }
}
