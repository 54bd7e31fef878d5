import Indicators
import LuaKit

/// Reads the fields of a declaration's table, remembering every fault instead of stopping at
/// the first.
struct FieldReader {
  let stack: LuaStack
  /// Stack position of the table.
  let table: Int
  private(set) var faults: [String] = []
  private var known: Set<String> = []

  init(stack: LuaStack, table: Int) {
    self.stack = stack
    self.table = table
  }

  /// Runs `body` with the field's value on top; nil where the field is nil.
  private mutating func field<Value>(
    _ name: String, _ expected: String, _ body: (LuaStack) -> Value?
  ) -> Value? {
    known.insert(name)
    stack.push(name)
    stack.rawGet(table)
    defer { stack.pop(1) }
    if stack.isNil(-1) { return nil }
    if let value = body(stack) { return value }
    let got =
      stack.string(-1).map { "\"\($0)\"" }
      ?? (stack.kind(-1) == .number ? stack.keyText(-1) : stack.typeName(-1))
    faults.append("\(name) must be \(expected), got \(got)")
    return nil
  }

  mutating func text(_ name: String) -> String? {
    field(name, "a text") { $0.kind(-1) == .string ? $0.string(-1)?.composed : nil }
  }

  mutating func number(_ name: String, _ range: ClosedRange<Double>) -> Double? {
    let words =
      range.upperBound > 1e9
      ? "a number, \(range.lowerBound.decimalText) or more"
      : "a number from \(range.lowerBound.decimalText) to \(range.upperBound.decimalText)"
    return field(name, words) { stack in
      guard stack.kind(-1) == .number, let number = stack.double(-1) else { return nil }
      return range.contains(number) ? number : nil
    }
  }

  mutating func function(_ name: String) -> LuaReference? {
    field(name, "a function") { $0.kind(-1) == .function ? $0.topReference() : nil }
  }

  mutating func choice<Choice: RawRepresentable>(
    _ name: String, _ choices: [Choice]
  ) -> Choice? where Choice.RawValue == String {
    let words = "one of " + choices.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return field(name, words) { stack in
      choices.first { $0.rawValue == stack.string(-1) }
    }
  }

  /// A list whose elements `element` makes texts of.
  mutating func list(
    _ name: String, _ expected: String, _ element: (LuaStack) -> String?
  ) -> [String]? {
    field(name, expected) { stack in
      guard stack.kind(-1) == .table else { return nil }
      var items: [String] = []
      for position in 0..<stack.rawLength(-1) {
        stack.rawGet(-1, at: position + 1)
        defer { stack.pop(1) }
        guard let item = element(stack) else { return nil }
        items.append(item)
      }
      return items
    }
  }

  mutating func value<Value>(
    _ name: String, _ expected: String, _ read: (String) -> Value?
  ) -> Value? {
    field(name, expected) { $0.string(-1).flatMap(read) }
  }

  /// A text or a function.
  mutating func wording(_ name: String) -> Check.Wording? {
    field(name, "a text or a function") { stack in
      switch stack.kind(-1) {
      case .string: stack.string(-1).map { .template($0.composed) }
      case .function: .function(stack.topReference())
      default: nil
      }
    }
  }

  mutating func fault(_ words: String) { faults.append(words) }

  /// Names the fields that no `text`, `number` … asked for.
  mutating func refuseUnknown() {
    for name in fieldNames() where !known.contains(name) {
      let near = Nearest.matches(name, among: known.sorted(), limit: 1).first
      faults.append("unknown field \"\(name)\"" + (near.map { " (did you mean \"\($0)\"?)" } ?? ""))
    }
  }

  private func fieldNames() -> [String] {
    var names: [String] = []
    stack.pushNil()
    while case (.ok, true) = stack.next(table) {
      stack.pop(1)
      names.append(stack.kind(-1) == .string ? stack.string(-1) ?? "" : stack.keyText(-1))
    }
    return names.sorted()
  }
}

extension LuaStack {
  /// A handle on the value on top, which stays there.
  func topReference() -> LuaReference {
    copy(-1)
    return popReference()
  }
}
