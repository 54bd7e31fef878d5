package import Columns
package import Indicators

/// A derived value's place: which derived, and the row of its unit and period.
package struct DerivedCell: Hashable, Sendable {
  package let derived: Int
  package let row: Int

  package init(derived: Int, row: Int) { (self.derived, self.row) = (derived, row) }
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

extension ResultColumns {
  /// nil where nothing was computed yet.
  package func result(_ column: Int, _ row: Int) -> DerivedResult? {
    let results = self[column]
    guard let state = results.state(row) else { return nil }
    var result = DerivedResult(state: state, number: results.number(row))
    result.coverage = results.coverage(row)
    result.text = text(column, row)
    result.reason = reason(column, row)
    return result
  }

  func set(_ cell: DerivedCell, _ result: DerivedResult) {
    let note = result.text.map { id(of: $0) } ?? result.reason.map { id(of: $0) } ?? 0
    set(
      cell.derived, cell.row, result.state, number: result.number, coverage: result.coverage,
      note: note)
  }
}
