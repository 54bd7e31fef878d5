package import Indicators

/// One line of a figures file: what was reported for a column (a plan row or an input) by a
/// unit for a period. Plain bits: a country's year has a million and a half of them.
package struct FigureRow: BitwiseCopyable, Sendable {
  /// Index in the unit register.
  package var unit: Int32
  /// Index in the list of columns.
  package var column: Int32
  private var year: Int16
  private var slot: UInt8
  package var state: FigureState
  package var parts: Parts
  private var rankPlace: Int32 = 0
  private var rankTotal: Int32 = 0
  /// Number of the note in the list of notes, from 1; 0 where there is none.
  package var note: Int32 = 0
  /// Index in the list of files.
  package var file: Int32
  /// Number of the line in its file, from 1.
  package var line: Int32
  /// NaN where it was not given.
  package var numerator: Double
  /// NaN where it was not given.
  package var denominator: Double
  /// A plain value as reported; NaN where it was not given.
  package var value: Double

  /// What a figure consists of.
  package struct Parts: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    @inlinable @inline(__always) package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Not `isSuperset`: that stays generic across modules, and every reading would pay for it.
    @inlinable @inline(__always) package func has(_ part: Parts) -> Bool {
      rawValue & part.rawValue != 0
    }

    // Written out: a literal of several, or of none, is put together by generic code each time.
    @inlinable @inline(__always) package static var nothing: Parts { Parts(rawValue: 0) }
    /// Numerator and denominator, both written without a fraction.
    @inlinable @inline(__always) package static var wholeRatio: Parts { Parts(rawValue: 26) }
    @inlinable @inline(__always) package static var reported: Parts { Parts(rawValue: 1) }
    /// Numerator and denominator are there.
    @inlinable @inline(__always) package static var ratio: Parts { Parts(rawValue: 2) }
    /// A plain value is there.
    @inlinable @inline(__always) package static var plain: Parts { Parts(rawValue: 4) }
    /// The numerator was written without a fraction.
    @inlinable @inline(__always) package static var wholeNumerator: Parts { Parts(rawValue: 8) }
    /// The denominator was written without a fraction.
    @inlinable @inline(__always) package static var wholeDenominator: Parts { Parts(rawValue: 16) }
    /// Numerator and denominator are there, and so is the value that they stand for: it is supposed,
    /// and dividing them need not give it to the last binary place.
    @inlinable @inline(__always) package static var statedRatio: Parts { Parts(rawValue: 66) }
    /// The value is there itself, whatever else is.
    @inlinable @inline(__always) package static var stated: Parts { Parts(rawValue: 64) }
    /// Some unit below has a figure of this very period.
    @inlinable @inline(__always) package static var below: Parts { Parts(rawValue: 32) }
  }

  package init(
    unit: Int32, column: Int32, period: Period, state: FigureState, parts: Parts,
    numerator: Double = .nan, denominator: Double = .nan, value: Double = .nan,
    rank: PublishedRank? = nil, file: Int32, line: Int32
  ) {
    (self.unit, self.column, self.state, self.parts) = (unit, column, state, parts)
    (year, slot) = (Int16(clamping: period.year), UInt8(truncatingIfNeeded: period.slot))
    (self.numerator, self.denominator, self.value) = (numerator, denominator, value)
    (self.file, self.line) = (file, line)
    self.rank = rank
  }

  package var period: Period { Period(year: Int(year), slot: Int(slot)) }

  /// A published place; those beyond any number of units are none.
  package var rank: PublishedRank? {
    get {
      guard rankPlace > 0 else { return nil }
      return PublishedRank(place: Int(rankPlace), total: rankTotal > 0 ? Int(rankTotal) : nil)
    }
    set {
      rankPlace = Int32(clamping: newValue?.place ?? 0)
      rankTotal = Int32(clamping: newValue?.total ?? 0)
    }
  }
}
