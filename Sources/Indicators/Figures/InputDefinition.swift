package import Messages

/// Something reported that is not a row of the plan, or what the plan document does not say of
/// one of its rows: a line of a table with the header `code,label,rollup…`.
package struct InputDefinition: Sendable, Hashable {
  package let code: String
  package let label: String
  /// nil: by default, sum for ratios and none for plain values.
  package let rollup: Rollup?
  /// nil: ratios are summed, and plain values that are counts or amounts.
  package let unitRollup: UnitRollup?
  /// Unit of measurement (đơn vị tính).
  package let uom: String
  package let direction: Direction?
  /// What the numerator counts, in words.
  package let numerator: String
  /// What the denominator counts, in words.
  package let denominator: String
  /// Where the figures come from, in words.
  package let source: String
  package let place: Place

  package init(
    code: String, label: String, rollup: Rollup?, unitRollup: UnitRollup? = nil, uom: String,
    direction: Direction?, numerator: String, denominator: String, source: String, place: Place
  ) {
    self.code = code
    self.label = label
    self.rollup = rollup
    self.unitRollup = unitRollup
    self.uom = uom
    self.direction = direction
    self.numerator = numerator
    self.denominator = denominator
    self.source = source
    self.place = place
  }
}
