package import Evaluation
import Indicators
import LuaKit

/// Functions called for batches of cells.
extension Scripts {
  package func callBatch(
    _ formula: Formula, of head: DeclarationHead, missing: Check.MissingRule, codes: [String],
    _ cells: UnsafeBufferPointer<Cell>, _ results: BatchResults
  ) -> Int? {
    evaluation.plain.pointee.mayReadPeers = head.readsUsually(missing)
    defer { evaluation.plain.pointee.mayReadPeers = true }
    precondition(Scripts.marksAgree)
    guard let batch = list[head.script].batch(formula, codes) else { return nil }
    return batch.call(cells, numbers: results.numbers, marks: results.marks)
  }

  /// LuaKit writes its marks into the buffer that Evaluation reads its own from.
  private static let marksAgree = zip(
    [LuaBatch<Cell>.Mark.left, .number, .isTrue, .isFalse],
    [BatchResults.Mark.left, .number, .isTrue, .isFalse]
  ).allSatisfy { $0.rawValue == $1.rawValue }
}

extension Script {
  /// A function with the codes it is called with, kept from batch to batch.
  struct KeptBatch {
    let formula: Int
    let codes: [String]
    let batch: LuaBatch<Cell>
  }

  fileprivate func batch(_ formula: Formula, _ codes: [String]) -> LuaBatch<Cell>? {
    let kept = keptBatches.first { $0.formula == formula.number && $0.codes == codes }
    if let kept { return kept.batch }
    guard let type = library?.cellType else { return nil }
    let batch = LuaBatch(functions[formula.number], type, arguments: codes)
    // A comparison calls two functions in turn.
    keptBatches =
      keptBatches.suffix(1) + [KeptBatch(formula: formula.number, codes: codes, batch: batch)]
    return batch
  }
}
