package import Indicators

/// The figures of one plan row or input, as plain buffers over the rows of a grid. Plain bits
/// itself: whoever reads it counts no references, and must not outlive its `FigureColumns`.
package struct FigureColumn: BitwiseCopyable, @unchecked Sendable {
  package let states: UnsafeMutablePointer<FigureState>
  package let parts: UnsafeMutablePointer<FigureRow.Parts>
  /// NaN where it was not given, as in all three.
  package let numerators: UnsafeMutablePointer<Double>
  package let denominators: UnsafeMutablePointer<Double>
  /// Plain values; for ratios see numerator and denominator.
  package let values: UnsafeMutablePointer<Double>
  /// Which file and line each figure came from.
  package let files: UnsafeMutablePointer<Int32>
  package let lines: UnsafeMutablePointer<Int32>
  /// Some figure has a numerator and a denominator.
  package internal(set) var isRatio = false

  init(_ memory: ColumnMemory, rowCount: Int) {
    states = memory.buffer(FigureState.self, count: rowCount)
    parts = memory.buffer(FigureRow.Parts.self, count: rowCount)
    numerators = memory.buffer(Double.self, count: rowCount)
    denominators = memory.buffer(Double.self, count: rowCount)
    values = memory.buffer(Double.self, count: rowCount)
    files = memory.buffer(Int32.self, count: rowCount)
    lines = memory.buffer(Int32.self, count: rowCount)
  }

  init(copying other: FigureColumn, _ memory: ColumnMemory, rowCount: Int) {
    states = memory.copy(of: other.states, count: rowCount)
    parts = memory.copy(of: other.parts, count: rowCount)
    numerators = memory.copy(of: other.numerators, count: rowCount)
    denominators = memory.copy(of: other.denominators, count: rowCount)
    values = memory.copy(of: other.values, count: rowCount)
    files = memory.copy(of: other.files, count: rowCount)
    lines = memory.copy(of: other.lines, count: rowCount)
    isRatio = other.isRatio
  }

  @inlinable @inline(__always) package func isReported(_ row: Int) -> Bool {
    parts[row].has(.reported)
  }

  /// Some unit below reported a figure for the row's period.
  @inlinable @inline(__always) package func isReportedBelow(_ row: Int) -> Bool {
    parts[row].has(.below)
  }

  @inlinable @inline(__always) package func hasRatio(_ row: Int) -> Bool { parts[row].has(.ratio) }

  /// The value follows from numerator and denominator.
  @inlinable @inline(__always) package func isDivided(_ row: Int) -> Bool {
    parts[row].rawValue & FigureRow.Parts.statedRatio.rawValue == FigureRow.Parts.ratio.rawValue
  }

  /// The value of a row in state `value`: a ratio's is `100 * numerator / denominator`, unless it
  /// is stated.
  @inlinable @inline(__always) package func value(_ row: Int) -> Double {
    isDivided(row) ? 100 * numerators[row] / denominators[row] : values[row]
  }
}
