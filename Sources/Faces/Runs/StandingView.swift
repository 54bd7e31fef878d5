import Workbench
import Messages
import Evaluation
import Indicators
import PlainText

/// How units stand against the plan, as a table.
struct StandingView {
  private let snapshot: Snapshot
  private let summary: Summary
  private let language: Language
  /// However many units there are.
  private let showsAll: Bool

  init(_ snapshot: Snapshot, _ summary: Summary, _ language: Language, showsAll: Bool = false) {
    self.snapshot = snapshot
    self.summary = summary
    self.language = language
    self.showsAll = showsAll
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }

  /// Most units that are told one by one.
  private static let unitLimit = 30

  /// A line for each unit; of many units, those that miss most.
  var units: [String] {
    let standings = shownStandings
    var table = TextTable([.left, .left] + standings.map { _ in .right })
    table.add(["", say(.unitHeader)] + standings.map { say($0.label) })
    let isShort = showsAll || summary.units.count <= StandingView.unitLimit
    let shown = isShort ? summary.units : worst
    for unit in shown { table.add(line(unit, standings)) }
    if summary.units.count > 1 { table.add(total(standings)) }
    let rest = summary.units.count - shown.count
    return table.lines(indent: "  ") + (rest > 0 ? ["  " + say(.moreUnits, String(rest))] : [])
  }

  private var worst: [Summary.UnitRows] {
    let sorted = summary.units.sorted {
      ($0.count(.notMet), $1.unit) > ($1.count(.notMet), $0.unit)
    }
    return Array(sorted.prefix(StandingView.unitLimit / 2))
  }

  /// The four that always are there, and those that occur.
  private var shownStandings: [Summary.Standing] {
    Summary.Standing.allCases.filter { standing in
      [.met, .notMet, .missing, .notComputable].contains(standing)
        || summary.units.contains { $0.count(standing) > 0 }
    }
  }

  private func line(_ unit: Summary.UnitRows, _ standings: [Summary.Standing]) -> [String] {
    [snapshot.units[unit.unit].code, snapshot.units[unit.unit].name]
      + standings.map { String(unit.count($0)) }
  }

  private func total(_ standings: [Summary.Standing]) -> [String] {
    ["", say(.totalRow)]
      + standings.map { standing in
        String(summary.units.reduce(0) { $0 + $1.count(standing) })
      }
  }

  /// A line for each row of one unit's plan.
  func rows(_ unit: Summary.UnitRows, to period: Period) -> [String] {
    var table = TextTable([.left, .left, .left, .right, .left])
    table.add([
      "", say(.indicatorHeader), say(.targetHeader), say(.actualHeader), say(.standingHeader),
    ])
    let words = StandingWords(
      snapshot: snapshot, unit: unit.unit, period: period, language: language)
    for row in unit.rows {
      let indicator = row.indicator
      table.add([
        indicator.code, indicator.label.cut(to: 44), indicator.target?.value.text.cut(to: 24) ?? "",
        words.actual(row), words.verdict(row),
      ])
    }
    let name = "  \(snapshot.units[unit.unit].code)  \(snapshot.units[unit.unit].name)"
    return [name.terminalSafe] + table.lines(indent: "  ")
  }
}

extension Summary.Standing {
  var label: MessageKey {
    switch self {
    case .met: .standingMet
    case .notMet: .standingNotMet
    case .missing: .standingMissing
    case .notApplicable: .standingNotApplicable
    case .zeroDenominator: .standingZeroDenominator
    case .error: .standingError
    case .notComputable: .standingNotComputable
    }
  }
}
