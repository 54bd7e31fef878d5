package import Indicators

/// One unit at one period, as Lua holds it: plain bits, no Swift object behind them.
package struct Cell: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline let unitNumber: Int32
  @usableFromInline let year: Int16
  @usableFromInline let slot: UInt8
  /// Year of the cell from which this one was reached: codes are understood as in its plan.
  @usableFromInline let home: Int16
  /// Readings that have no value give nil instead of ending the formula.
  package var isLenient = false

  package init(unit: Int, period: Period, isLenient: Bool = false) {
    self.init(unit, period, home: Int16(clamping: period.year), isLenient)
  }

  private init(_ unit: Int, _ period: Period, home: Int16, _ isLenient: Bool) {
    unitNumber = Int32(truncatingIfNeeded: unit)
    year = Int16(clamping: period.year)
    slot = UInt8(truncatingIfNeeded: period.slot)
    self.home = home
    self.isLenient = isLenient
  }

  @inlinable @inline(__always) package var unit: Int { Int(unitNumber) }
  @inlinable @inline(__always) package var period: Period {
    Period(year: Int(year), slot: Int(slot))
  }
  @inlinable @inline(__always) package var homeYear: Int { Int(home) }

  /// It was reached from a cell of another year.
  @inlinable @inline(__always) package var isInAnotherYear: Bool { home != year }

  package func at(_ period: Period) -> Cell { Cell(unit, period, home: home, isLenient) }

  package func of(_ unit: Int) -> Cell { Cell(unit, period, home: home, isLenient) }

  package var lenient: Cell { Cell(unit, period, home: home, true) }

  /// The very same, reached in the same way.
  @inlinable @inline(__always) package func isSame(as other: Cell) -> Bool {
    unitNumber == other.unitNumber && year == other.year && slot == other.slot
      && home == other.home && isLenient == other.isLenient
  }

  /// The way a cell was reached makes no other cell of it.
  package static func == (left: Cell, right: Cell) -> Bool {
    (left.unitNumber, left.year, left.slot) == (right.unitNumber, right.year, right.slot)
      && left.isLenient == right.isLenient
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(unitNumber)
    hasher.combine(year)
    hasher.combine(slot)
    hasher.combine(isLenient)
  }
}
