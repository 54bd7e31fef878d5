import Columns
import Messages
import Indicators

extension Evaluation {
  /// Where a value that is waited for is needed again, all that wait in between read
  /// themselves: they become errors that name the whole cycle.
  func breakCycle(_ needs: [DerivedCell], _ waiting: WaitingCells) -> Bool {
    for need in needs {
      guard let cycle = waiting.cells(from: need) else { continue }
      mark(cycle)
      return true
    }
    return false
  }

  private func mark(_ cycle: [DerivedCell]) {
    let ordered = fromFirst(cycle)
    let ids = Evaluation.first(ordered.map { items.derived[$0.derived].id })
    for cell in ordered { results.set(cell, .none(.error, .cycle(ids))) }
    report(ordered)
  }

  /// The steps of a cycle; of a long one the first.
  private static func first(_ steps: [String]) -> [String] {
    let longest = 30
    return steps.count > longest ? steps.prefix(longest) + ["…"] : steps
  }

  /// The same cycle is told in the same way wherever it was entered.
  private func fromFirst(_ cycle: [DerivedCell]) -> [DerivedCell] {
    let first = cycle.indices.min {
      order(cycle[$0]) < order(cycle[$1])
    }
    return Array(cycle[(first ?? 0)...] + cycle[..<(first ?? 0)])
  }

  /// By declaration, then unit, then period.
  private func order(_ cell: DerivedCell) -> (Int, Int, Int) {
    let (period, unit) = cell.row.quotientAndRemainder(dividingBy: grid.unitCount)
    return (cell.derived, unit, period)
  }

  private func report(_ cycle: [DerivedCell]) {
    let heads = cycle.compactMap { cell in
      version(cell.derived, at: grid.cell(cell.row).period)?.head
    }
    guard let first = heads.first else { return }
    let path = Reason.path(Evaluation.first(heads.map { "\($0.id) (\($0.placeText))" }))
    let (unit, period) = grid.cell(cycle[0].row)
    failures.add(
      ScriptFailure(
        .cycle, id: first.id, place: first.place,
        faults: [ScriptFault(Message(.readsItself, path))],
        cell: cellText(Cell(unit: unit, period: period))))
  }
}

/// Cells whose formulas wait for others, outermost first.
struct WaitingCells {
  private var list: [DerivedCell] = []
  /// A chain may be long, and is asked at each of its links.
  private var known: Set<DerivedCell> = []

  var last: DerivedCell? { list.last }

  mutating func append(_ cell: DerivedCell) {
    list.append(cell)
    known.insert(cell)
  }

  mutating func removeLast() { known.remove(list.removeLast()) }

  /// Those from a cell on; nil where it doesn't wait.
  func cells(from cell: DerivedCell) -> [DerivedCell]? {
    guard known.contains(cell), let start = list.firstIndex(of: cell) else { return nil }
    return Array(list[start...])
  }
}
