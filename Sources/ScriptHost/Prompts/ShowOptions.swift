import LuaKit
import Indicators
import PlainText

/// How `show` is to lay a list of rows out.
package struct ShowOptions: Sendable {
  /// The column that orders the rows.
  package var sort: String?
  package var isDescending = false
  /// The columns to be shown, in this order; nil for all.
  package var columns: [String]?
  /// How many rows are shown; nil for as many as usual.
  package var rows: Int?

  package init() {}

  private static let names = ["sort", "columns", "rows"]
  /// So many rows are looked at where they are to be sorted, or all to be shown.
  private static let most = 100_000

  /// - Throws: the fault of an option that is none, or of the wrong type.
  init(_ index: Int, _ stack: LuaStack) throws(LuaFailure) {
    guard stack.kind(index) == .table else { return }
    try refuseOthers(index, stack)
    if let column = try field("sort", index, stack, { $0.string($1, most: 200) }) {
      isDescending = column.hasPrefix("-")
      sort = isDescending ? String(column.dropFirst()) : column
    }
    columns = try field("columns", index, stack) { $0.read($1, as: [String].self) }
    rows = try field("rows", index, stack) { stack, index in
      if stack.string(index, most: 8) == "all" { return ShowOptions.most }
      return stack.integer(index).flatMap { $0 > 0 ? $0 : nil }
    }
  }

  private func refuseOthers(_ index: Int, _ stack: LuaStack) throws(LuaFailure) {
    stack.pushNil()
    while case (.ok, true) = stack.next(index) {
      let name = stack.string(-2, most: 200) ?? stack.keyText(-2)
      stack.pop(1)
      guard ShowOptions.names.contains(name) else {
        stack.pop(1)
        throw .fault(
          .showOption, name, ShowOptions.names.joined(separator: ", "),
          near: Nearest.matches(name, among: ShowOptions.names))
      }
    }
  }

  private func field<Value>(
    _ name: String, _ index: Int, _ stack: LuaStack, _ read: (LuaStack, Int) -> Value?
  ) throws(LuaFailure) -> Value? {
    stack.push(name)
    stack.rawGet(index)
    defer { stack.pop(1) }
    if stack.isNil(-1) { return nil }
    guard let value = read(stack, stack.top) else { throw .fault(.showOptionForm, name) }
    return value
  }

  /// What is to be read of a value that is shown so.
  func limits(_ usual: ShownLimits) -> ShownLimits {
    var limits = usual
    if sort != nil || rows != nil {
      limits.head = max(usual.head, sort == nil ? rows ?? 0 : ShowOptions.most)
      (limits.tail, limits.values) = (0, max(usual.values, 20 * limits.head))
    }
    return limits
  }

  /// The rows in order, and no more of them than are wanted, or usual.
  package func applied(to value: ShownValue, _ usual: ShownLimits = ShownLimits()) -> ShownValue {
    guard case .table(var table) = value else { return value }
    if let sort { table.head = sorted(table.head, by: sort) }
    if sort != nil || rows != nil {
      let most = rows ?? usual.head + usual.tail
      table.head = Array(table.head.prefix(most))
    }
    return .table(table)
  }

  private func sorted(_ rows: [ShownValue], by column: String) -> [ShownValue] {
    let keyed = rows.map { (row: $0, key: $0.field(column)) }
    let here = keyed.filter { $0.key.isThere }.sorted { one, other in
      let order = one.key.order(to: other.key)
      return isDescending ? order > 0 : order < 0
    }
    return (here + keyed.filter { !$0.key.isThere }).map(\.row)
  }
}

extension ShownValue {
  /// A row's value in a column, by its name or number.
  fileprivate func field(_ name: String) -> ShownValue {
    guard case .table(let row) = self else { return self }
    for field in row.fields {
      if case .text(name) = field.key { return field.value }
    }
    guard let number = Int(name), row.head.indices.contains(number - 1) else { return .nil }
    return row.head[number - 1]
  }

  fileprivate var isThere: Bool {
    switch self {
    case .nil, .boolean(false): false
    default: true
    }
  }

  /// Numbers by size, before texts in Vietnamese order.
  fileprivate func order(to other: ShownValue) -> Int {
    switch (sortedNumber, other.sortedNumber) {
    case (let one?, let other?): one < other ? -1 : one > other ? 1 : 0
    case (_?, nil): -1
    case (nil, _?): 1
    case (nil, nil): VietnameseText.compare(sortedText, other.sortedText)
    }
  }

  private var sortedNumber: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .period(let period): Double(period.year * 100 + period.slot)
    default: nil
    }
  }

  private var sortedText: String {
    if case .text(let text) = self { return text }
    return ""
  }
}
