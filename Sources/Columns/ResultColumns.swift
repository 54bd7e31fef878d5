package import Indicators

/// The results of all formulas, a column for each, with the texts and reasons that their rows
/// have by id.
package final class ResultColumns {
  package let rowCount: Int
  package private(set) var count = 0
  /// Nothing was computed since they were made.
  @exclusivity(unchecked) package private(set) var areEmpty = true
  /// Plain bits, good until a column is added.
  package private(set) var columns: UnsafeMutablePointer<ResultColumn>
  private var capacity = 8
  private let memory = ColumnMemory()
  private var texts = Interned<String>()
  private var reasons = Interned<Reason>()

  package init(rowCount: Int) {
    self.rowCount = rowCount
    columns = .allocate(capacity: capacity)
  }

  deinit { columns.deallocate() }

  /// Adds a column in which nothing is computed.
  package func add() {
    if count == capacity { grow() }
    (columns + count).initialize(to: ResultColumn(memory, rowCount: rowCount))
    count += 1
  }

  private func grow() {
    let wider = UnsafeMutablePointer<ResultColumn>.allocate(capacity: 2 * capacity)
    wider.initialize(from: columns, count: count)
    columns.deallocate()
    (columns, capacity) = (wider, 2 * capacity)
  }

  package subscript(column: Int) -> ResultColumn { columns[column] }

  package func setIsNumber(_ column: Int, _ isNumber: Bool) { columns[column].isNumber = isNumber }

  /// - Parameter note: the id of a text, or of the reason for having no value; 0 for none.
  package func set(
    _ column: Int, _ row: Int, _ state: FigureState, number: Double, coverage: Double, note: Int
  ) {
    areEmpty = false
    columns[column].set(row, state, number: number, coverage: coverage, note: note)
  }

  package func id(of text: String) -> Int { texts.id(of: text) }
  package func id(of reason: Reason) -> Int { reasons.id(of: reason) }

  /// The class label of a row that has one.
  package func text(_ column: Int, _ row: Int) -> String? {
    let (state, note) = (columns[column].state(row), columns[column].note(row))
    return state == .value && note > 0 ? texts[note] : nil
  }

  /// Why a row has no value.
  package func reason(_ column: Int, _ row: Int) -> Reason? {
    let (state, note) = (columns[column].state(row), columns[column].note(row))
    return state != .value && note > 0 ? reasons[note] : nil
  }
}

/// Things that many rows have, each kept once; ids from 1.
private struct Interned<Element: Hashable> {
  private var list: [Element] = []
  private var ids: [Element: Int] = [:]

  mutating func id(of element: Element) -> Int {
    if let id = ids[element] { return id }
    list.append(element)
    ids[element] = list.count
    return list.count
  }

  subscript(id: Int) -> Element { list[id - 1] }
}
