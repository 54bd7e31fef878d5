package import Indicators
import Columns
import Messages

extension Evaluation {
  /// Computes every derived and evaluates every check on the cells selected.
  package func run(_ selection: Selection) -> RunResult {
    var result = RunResult()
    cellLists = CellLists()
    defer { cellLists = CellLists() }
    do throws(EvaluationStop) {
      try untilStable { () throws(EvaluationStop) in
        result = RunResult()
        try computeAll(selection)
        try evaluateChecks(selection, &result)
      }
    } catch {
      result.isInterrupted = true
    }
    collect(selection, &result)
    return result
  }

  /// Again from the start whenever a declaration was set aside. Each round sets one more aside,
  /// so the rounds end.
  private func untilStable(
    _ body: () throws(EvaluationStop) -> Void
  ) throws(EvaluationStop) {
    while true {
      resetColumns()
      do throws(EvaluationStop) {
        return try body()
      } catch {
        if error == .interrupted { throw error }
      }
    }
  }

  private func computeAll(_ selection: Selection) throws(EvaluationStop) {
    for derived in items.derived.indices {
      let cells = cells(ofDerived: derived, selection)
      let results = BatchResults(capacity: Evaluation.batchLength)
      for start in stride(from: 0, to: cells.count, by: Evaluation.batchLength) {
        let run = cells[start..<min(cells.count, start + Evaluation.batchLength)]
        computeBatch(derived, run, results)
        try demandAll(derived, run)
      }
    }
  }

  private func demandAll(
    _ derived: Int, _ cells: ArraySlice<Cell>
  ) throws(EvaluationStop) {
    for cell in cells {
      if caller.isCancelled { throw .interrupted }
      guard let row = grid.row(unit: cell.unit, period: cell.period) else { continue }
      try demand(DerivedCell(derived: derived, row: row))
    }
  }

  /// All versions of a derived are written for the cells of the first.
  private func cells(ofDerived derived: Int, _ selection: Selection) -> [Cell] {
    cells(items.derived[derived].list[0].head, selection)
  }

  private func collect(_ selection: Selection, _ result: inout RunResult) {
    result.derived = items.derived.map { RunResult.DerivedInfo($0.list[0]) }
    result.values = allValues(selection)
    result.cellCount += result.values.reduce(0) { $0 + $1.count }
    result.failures = failureList.sorted { $0.failure.place.stands(before: $1.failure.place) }
    result.setAside = setAside
    result.printed = printed.sorted { ($0.cell, $0.text) < ($1.cell, $1.text) }.map(\.text).joined()
  }

  private func allValues(_ selection: Selection) -> [DerivedValues] {
    items.derived.indices.map { derived in
      DerivedValues(
        cells: cells(ofDerived: derived, selection), derived: derived, results, grid)
    }
  }

  /// A derived at one cell, computed now; for the prompt and the summary.
  package func result(_ id: String, unit: Int, period: Period) -> DerivedResult? {
    guard let item = items.number(of: id), item >= items.columnCount,
      let row = grid.row(unit: unit, period: period)
    else { return nil }
    let cell = DerivedCell(derived: item - items.columnCount, row: row)
    guard (try? demand(cell)) != nil else { return nil }
    return results.result(cell.derived, cell.row)
  }
}

extension RunResult.DerivedInfo {
  fileprivate init(_ derived: Derived) {
    self.init(
      id: derived.head.id, label: derived.head.label, uom: derived.uom, kind: derived.kind,
      decimals: derived.decimals)
  }
}
