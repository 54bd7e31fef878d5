/// What a pile of figures covers: looked at once, before tables are laid out for it.
struct FigureSurvey {
  /// Every period some figure was reported for, in order.
  let periods: [Period]
  let lowestLevel: String

  init(_ rows: [FigureRow], units: UnitRegister) {
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

  var years: ClosedRange<Int>? {
    guard let first = periods.first, let last = periods.last else { return nil }
    return first.year...last.year
  }

  var slots: Set<Int> { Set(periods.map(\.slot)) }

  /// The last period of the finest granularity in use.
  var lastPeriod: Period? {
    for kind in PeriodKind.granularities {
      if let last = periods.last(where: { $0.kind == kind }) { return last }
    }
    return periods.last
  }
}
