import Messages

/// A published place in a ranking: `12`, or `12/136`.
package struct PublishedRank: Sendable, Hashable {
  package let place: Int
  /// How many were ranked, where that was published.
  package let total: Int?

  package init(place: Int, total: Int?) {
    self.place = place
    self.total = total
  }
}

/// One line of a figures file: what was reported for a column (a plan row or an input) by a
/// unit for a period.
package struct FigureRow: Sendable {
  /// Index in the unit register.
  package var unit: Int32
  /// Index in the list of columns.
  package var column: Int32
  package var period: Period
  package var state: FigureState
  package var parts: Parts
  /// NaN where it was not given.
  package var numerator: Double
  /// NaN where it was not given.
  package var denominator: Double
  /// A plain value as reported; NaN where it was not given.
  package var value: Double
  package var rank: PublishedRank?
  package var note: String?
  /// Index in the list of files.
  package var file: Int32
  package var row: Int32

  /// What a figure consists of.
  package struct Parts: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let reported = Parts(rawValue: 1)
    /// Numerator and denominator are there.
    package static let ratio = Parts(rawValue: 2)
    /// A plain value is there.
    package static let plain = Parts(rawValue: 4)
    /// The numerator was written without a fraction.
    package static let wholeNumerator = Parts(rawValue: 8)
    /// The denominator was written without a fraction.
    package static let wholeDenominator = Parts(rawValue: 16)
    /// Some unit below has a figure of this very period.
    package static let below = Parts(rawValue: 32)
  }

  package init(
    unit: Int32, column: Int32, period: Period, state: FigureState, parts: Parts,
    numerator: Double = .nan, denominator: Double = .nan, value: Double = .nan,
    rank: PublishedRank? = nil, note: String? = nil, file: Int32, row: Int32
  ) {
    self.unit = unit
    self.column = column
    self.period = period
    self.state = state
    self.parts = parts
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.rank = rank
    self.note = note
    self.file = file
    self.row = row
  }
}
