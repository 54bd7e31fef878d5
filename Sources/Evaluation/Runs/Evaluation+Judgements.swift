package import Indicators

extension Evaluation {
  /// An item's target at a cell: of the plan in force there, or the derived's own.
  package func target(_ item: Int, _ cell: Cell) -> Target? {
    if item >= items.columnCount {
      return version(item - items.columnCount, at: cell.period)?.target
    }
    if isRenumbered(item, cell) { return nil }
    return snapshot.target(item, unit: cell.unit, at: cell.period)
  }

  /// Why an item has no target at a cell: no plan speaks for it, its code is another row there, or
  /// its row has none.
  package func whyNoTarget(_ item: Int, _ cell: Cell) -> Reason {
    if isRenumbered(item, cell) {
      return .figure(.renumbered, column: item, unit: cell.unit, period: cell.period)
    }
    let isPlanned = item < items.columnCount && snapshot.columns[item].isPlanned
    guard isPlanned, snapshot.plan(of: cell.unit, at: cell.period) == nil else {
      return .target(.notComputable, items.name(item))
    }
    return .target(.noPlan, items.name(item))
  }

  /// Whether an item's value at a cell meets a target.
  package func judgement(
    _ target: Target, _ item: Int, _ cell: Cell, _ content: ItemReading.Content
  ) -> Judgement {
    guard case .number(let number) = content else {
      return item < items.columnCount
        ? snapshot.judgement(target, item, cell) : target.judgement()
    }
    return item < items.columnCount
      ? snapshot.judgement(target, item, cell, value: number) : target.judgement(value: number)
  }
}
