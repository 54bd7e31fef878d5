import Indicators

/// What a function gave for a batch of cells, as far as plain readings answered all it asked.
package final class BatchResults {
  /// What one call gave.
  package enum Mark: UInt8 {
    /// It is to be made by itself.
    case left
    case number, isTrue, isFalse
  }

  /// How many calls there is room for.
  package let capacity: Int
  /// The numbers of calls that gave one.
  package let numbers: UnsafeMutablePointer<Double>
  /// By `Mark`.
  package let marks: UnsafeMutablePointer<UInt8>
  /// Calls that were begun and left, of all that were made with these buffers.
  var left = 0
  private var made = 0

  init(capacity: Int) {
    self.capacity = capacity
    numbers = .allocate(capacity: capacity)
    marks = .allocate(capacity: capacity)
    marks.initialize(repeating: Mark.left.rawValue, count: capacity)
  }

  deinit {
    numbers.deallocate()
    marks.deallocate()
  }

  /// What a call gave that was not left.
  @inline(__always) func mark(_ place: Int) -> Mark { Mark(rawValue: marks[place]) ?? .left }

  /// A number, and no infinity.
  @inline(__always) func number(_ place: Int) -> Double? {
    marks[place] == Mark.number.rawValue && numbers[place].isFinite ? numbers[place] : nil
  }

  /// Counts calls; most of them left means that no more should be made so.
  func count(_ calls: Int, left: Int) {
    made += calls
    self.left += left
  }

  /// So many were left that it doesn't pay.
  var isFutile: Bool { made > 500 && left > made / 2 }
}
