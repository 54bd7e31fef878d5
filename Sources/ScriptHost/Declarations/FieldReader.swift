import LuaKit
import Evaluation
import Messages
import PlainText
import Indicators

/// Reads the fields of a declaration's table, remembering every fault instead of stopping at
/// the first.
struct FieldReader {
  let stack: LuaStack
  /// Stack position of the table.
  let table: Int
  private(set) var faults: [ScriptFault] = []
  /// The fields that were asked for, with the texts that one may be, in order.
  private(set) var fields: [(name: String, choices: [String])] = []
  private var known: [String] { fields.map(\.name) }

  init(stack: LuaStack, table: Int) {
    self.stack = stack
    self.table = table
  }

  /// Runs `body` with the field's value on top; nil where the field is nil.
  private mutating func field<Value>(
    _ name: String, _ expected: Message, _ body: (LuaStack) -> Value?
  ) -> Value? {
    note(name)
    stack.push(name)
    stack.rawGet(table)
    defer { stack.pop(1) }
    if stack.isNil(-1) { return nil }
    if let long = stack.lengthFault(-1, .words) {
      fault(Message(.fieldProblem, name, parts: [long.message]))
      return nil
    }
    if let value = body(stack) { return value }
    fault(Message(.fieldWrong, name, parts: [expected, got]))
    return nil
  }

  private mutating func note(_ name: String, _ choices: [String] = []) {
    if !known.contains(name) { fields.append((name, choices)) }
  }

  /// The value on top, as it is shown in a fault.
  private var got: Message {
    if let text = stack.quotedStart(-1) { return .verbatim(text) }
    return stack.kind(-1) == .number
      ? .verbatim(stack.keyText(-1)) : .luaType(stack.typeName(-1))
  }

  mutating func text(_ name: String) -> String? {
    field(name, Message(.fieldText)) { $0.kind(-1) == .string ? $0.string(-1)?.composed : nil }
  }

  mutating func number(_ name: String, _ range: ClosedRange<Double>) -> Double? {
    let low = range.lowerBound.decimalText
    let words =
      range.upperBound > 1e9
      ? Message(.fieldFrom, low) : Message(.fieldRange, low, range.upperBound.decimalText)
    return field(name, words) { stack in
      guard stack.kind(-1) == .number, let number = stack.double(-1) else { return nil }
      return range.contains(number) ? number : nil
    }
  }

  /// A function; a text that looks like one is told how it is written.
  mutating func function(_ name: String) -> LuaReference? {
    note(name)
    if let text = rawText(name) {
      fault(Message(.functionAsText, name, "\"\(text)\"", "function(c) return \(text) end"))
      return nil
    }
    if let number = rawNumber(name) {
      fault(Message(.functionAsNumber, name, number))
      return nil
    }
    return field(name, Message(.fieldFunction)) {
      $0.kind(-1) == .function ? $0.topReference() : nil
    }
  }

  /// The field's text; nil where it is none.
  private func rawText(_ name: String) -> String? {
    raw(name) { $0.lengthFault(-1, .words) == nil ? $0.string(-1) : nil }
  }

  /// The field's number as Lua writes it; nil where it is none.
  private func rawNumber(_ name: String) -> String? {
    raw(name) { $0.kind(-1) == .number ? $0.keyText(-1) : nil }
  }

  private func raw(_ name: String, _ read: (LuaStack) -> String?) -> String? {
    stack.push(name)
    stack.rawGet(table)
    defer { stack.pop(1) }
    return read(stack)
  }

  mutating func choice<Choice: RawRepresentable>(
    _ name: String, _ choices: [Choice]
  ) -> Choice? where Choice.RawValue == String {
    note(name, choices.map(\.rawValue))
    let words = choices.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return field(name, Message(.fieldChoice, words)) { stack in
      choices.first { $0.rawValue == stack.string(-1) }
    }
  }

  /// Elements that a list of a declaration may have.
  private static let longestList = 20_000

  /// A list whose elements `element` makes texts of.
  mutating func list(
    _ name: String, _ expected: MessageKey, _ element: (LuaStack) -> String?
  ) -> [String]? {
    field(name, Message(expected)) { stack in
      guard stack.kind(-1) == .table, stack.rawLength(-1) <= FieldReader.longestList else {
        return nil
      }
      var items: [String] = []
      for position in 0..<stack.rawLength(-1) {
        stack.rawGet(-1, at: position + 1)
        defer { stack.pop(1) }
        guard stack.lengthFault(-1, .name) == nil, let item = element(stack) else { return nil }
        items.append(item)
      }
      return items
    }
  }

  mutating func value<Value>(
    _ name: String, _ expected: MessageKey, _ read: (String) -> Value?
  ) -> Value? {
    field(name, Message(expected)) { $0.string(-1).flatMap(read) }
  }

  /// A text or a function.
  mutating func wording(
    _ name: String, keeping keep: (LuaReference) -> Formula
  ) -> Check.Wording? {
    field(name, Message(.fieldWording)) { stack in
      switch stack.kind(-1) {
      case .string: stack.string(-1).map { .template(MessageTemplate($0.composed)) }
      case .function: .function(keep(stack.topReference()))
      default: nil
      }
    }
  }

  /// The field is not given.
  func isNil(_ name: String) -> Bool {
    stack.push(name)
    stack.rawGet(table)
    defer { stack.pop(1) }
    return stack.isNil(-1)
  }

  mutating func fault(_ message: Message, near: [String] = []) {
    faults.append(ScriptFault(message, near: near))
  }

  /// Names the fields that no `text`, `number` … asked for.
  mutating func refuseUnknown() {
    guard let names = fieldNames() else {
      return fault(Message(.fieldsTooMany, String(FieldReader.mostFields)))
    }
    for name in names where !known.contains(name) {
      fault(
        Message(.unknownField, name),
        near: Nearest.matches(name, among: known.sorted(), limit: 1))
    }
  }

  /// No declaration knows nearly as many.
  private static let mostFields = 100

  /// nil where there are too many to be told.
  private func fieldNames() -> [String]? {
    var names: [String] = []
    stack.pushNil()
    while case (.ok, true) = stack.next(table) {
      stack.pop(1)
      names.append(fieldName)
      if names.count > FieldReader.mostFields {
        stack.pop(1)
        return nil
      }
    }
    return names.sorted()
  }

  /// Of the key on top.
  private var fieldName: String {
    guard stack.kind(-1) == .string else { return stack.keyText(-1) }
    return stack.string(-1, most: 200) ?? ""
  }
}

extension LuaStack {
  /// A handle on the value on top, which stays there.
  func topReference() -> LuaReference {
    copy(-1)
    return popReference()
  }
}
