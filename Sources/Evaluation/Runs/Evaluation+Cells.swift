import Indicators

/// Cells that were listed in a run: most declarations are written for the same.
final class CellLists {
  struct Key: Hashable {
    let selection: Selection
    let level: String?
    let kind: PeriodKind?
  }

  private var lists: [Key: [Cell]] = [:]

  func cells(_ key: Key, _ list: () -> [Cell]) -> [Cell] {
    if let known = lists[key] { return known }
    let cells = list()
    lists[key] = cells
    return cells
  }
}

extension Evaluation {
  /// The cells a declaration is written for, units in order, each with its periods in order.
  func cells(_ head: DeclarationHead, _ selection: Selection) -> [Cell] {
    cellLists.cells(CellLists.Key(selection: selection, level: head.level, kind: head.by)) {
      listCells(head, selection)
    }
  }

  private func listCells(_ head: DeclarationHead, _ selection: Selection) -> [Cell] {
    let periods = kinds(head, selection).flatMap(snapshot.periods).filter(selection.includes)
    return units(head, selection).flatMap { unit in
      periods.filter { snapshot.units.exists(unit, in: $0) }.map { Cell(unit: unit, period: $0) }
    }
  }

  private func kinds(_ head: DeclarationHead, _ selection: Selection) -> [PeriodKind] {
    if let kind = head.by { return [kind] }
    return selection.kinds.isEmpty ? [snapshot.finestKind] : selection.kinds
  }

  private func units(_ head: DeclarationHead, _ selection: Selection) -> [Int] {
    var selection = selection
    if let level = head.level { selection.levels = [level] }
    return selection.units(in: snapshot.units, lowest: snapshot.lowestLevel)
  }

  /// The cells of a check's scope. What stands for a unit, a period or the plan is found among
  /// all cells, and is written where it is selected.
  func cells(ofCheck check: Check, _ selection: Selection) -> [Cell] {
    if check.scope == .cell { return inForce(check.head, selection) }
    let cells = inForce(check.head, selection.whole)
    return representing(check.scope, cells).filter {
      selection.includes($0.period) && selection.includes($0.unit, of: snapshot.units)
    }
  }

  private func inForce(_ head: DeclarationHead, _ selection: Selection) -> [Cell] {
    let cells = cells(head, selection)
    return head.valid == nil ? cells : cells.filter { head.isInForce(at: $0.period) }
  }

  private func representing(_ scope: Check.Scope, _ cells: [Cell]) -> [Cell] {
    switch scope {
    case .cell: return cells
    case .unit: return lastOfEachUnit(cells)
    case .period:
      guard let highest = snapshot.units.highest else { return [] }
      return Set(cells.map(\.period)).sorted().map { Cell(unit: highest, period: $0) }
    case .plan:
      guard let highest = snapshot.units.highest, let last = cells.map(\.period).max() else {
        return []
      }
      return [Cell(unit: highest, period: last)]
    }
  }

  private func lastOfEachUnit(_ cells: [Cell]) -> [Cell] {
    let last = Dictionary(cells.map { ($0.unit, $0) }) { $0.period < $1.period ? $1 : $0 }
    return last.values.sorted { $0.unit < $1.unit }
  }
}
