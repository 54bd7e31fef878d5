package import Indicators

/// What a pile of figures covers: looked at once, before tables are laid out for it.
package struct FigureSurvey {
  /// Every period some figure was reported for, in order.
  package let periods: [Period]
  package let lowestLevel: String

  package init(_ rows: [FigureRow], units: UnitRegister) {
    var periods: Set<Period> = []
    var reporting = [Bool](repeating: false, count: units.count)
    var latest: Period?
    for row in rows {
      reporting[Int(row.unit)] = true
      if row.period == latest { continue }  // files are mostly sorted
      latest = row.period
      periods.insert(row.period)
    }
    self.periods = periods.sorted()
    let deepest = units.units.indices.filter { reporting[$0] }.max {
      units.depths[$0] < units.depths[$1]
    }
    let lowest = units.units.indices.max { units.depths[$0] < units.depths[$1] }
    lowestLevel = (deepest ?? lowest).map { units[$0].level } ?? ""
  }

  /// For each kind of period, the months from the period of that kind that holds the first, to
  /// the one that holds the last figure reported at that granularity or finer; nil where none was.
  package var heldMonths: [ClosedRange<Int>?] {
    PeriodKind.allCases.map { kind in
      let held = periods.filter { $0.monthCount <= kind.longest }.map { $0.enclosing(kind) }
      guard let first = held.map(\.startMonthNumber).min(),
        let last = held.map(\.endMonthNumber).max()
      else { return nil }
      return first...last
    }
  }

  /// The period that ends last; of several that end together, the shortest.
  package var lastPeriod: Period? {
    let end = periods.map(\.endMonthNumber).max()
    return periods.first { $0.endMonthNumber == end }
  }
}
