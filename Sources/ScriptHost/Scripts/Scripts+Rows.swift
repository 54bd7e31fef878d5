package import Evaluation
import Indicators
import LuaKit

/// Functions called for runs of cells.
extension Scripts {
  package func callRows(
    _ formula: Formula, of head: DeclarationHead, missing: Check.MissingRule, codes: [String],
    _ cells: UnsafeBufferPointer<Cell>, _ results: RowResults
  ) -> Int? {
    evaluation.plain.pointee.mayReadPeers = missing != .zero && (head.coverage ?? 0) == 0
    defer { evaluation.plain.pointee.mayReadPeers = true }
    guard let rows = list[head.script].rows(formula, codes) else { return nil }
    return rows.call(cells, numbers: results.numbers, marks: results.marks)
  }
}

extension Script {
  /// A function with the codes it is called with, kept from run to run.
  struct KeptRows {
    let formula: Int
    let codes: [String]
    let rows: LuaRows<Cell>
  }

  fileprivate func rows(_ formula: Formula, _ codes: [String]) -> LuaRows<Cell>? {
    if let kept = keptRows.first(where: { $0.formula == formula.number && $0.codes == codes }) {
      return kept.rows
    }
    guard let type = library?.cellType else { return nil }
    let rows = LuaRows(functions[formula.number], type, arguments: codes)
    // A comparison calls two functions in turn.
    keptRows = keptRows.suffix(1) + [KeptRows(formula: formula.number, codes: codes, rows: rows)]
    return rows
  }
}
