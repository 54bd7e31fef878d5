package import Indicators
import PlainText

/// A derived value's place: which derived, and the row of its unit and period.
struct DerivedCell: Hashable {
  let derived: Int
  let row: Int
}

/// What a formula gave at one cell.
package struct DerivedResult {
  package var state: FigureState
  /// The number; 1 or 0 for a boolean.
  package var number = Double.nan
  /// The class label of a text derived.
  package var text: String?
  package var reason: Reason?
  /// The least coverage among what it read.
  package var coverage = 1.0

  package static func number(_ number: Double) -> DerivedResult {
    DerivedResult(state: .value, number: number)
  }

  package static func text(_ text: String) -> DerivedResult {
    DerivedResult(state: .value, text: text)
  }

  package static func none(_ state: FigureState, _ reason: Reason) -> DerivedResult {
    DerivedResult(state: state, reason: reason)
  }
}

/// All results of one derived, as columns over the rows of a grid.
struct DerivedColumn {
  private static let unknown: UInt8 = 255

  private var states: [UInt8]
  private var numbers: [Double]
  private var coverages: [Double]
  private var notes: [Int: Note] = [:]

  /// What only some cells have.
  private struct Note {
    let text: String?
    let reason: Reason?
  }

  init(rowCount: Int) {
    states = Array(repeating: DerivedColumn.unknown, count: rowCount)
    numbers = Array(repeating: .nan, count: rowCount)
    coverages = Array(repeating: 1, count: rowCount)
  }

  func isKnown(_ row: Int) -> Bool { states[row] != DerivedColumn.unknown }

  /// A value that rests on all it could rest on; nil for anything else.
  @inline(__always)
  func number(_ row: Int) -> Double? {
    guard states[row] == FigureState.value.rawValue, coverages[row] == 1 else { return nil }
    return numbers[row]
  }

  subscript(row: Int) -> DerivedResult? {
    get {
      guard let state = FigureState(rawValue: states[row]) else { return nil }
      var result = DerivedResult(state: state, number: numbers[row])
      result.coverage = coverages[row]
      guard state != .value || numbers[row].isNaN else { return result }
      result.text = notes[row]?.text
      result.reason = notes[row]?.reason
      return result
    }
    set {
      guard let newValue else { return }
      states[row] = newValue.state.rawValue
      numbers[row] = newValue.number
      coverages[row] = newValue.coverage
      if newValue.text != nil || newValue.reason != nil {
        notes[row] = Note(text: newValue.text, reason: newValue.reason)
      }
    }
  }
}
