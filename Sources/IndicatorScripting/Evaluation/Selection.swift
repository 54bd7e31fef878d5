package import Indicators

/// Which cells are written.
package struct Selection: Sendable {
  /// Granularity, where a declaration says none; nil: the finest reported.
  package var by: PeriodKind?
  /// Level, where a declaration says none; nil: the lowest that has figures.
  package var level: String?
  package var periods: PeriodRange?
  /// These units and those below them; nil: all.
  package var units: [Int]?

  package init() {}
}

extension Evaluation {
  /// The cells a declaration is written for, units in order, each with its periods in order.
  func cells(_ head: DeclarationHead, _ selection: Selection) -> [Cell] {
    let level = head.level ?? selection.level ?? snapshot.lowestLevel
    let kind = head.by ?? selection.by ?? snapshot.finestKind
    let periods = snapshot.periods(kind).filter { selection.periods?.contains($0) ?? true }
    return units(level, selection).flatMap { unit in
      periods.filter { snapshot.units.exists(unit, in: $0) }.map { Cell(unit: unit, period: $0) }
    }
  }

  func units(_ level: String, _ selection: Selection) -> [Int] {
    snapshot.units.indices(ofLevel: level).filter { unit in
      guard let wanted = selection.units else { return true }
      return wanted.contains(unit)
        || snapshot.units.ancestors(of: unit).contains(where: wanted.contains)
    }
  }
}
