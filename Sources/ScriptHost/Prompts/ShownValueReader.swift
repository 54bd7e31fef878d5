import LuaKit
import Indicators

/// Reads values off the stack of a prompt. Only raw access: no metamethod of a script runs.
struct ShownValueReader {
  let library: ScriptLibrary
  let stack: LuaStack
  let limits: ShownLimits
  /// Positions of the tables that are being read, outermost first.
  private var path: [Int] = []
  private var count = 0
  /// Looks at tables' entries, those that are left out among them.
  private var steps = 0
  private var bytesLeft: Int
  private var functionsLeft = ShownValueReader.namedFunctions
  private let start = ContinuousClock.now
  private var isLate = false

  /// So many functions are told by name: each is looked for among all that are documented.
  private static let namedFunctions = 200
  /// So much is read of any text.
  private static let leastText = 64

  init(_ library: ScriptLibrary, _ stack: LuaStack, _ limits: ShownLimits) {
    (self.library, self.stack, self.limits) = (library, stack, limits)
    bytesLeft = limits.bytes
  }

  /// Nothing more is to be read: too much was, it took as long as a script may, or Ctrl-C came.
  private var isDone: Bool { count > limits.values || isLate }

  private mutating func step() {
    steps += 1
    if steps & 0x3FF == 0 {
      let time = library.scripts.settings.limits.time
      isLate =
        isLate || library.scripts.isCancelled
        || time.map { start.duration(to: .now) > $0 } ?? false
    }
  }

  mutating func value(at index: Int) -> ShownValue {
    count += 1
    step()
    let index = stack.absolute(index)
    switch stack.kind(index) {
    case .none, .nil: return .nil
    case .boolean: return .boolean(stack.truth(index))
    case .number: return number(index)
    case .string: return text(index)
    case .table: return .table(table(index))
    case .function: return .function(name(ofFunction: index))
    case .userdata: return object(index)
    case .thread, .lightuserdata: return .other(stack.typeName(index))
    }
  }

  private mutating func name(ofFunction index: Int) -> String? {
    functionsLeft -= 1
    return functionsLeft < 0 ? nil : library.documentedName(at: index, stack)
  }

  /// A text as far as there is room for it; the rest is counted.
  private mutating func text(_ index: Int) -> ShownValue {
    let count = stack.byteCount(index)
    let most = min(path.isEmpty ? limits.text : limits.textInTable, bytesLeft)
    let room = max(most, ShownValueReader.leastText)
    bytesLeft = max(0, bytesLeft - min(count, room))
    let start = stack.string(index, bytes: room) ?? ""
    if count <= room { return .text(start) }
    return .cutText(
      ShownText(
        start: start, bytes: count, linesLeft: path.isEmpty ? lines(index, from: room) : 0))
  }

  private func lines(_ index: Int, from position: Int) -> Int {
    let lines = try? stack.withBytes(index) { bytes in
      var count = 0
      for at in position..<bytes.count where bytes[at] == UInt8(ascii: "\n") { count += 1 }
      return count
    }
    return lines ?? 0
  }

  private func number(_ index: Int) -> ShownValue {
    if stack.isInteger(index), let integer = stack.integer(index) { return .integer(integer) }
    return .number(stack.double(index) ?? .nan)
  }

  private func object(_ index: Int) -> ShownValue {
    if let cell = library.cellType.payload(stack, index) { return .cell(cell) }
    if let unit = library.unitType.payload(stack, index) { return .unit(unit.index) }
    if let period = library.periodType.payload(stack, index) { return .period(period) }
    if let row = library.indicatorType.payload(stack, index) { return .indicator(row) }
    if let row = library.targetType.payload(stack, index) { return .target(row) }
    if library.planType.payload(stack, index) != nil { return .plan }
    if library.unitsType.payload(stack, index) != nil { return .units }
    return .other(stack.typeName(index))
  }

  private mutating func table(_ index: Int) -> ShownTable {
    var table = ShownTable()
    if path.contains(where: { stack.rawEqual($0, index) }) {
      table.isCycle = true
      return table
    }
    guard path.count < limits.depth, stack.reserve(8) else {
      table.isCut = true
      return table
    }
    path.append(index)
    defer { path.removeLast() }
    readList(index, &table)
    readFields(index, &table)
    return table
  }

  private mutating func readList(_ index: Int, _ table: inout ShownTable) {
    table.length = stack.rawLength(index)
    let isWhole = table.length <= limits.head + limits.tail
    let head = isWhole ? table.length : limits.head
    table.head = elements(index, 0..<head, &table)
    if !isWhole { table.tail = elements(index, table.length - limits.tail..<table.length, &table) }
  }

  private mutating func elements(
    _ index: Int, _ range: Range<Int>, _ table: inout ShownTable
  ) -> [ShownValue] {
    var values: [ShownValue] = []
    for position in range {
      step()
      if isDone {
        table.isCut = true
        break
      }
      stack.rawGet(index, at: position + 1)
      values.append(value(at: -1))
      stack.pop(1)
    }
    return values
  }

  private mutating func readFields(_ index: Int, _ table: inout ShownTable) {
    stack.pushNil()
    while case (.ok, true) = stack.next(index) {
      step()
      if !isElement(stack.top - 1, of: table.length) {
        let key = value(at: -2)
        table.fields.append(ShownTable.Field(key: key, value: value(at: -1)))
      }
      stack.pop(1)
      if isDone || table.fields.count >= limits.fields {
        stack.pop(1)
        table.isCut = true
        break
      }
    }
    let scripts = library.scripts
    table.fields.sort { !scripts.isCancelled && $0.key.order < $1.key.order }
  }

  private func isElement(_ key: Int, of length: Int) -> Bool {
    guard stack.isInteger(key), let position = stack.integer(key) else { return false }
    return (1...max(1, length)).contains(position) && length > 0
  }
}

extension ShownValue {
  /// Numbers by size, then texts by their bytes, then the rest.
  fileprivate var order: (Int, Double, String) {
    switch self {
    case .integer(let integer): (0, Double(integer), "")
    case .number(let number): (0, number, "")
    case .text(let text): (1, 0, text)
    case .cutText(let text): (1, 0, text.start)
    case .unit(let index), .indicator(let index): (2, Double(index), "")
    case .period(let period): (2, Double(period.year * 100 + period.slot), "")
    default: (3, 0, "")
    }
  }
}
