import Indicators
import Messages
import Columns

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
    let ids = ordered.map { items.derived[$0.derived].id }
    let key = "cycle " + Evaluation.path(ids)
    for cell in ordered {
      columns[cell.derived][cell.row] = .none(.error, .words(key))
    }
    report(ordered)
  }

  /// The steps of a cycle; of a long one the first.
  private static func path(_ steps: [String]) -> String {
    let longest = 30
    let told = steps.count > longest ? steps.prefix(longest) + ["…"] : steps[...]
    return (told + steps.prefix(1)).joined(separator: " -> ")
  }

  /// The same cycle is told in the same way wherever it was entered.
  private func fromFirst(_ cycle: [DerivedCell]) -> [DerivedCell] {
    let first = cycle.indices.min {
      (cycle[$0].derived, cycle[$0].row) < (cycle[$1].derived, cycle[$1].row)
    }
    return Array(cycle[(first ?? 0)...] + cycle[..<(first ?? 0)])
  }

  private func report(_ cycle: [DerivedCell]) {
    let heads = cycle.compactMap { cell in
      version(cell.derived, at: grid.cell(cell.row).period)?.head
    }
    guard let first = heads.first else { return }
    let path = Evaluation.path(heads.map { "\($0.id) (\($0.placeText))" })
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
