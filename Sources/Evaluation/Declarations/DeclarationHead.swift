package import Indicators
package import Messages

/// What every declaration says of itself.
package struct DeclarationHead: Sendable {
  package let id: String
  package var label = ""
  package var note = ""
  package var tags: [String] = []
  /// Granularity of the cells it is written for; nil: the run's.
  package var by: PeriodKind?
  /// Level of the cells it is written for; nil: the run's.
  package var level: String?
  /// Readings with a smaller coverage count as missing.
  package var coverage: Double?
  /// Where it is in force; nil: always.
  package var valid: PeriodRange?
  /// Number of the script it stands in, in loading order.
  package let script: Int
  /// File and line of the declaration.
  package let place: Place

  /// `Scripts/indicators/x.lua:12`.
  package let placeText: String

  package init(id: String, script: Int, place: Place) {
    (self.id, self.script, self.place) = (id, script, place)
    placeText = place.text
  }

  package func isInForce(at period: Period) -> Bool { valid?.contains(period) ?? true }

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
