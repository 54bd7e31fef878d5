import Columns
import Indicators

/// The fast way: functions are called for batches of cells, and what plain readings answer alone is
/// settled so. Everything else is left to the ordinary way, which alone says what a formula means.
extension Evaluation {
  static let batchLength = 256

  /// Nobody listens to readings, and no limit was hit, which would have to be looked at by call.
  private var mayCallBatches: Bool { usesBatches && recorder == nil && limitHits.isEmpty }

  /// Calls a function for cells; false where nothing is settled.
  private func callBatch(
    _ formula: Formula, _ head: DeclarationHead, _ missing: Check.MissingRule, _ codes: [String],
    _ cells: ArraySlice<Cell>, _ results: BatchResults
  ) -> Bool {
    guard mayCallBatches, !results.isFutile else { return false }
    let left = cells.withUnsafeBufferPointer {
      caller.callBatch(formula, of: head, missing: missing, codes: codes, $0, results)
    }
    guard let left else { return false }
    results.count(cells.count * max(1, codes.count), left: left)
    return true
  }

  // Derived.

  /// Settles what can be settled of a derived at these cells.
  func computeBatch(_ derived: Int, _ cells: ArraySlice<Cell>, _ results: BatchResults) {
    let versions = items.derived[derived].list
    guard versions.count == 1, versions[0].head.valid == nil, versions[0].kind != .text,
      callBatch(versions[0].formula, versions[0].head, .skip, [], cells, results)
    else { return }
    for (place, cell) in cells.enumerated() {
      guard let number = results.value(place, of: versions[0].kind),
        let row = grid.row(unit: cell.unit, period: cell.period)
      else { continue }
      self.results.set(derived, row, .value, number: number, coverage: 1, note: 0)
    }
  }

  // Checks.

  /// Which calls of a check at a batch of cells pass; others have to be made by themselves.
  final class BatchVerdicts {
    fileprivate let left: BatchResults
    fileprivate let right: BatchResults
    fileprivate let passes: UnsafeMutablePointer<Bool>
    fileprivate let codes: [String]

    init(_ check: Check) {
      codes = check.codes ?? []
      let count = Evaluation.batchLength * max(1, codes.count)
      (left, right) = (BatchResults(capacity: count), BatchResults(capacity: count))
      passes = .allocate(capacity: count)
      passes.initialize(repeating: false, count: count)
    }

    deinit { passes.deallocate() }

    /// Whether the call for a code at a cell passes, both counted from 0.
    @inline(__always) func passes(cell: Int, code: Int) -> Bool {
      passes[cell * max(1, codes.count) + code]
    }
  }

  func settleBatch(_ check: Check, _ cells: ArraySlice<Cell>, _ verdicts: BatchVerdicts) {
    guard check.scope == .cell else { return }
    let count = cells.count * max(1, verdicts.codes.count)
    switch check.rule {
    case .test(let test):
      let isCalled = callBatch(
        test, check.head, check.missing, verdicts.codes, cells, verdicts.left)
      for place in 0..<count {
        verdicts.passes[place] = isCalled && verdicts.left.mark(place) == .isTrue
      }
    case .comparison(let left, let comparison, let right, let tolerance):
      let isCalled =
        callBatch(left, check.head, check.missing, verdicts.codes, cells, verdicts.left)
        && callBatch(right, check.head, check.missing, verdicts.codes, cells, verdicts.right)
      for place in 0..<count {
        verdicts.passes[place] =
          isCalled && verdicts.holds(place, comparison, tolerance: tolerance)
      }
    }
  }
}

extension Evaluation.BatchVerdicts {
  fileprivate func holds(_ place: Int, _ comparison: Comparison, tolerance: Double) -> Bool {
    guard let left = left.number(place), let right = right.number(place) else { return false }
    return comparison.holds(left, right, tolerance: tolerance)
  }
}

extension BatchResults {
  /// What a formula of that kind gave; nil where that has to be found out by the ordinary way.
  fileprivate func value(_ place: Int, of kind: Derived.Kind) -> Double? {
    switch (kind, mark(place)) {
    case (.number, .number): number(place)
    case (.boolean, .isTrue): 1
    case (.boolean, .isFalse): 0
    default: nil
    }
  }
}
