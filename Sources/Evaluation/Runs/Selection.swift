package import Indicators

/// Which cells are written. It changes no value: what is compared, ranked and looked at for the
/// plan as a whole is the same whatever is selected.
package struct Selection: Sendable, Hashable {
  /// Granularities, where a declaration says none; empty: the finest reported.
  package var kinds: [PeriodKind] = []
  /// Levels, where a declaration says none; empty: the lowest that has figures.
  package var levels: [String] = []
  package var periods: PeriodRange?
  /// These units and those below them; nil: all.
  package var units: [Int]?

  package init() {}

  /// As above, of everything.
  var whole: Selection {
    var selection = self
    (selection.periods, selection.units) = (nil, nil)
    return selection
  }

  /// The units of the levels asked for, in order.
  package func units(in register: UnitRegister, lowest: String) -> [Int] {
    let wanted = levels.isEmpty ? [lowest] : levels
    return register.units.indices.filter {
      wanted.contains(register[$0].level) && includes($0, of: register)
    }
  }

  /// Whether a unit or one above it was asked for.
  package func includes(_ unit: Int, of register: UnitRegister) -> Bool {
    guard let units else { return true }
    return units.contains(unit) || register.ancestors(of: unit).contains(where: units.contains)
  }

  package func includes(_ period: Period) -> Bool { periods?.contains(period) ?? true }
}
