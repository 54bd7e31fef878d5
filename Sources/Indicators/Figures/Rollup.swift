/// How figures of shorter periods, or of the units below, are put together.
package enum Rollup: String, Sendable, CaseIterable {
  case sum, last, first, mean, max, min, none
}

/// How figures of the units below are put together, where it is declared.
package enum UnitRollup: Sendable, Hashable {
  case rule(Rollup)
  /// A mean, weighted by the values of another row or input: its code.
  case weight(String)
}
