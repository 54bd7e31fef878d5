import Indicators
import LuaKit

/// A value as the prompt shows it: texts quoted, tables spelled out as far as they are small.
struct ValueText {
  let stack: LuaStack
  private static let depthLimit = 3
  private static let elementLimit = 20

  func text(at index: Int) -> String { text(at: index, depth: 0) }

  private func text(at index: Int, depth: Int) -> String {
    switch stack.kind(index) {
    case .none, .nil: return "nil"
    case .boolean: return stack.truth(index) ? "true" : "false"
    case .number: return number(index)
    case .string: return ValueText.quoted(stack.string(index) ?? "")
    case .table: return table(index, depth: depth)
    case .userdata: return object(index)
    case .function, .thread, .lightuserdata: return stack.typeName(index)
    }
  }

  private func number(_ index: Int) -> String {
    if stack.isInteger(index), let integer = stack.integer(index) { return String(integer) }
    let number = stack.double(index) ?? .nan
    guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
    let text = number.decimalText
    return text.contains(".") ? text : text + ".0"
  }

  /// A host object by its own text; only host code runs for that.
  private func object(_ index: Int) -> String {
    defer { stack.pop(1) }
    guard case .ok = stack.tostring(index) else { return stack.typeName(index) }
    return stack.string(-1) ?? ""
  }

  private func table(_ index: Int, depth: Int) -> String {
    guard depth < ValueText.depthLimit, stack.reserve(8) else { return "{…}" }
    var parts: [String] = []
    let length = min(stack.rawLength(index), ValueText.elementLimit)
    for position in 0..<length {
      stack.rawGet(index, at: position + 1)
      parts.append(text(at: stack.top, depth: depth + 1))
      stack.pop(1)
    }
    parts += fields(index, after: length, depth: depth)
    if stack.rawLength(index) > length { parts.append("… (\(stack.rawLength(index)))") }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private func fields(_ index: Int, after length: Int, depth: Int) -> [String] {
    var parts: [String] = []
    stack.pushNil()
    while case (.ok, true) = stack.next(index) {
      if let part = field(after: length, depth: depth) { parts.append(part) }
      stack.pop(1)
      if parts.count > ValueText.elementLimit {
        stack.pop(1)
        return parts.dropLast().sorted() + ["…"]
      }
    }
    return parts.sorted()
  }

  /// `key = value` of the pair on top; nil for the list part.
  private func field(after length: Int, depth: Int) -> String? {
    let (key, value) = (stack.top - 1, stack.top)
    if stack.isInteger(key), let position = stack.integer(key), position >= 1 {
      if position <= stack.rawLength(key - 1) { return nil }
    }
    let isName = stack.string(key).map(ValueText.isName) ?? false
    let name = isName ? stack.string(key) ?? "" : "[\(text(at: key, depth: depth + 1))]"
    return "\(name) = \(text(at: value, depth: depth + 1))"
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(48...57).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.terminalSafe.unicodeScalars {
      if scalar == "\"" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
