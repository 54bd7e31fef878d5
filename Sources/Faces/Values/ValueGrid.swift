import ScriptHost

/// A table of rows, taken apart into columns.
struct ValueGrid {
  let headers: [String]
  /// The rows that were read: those of the head, then those of the tail.
  let rows: [[ShownValue]]
  /// How many rows there are.
  let count: Int
  /// How many of `rows` come before what was left out.
  let headCount: Int
  /// The first column only numbers the rows.
  let isNumbered: Bool

  /// nil where the value is no table, or none of rows.
  init?(_ value: ShownValue) {
    guard case .table(let table) = value else { return nil }
    self.init(table)
  }

  /// Only these columns, in this order.
  func keeping(_ wanted: [String]?) -> ValueGrid {
    guard let wanted, !isNumbered else { return self }
    let places = wanted.compactMap { headers.firstIndex(of: $0) }
    return ValueGrid(self, places: places)
  }

  private init(_ grid: ValueGrid, places: [Int]) {
    headers = places.map { grid.headers[$0] }
    rows = grid.rows.map { row in places.map { row[$0] } }
    (count, headCount, isNumbered) = (grid.count, grid.headCount, false)
  }

  /// nil where the value is no list, one of nothing, or one of rows with keys that name no
  /// column.
  init?(_ table: ShownTable) {
    guard table.length > 0, !table.isCycle else { return nil }
    let elements = table.head + table.tail
    let tables = elements.compactMap { element -> ShownTable? in
      if case .table(let row) = element, !row.isCycle, !row.isEmpty { row } else { nil }
    }
    (count, headCount) = (table.length, table.head.count)
    guard table.fields.isEmpty else { return nil }
    guard tables.count == elements.count, tables.allSatisfy(ValueGrid.isRow) else {
      (headers, isNumbered) = (["#", "value"], true)
      rows = ValueGrid.numbered(elements, table)
      return
    }
    let keys = ValueGrid.keys(tables)
    let width = tables.map(\.head.count).max() ?? 0
    (headers, isNumbered) = ((0..<width).map { String($0 + 1) } + keys, false)
    rows = tables.map { ValueGrid.cells($0, width, keys) }
  }

  private static func numbered(_ elements: [ShownValue], _ table: ShownTable) -> [[ShownValue]] {
    elements.enumerated().map { offset, element in
      let isHead = offset < table.head.count
      let place = isHead ? offset + 1 : table.length - (elements.count - offset) + 1
      return [.integer(place), element]
    }
  }

  /// Its fields are columns by name.
  private static func isRow(_ table: ShownTable) -> Bool {
    !table.isCut && table.fields.allSatisfy { if case .text = $0.key { true } else { false } }
  }

  /// All keys of all rows, each where it is first met.
  private static func keys(_ tables: [ShownTable]) -> [String] {
    var (keys, known) = ([String](), Set<String>())
    for table in tables {
      for case .text(let name) in table.fields.map(\.key) where known.insert(name).inserted {
        keys.append(name)
      }
    }
    return keys
  }

  private static func cells(_ row: ShownTable, _ width: Int, _ keys: [String]) -> [ShownValue] {
    var values: [String: ShownValue] = [:]
    for field in row.fields {
      if case .text(let name) = field.key { values[name] = field.value }
    }
    let list = row.head + [ShownValue](repeating: .nil, count: max(0, width - row.head.count))
    return list + keys.map { values[$0] ?? .nil }
  }
}
