package import Indicators

/// What one formula gave, as plain buffers over the rows of a grid. Plain bits itself, good as
/// long as its `ResultColumns`.
package struct ResultColumn: BitwiseCopyable, @unchecked Sendable {
  /// 0 where nothing was computed yet, else one more than the state.
  package let states: UnsafeMutablePointer<UInt8>
  /// The number; 1 or 0 for a boolean; NaN for a text.
  package let numbers: UnsafeMutablePointer<Double>
  /// The least coverage among what was read.
  package let coverages: UnsafeMutablePointer<Double>
  /// Of a text the text's id, of a row without a value the reason's; from 1.
  package let notes: UnsafeMutablePointer<Int32>
  /// Its values are numbers, whatever the period.
  package internal(set) var isNumber = true

  init(_ memory: ColumnMemory, rowCount: Int) {
    states = memory.buffer(UInt8.self, count: rowCount)
    numbers = memory.buffer(Double.self, count: rowCount)
    coverages = memory.buffer(Double.self, count: rowCount)
    notes = memory.buffer(Int32.self, count: rowCount)
  }

  @inlinable @inline(__always) package func isKnown(_ row: Int) -> Bool { states[row] != 0 }

  /// nil where nothing was computed yet.
  @inlinable @inline(__always) package func state(_ row: Int) -> FigureState? {
    states[row] == 0 ? nil : FigureState(rawValue: states[row] &- 1)
  }

  @inlinable @inline(__always) package func number(_ row: Int) -> Double { numbers[row] }

  @inlinable @inline(__always) package func coverage(_ row: Int) -> Double { coverages[row] }

  /// 0 where there is no text and no reason.
  @inlinable @inline(__always) package func note(_ row: Int) -> Int { Int(notes[row]) }

  func set(
    _ row: Int, _ state: FigureState, number: Double, coverage: Double, note: Int
  ) {
    states[row] = state.rawValue &+ 1
    numbers[row] = number
    coverages[row] = coverage
    notes[row] = Int32(truncatingIfNeeded: note)
  }
}
