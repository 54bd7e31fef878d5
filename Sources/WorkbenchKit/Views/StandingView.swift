import Indicators

/// How units stand against the plan, as a table.
struct StandingView {
  private let snapshot: Snapshot
  private let summary: Summary
  private let language: Language

  init(_ snapshot: Snapshot, _ summary: Summary, _ language: Language) {
    self.snapshot = snapshot
    self.summary = summary
    self.language = language
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
    let shown = summary.units.count <= StandingView.unitLimit ? summary.units : worst
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
  func rows(_ unit: Summary.UnitRows) -> [String] {
    var table = TextTable([.left, .left, .left, .right, .left])
    table.add([
      "", say(.indicatorHeader), say(.targetHeader), say(.actualHeader), say(.standingHeader),
    ])
    for row in unit.rows {
      let indicator = row.indicator
      table.add([
        indicator.code, indicator.label.cut(to: 44), indicator.target?.value.text.cut(to: 24) ?? "",
        actual(row), say(row.standing.label),
      ])
    }
    let name = "  \(snapshot.units[unit.unit].code)  \(snapshot.units[unit.unit].name)"
    return [name.terminalSafe] + table.lines(indent: "  ")
  }

  /// The value and the place, with the share of the year it rests on where that is not all.
  private func actual(_ row: Summary.Row) -> String {
    var words: [String] = []
    if row.reading.state == .value {
      let value = VietnameseNumber.format(row.reading.value, digits: 2)
      let percent = VietnameseNumber.format((row.reading.coverage * 100).rounded(), digits: 0)
      words.append(row.reading.coverage < 1 ? say(.coverageText, value, percent) : value)
    }
    if let rank = row.rank {
      let place = rank.total.map { "\(rank.place)/\($0)" } ?? String(rank.place)
      words.append(say(.rankText, place))
    }
    return words.joined(separator: ", ")
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
