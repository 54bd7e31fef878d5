/// Makes Lua values of Swift values, by `Encodable`: structs and dictionaries become tables with
/// text keys (integer keys for dictionaries with `Int` keys), arrays lists from 1. What is nil is
/// left out of a table; in a list it is an error, since a list with holes has no length.
public struct LuaEncoder: Sendable {
  /// How large a value may be.
  public var limits: LuaCodingLimits

  /// An encoder; see `LuaCodingLimits`.
  public init(limits: LuaCodingLimits = LuaCodingLimits()) { self.limits = limits }

  /// The value in a state.
  /// - Throws: `.conversion`, with the path of what has no form in Lua; `.memory`; `.closed`.
  public func encode<Value: Encodable>(
    _ value: Value, in state: LuaState
  ) throws(LuaError) -> LuaValue {
    try state.checkOpen()
    let tree = try tree(value)
    let stack = state.stack
    guard stack.reserve(4) else { throw .noRoom }
    tree.push(to: stack)
    defer { stack.pop(1) }
    try state.checkPushed()
    try state.checkMemory()
    return stack.value(at: -1)
  }

  private func tree<Value: Encodable>(_ value: Value) throws(LuaError) -> LuaValueTree {
    do {
      let encoder = TreeEncoder(path: [], budget: CodingBudget(limits))
      try encoder.encode(value)
      return encoder.tree
    } catch {
      throw LuaError(coding: error)
    }
  }
}

extension LuaState {
  /// A Swift value as a Lua value of this state.
  /// - Throws: `.conversion`, with the path of what has no form in Lua; `.closed`.
  public func encode<Value: Encodable>(
    _ value: Value, limits: LuaCodingLimits = LuaCodingLimits()
  ) throws(LuaError) -> LuaValue {
    try LuaEncoder(limits: limits).encode(value, in: self)
  }
}

/// What is left of the limits while a value is encoded.
final class CodingBudget {
  private let limits: LuaCodingLimits
  private var elements = 0

  init(_ limits: LuaCodingLimits) { self.limits = limits }

  /// One more entry at a path.
  func spend(_ path: [any CodingKey]) throws {
    elements += 1
    if elements > limits.elements { throw error("more than \(limits.elements) entries", path) }
    if path.count > limits.depth { throw error("deeper than \(limits.depth) tables", path) }
  }

  private func error(_ message: String, _ path: [any CodingKey]) -> EncodingError {
    .invalidValue(
      0, EncodingError.Context(codingPath: path, debugDescription: message))
  }
}
