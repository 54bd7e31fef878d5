import Workbench
import ScriptHost
import Indicators
import Messages
import Evaluation
import PlainText

/// One row of a unit's plan in words: what was reached, and how that stands to the target.
struct StandingWords {
  let snapshot: Snapshot
  let unit: Int
  /// To date.
  let period: Period
  let language: Language

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  /// The value and the place, with the share of the year it rests on where that is not all.
  func actual(_ row: Summary.Row) -> String {
    var words: [String] = []
    if row.reading.state == .value {
      let value = VietnameseNumber.format(row.reading.value, digits: digits(row))
      let percent = VietnameseNumber.format((row.reading.coverage * 100).rounded(.down), digits: 0)
      words.append(row.reading.coverage < 1 ? say(.coverageText, value, percent) : value)
    }
    if let rank = row.rank {
      let place = rank.total.map { "\(rank.place)/\($0)" } ?? String(rank.place)
      words.append(say(.rankText, place))
    }
    return words.joined(separator: ", ")
  }

  /// As many digits as the verdict needs, at least two: the number as it is shown has the
  /// verdict of the number itself. 94.995 against 95 is not shown as 95,00.
  private func digits(_ row: Summary.Row) -> Int {
    guard let target = row.indicator.target?.value else { return 2 }
    let verdict = judgement(target, row, row.reading.value)
    let enough = (2...15).first { digits in
      let shown = Double(row.reading.value.decimalText(rounded: digits))
      return judgement(target, row, shown) == verdict
    }
    return enough ?? 15
  }

  private func judgement(_ target: Target, _ row: Summary.Row, _ value: Double?) -> Judgement {
    snapshot.judgement(target, row.column, Cell(unit: unit, period: period), value: value)
  }

  /// The verdict; where there is none, why, as far as that is known.
  func verdict(_ row: Summary.Row) -> String {
    let label = say(row.standing.label)
    return reason(row).map { say(.standingWithReason, label, $0) } ?? label
  }

  private func reason(_ row: Summary.Row) -> String? {
    guard row.standing == .missing, let target = row.indicator.target?.value,
      case .notComputable(let missing) = snapshot.judgement(
        target, row.column, Cell(unit: unit, period: period))
    else { return nil }
    switch missing {
    case .baselineValue(let year): return say(.reasonNoBaseline, String(year ?? period.year - 1))
    case .baselineRank(let year): return say(.reasonNoBaselineRank, String(year ?? period.year - 1))
    case .rank: return say(.reasonNoRank)
    case .value, .people: return cause(row)
    }
  }

  private func cause(_ row: Summary.Row) -> String? {
    guard case .figure(let cause, let column, _, _)? = row.reading.reason else { return nil }
    let isDeclared = snapshot.columns[column].definition?.rollup != nil
    if cause == .notAdditive, !isDeclared { return say(.reasonNoRollup) }
    return say(cause.words)
  }
}
