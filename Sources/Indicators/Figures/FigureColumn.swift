import Messages

/// All figures of one plan row or input, as columns over the rows of a grid.
package struct FigureColumn: Sendable {
  package private(set) var states: [FigureState]
  package private(set) var parts: [FigureRow.Parts]
  package private(set) var numerators: [Double]
  package private(set) var denominators: [Double]
  /// Plain values; for ratios see numerator and denominator.
  package private(set) var values: [Double]
  package private(set) var ranks: [Int: PublishedRank] = [:]
  package private(set) var notes: [Int: String] = [:]
  /// Which file and row each figure came from.
  package private(set) var files: [Int32]
  package private(set) var rows: [Int32]
  /// Some figure has a numerator and a denominator.
  package private(set) var isRatio = false

  init(rowCount: Int) {
    states = Array(repeating: .missing, count: rowCount)
    parts = Array(repeating: [], count: rowCount)
    numerators = Array(repeating: .nan, count: rowCount)
    denominators = numerators
    values = numerators
    files = Array(repeating: -1, count: rowCount)
    rows = files
  }

  package func isReported(_ row: Int) -> Bool { parts[row].contains(.reported) }

  /// Some unit below reported a figure for the row's period.
  func isReportedBelow(_ row: Int) -> Bool { parts[row].contains(.below) }

  /// - Returns: whether that was not known yet.
  mutating func markBelow(_ row: Int) -> Bool { parts[row].insert(.below).inserted }

  mutating func set(_ row: Int, _ figure: FigureRow) {
    states[row] = figure.state
    parts[row] = figure.parts.union(.reported).union(parts[row].intersection(.below))
    numerators[row] = figure.numerator
    denominators[row] = figure.denominator
    values[row] = figure.value
    ranks[row] = figure.rank
    notes[row] = figure.note
    files[row] = figure.file
    rows[row] = figure.row
    if figure.parts.contains(.ratio) { isRatio = true }
  }

  mutating func setError(_ row: Int) { states[row] = .error }

  /// Whether a second line for the same row says the same.
  func agrees(_ row: Int, _ figure: FigureRow) -> Bool {
    func same(_ left: Double, _ right: Double) -> Bool {
      left == right || (left.isNaN && right.isNaN)
    }
    guard states[row] == figure.state, ranks[row] == figure.rank else { return false }
    guard parts[row].contains(.ratio), figure.parts.contains(.ratio) else {
      return parts[row].contains(.ratio) == figure.parts.contains(.ratio)
        && same(values[row], figure.value)
    }
    return same(numerators[row], figure.numerator) && same(denominators[row], figure.denominator)
  }
}
