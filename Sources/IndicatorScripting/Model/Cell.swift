package import Indicators

/// One unit at one period, as Lua holds it: plain bits, no Swift object behind them.
package struct Cell: BitwiseCopyable, Hashable, Sendable {
  private let unitNumber: Int32
  private let year: Int16
  private let slot: UInt8
  /// Readings that have no value give nil instead of ending the formula.
  package var isLenient = false

  package init(unit: Int, period: Period, isLenient: Bool = false) {
    unitNumber = Int32(truncatingIfNeeded: unit)
    year = Int16(clamping: period.year)
    slot = UInt8(truncatingIfNeeded: period.slot)
    self.isLenient = isLenient
  }

  package var unit: Int { Int(unitNumber) }
  package var period: Period { Period(year: Int(year), slot: Int(slot)) }

  package func at(_ period: Period) -> Cell {
    Cell(unit: unit, period: period, isLenient: isLenient)
  }

  package func of(_ unit: Int) -> Cell { Cell(unit: unit, period: period, isLenient: isLenient) }

  package var lenient: Cell { Cell(unit: unit, period: period, isLenient: true) }
}
