package import Indicators
package import Messages

/// What every declaration says of itself.
package final class DeclarationHead: Sendable {
  package let id: String
  package let label: String
  package let note: String
  package let tags: [String]
  /// Granularity of the cells it is written for; nil: the run's.
  package let by: PeriodKind?
  /// Level of the cells it is written for; nil: the run's.
  package let level: String?
  /// Readings with a smaller coverage count as missing.
  package let coverage: Double?
  /// Where it is in force; nil: always.
  package let valid: PeriodRange?
  /// Number of the script it stands in, in loading order.
  package let script: Int
  /// File and line of the declaration.
  package let place: Place

  /// `Scripts/indicators/x.lua:12`.
  package let placeText: String

  package init(
    id: String, script: Int, place: Place, label: String = "", note: String = "",
    tags: [String] = [], by: PeriodKind? = nil, level: String? = nil, coverage: Double? = nil,
    valid: PeriodRange? = nil
  ) {
    (self.id, self.script, self.place) = (id, script, place)
    (self.label, self.note, self.tags) = (label, note, tags)
    (self.by, self.level, self.coverage, self.valid) = (by, level, coverage, valid)
    placeText = place.text
  }

  package func isInForce(at period: Period) -> Bool { valid?.contains(period) ?? true }

  /// Readings are taken as most declarations take them: no coverage is asked for, and nothing that
  /// is missing is taken for 0.
  package func readsUsually(_ missing: Check.MissingRule) -> Bool {
    missing != .zero && (coverage ?? 0) == 0
  }

  /// Both would be in force at the same time.
  func collides(with other: DeclarationHead) -> Bool {
    guard let valid, let others = other.valid else { return true }
    return valid.overlaps(others)
  }
}

/// A function of a script, by number: what it is, only the one who calls it knows.
package struct Formula: Hashable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }
}
