/// Makes Swift values of Lua values, by `Decodable`.
///
/// A table is a struct or a dictionary by its fields with text keys, a dictionary with `Int` keys
/// by those with integer keys, and an array by its elements from 1 up to the first that is nil.
/// Keys 1 and `"1"` in one table are an error where it is read as a dictionary or struct. Numbers
/// convert to integers where they are integral and fit. Strings that are not UTF-8 are read as
/// `[UInt8]` only. Metamethods do not run.
public struct LuaDecoder: Sendable {
  /// How large a value may be.
  public var limits: LuaCodingLimits

  /// A decoder; see `LuaCodingLimits`.
  public init(limits: LuaCodingLimits = LuaCodingLimits()) { self.limits = limits }

  /// The value as a Swift type.
  /// - Throws: `.conversion`, with the path of what didn't convert; `.closed`.
  public func decode<Value: Decodable>(
    _ type: Value.Type, from value: LuaValue
  ) throws(LuaError) -> Value {
    try decode(type, try tree(value))
  }

  private func tree(_ value: LuaValue) throws(LuaError) -> LuaValueTree {
    guard let state = value.state else { return value.leaf }
    try state.checkOpen()
    let stack = state.stack
    let height = stack.top
    guard stack.reserve(4) else { throw .noRoom }
    defer { stack.cut(to: height) }
    stack.push(value)
    stack.beginConversion()
    var reader = LuaValueTreeReader(stack, limits)
    let tree = try reader.read(height + 1)
    if let error = stack.conversionError { throw error }
    return tree
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ tree: LuaValueTree
  ) throws(LuaError) -> Value {
    do {
      return try TreeDecoder(tree: tree, codingPath: []).decode(type)
    } catch {
      throw LuaError(coding: error)
    }
  }
}

extension LuaValue {
  /// The value as a Swift type.
  /// - Throws: `.conversion`, with the path of what didn't convert.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, limits: LuaCodingLimits = LuaCodingLimits()
  ) throws(LuaError) -> Value {
    try LuaDecoder(limits: limits).decode(type, from: self)
  }

  fileprivate var leaf: LuaValueTree {
    switch self {
    case .boolean(let boolean): .boolean(boolean)
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .bytes(let bytes): .bytes(bytes)
    default: .nil
    }
  }
}

extension LuaState {
  /// Loads and runs a chunk, and decodes its first result.
  /// - Throws: also `.conversion`, with the path of what didn't convert.
  public func run<Value: Decodable>(
    _ text: String, name: String = "chunk", decoding type: Value.Type
  ) throws(LuaError) -> Value {
    try (try run(text, name: name).first ?? .nil).decode(type)
  }
}

extension LuaError {
  /// An error that a coder of Swift threw, with its path.
  init(coding error: any Error) {
    let (path, message): ([any CodingKey], String) =
      switch error {
      case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
        DecodingError.dataCorrupted(let context):
        (context.codingPath, context.debugDescription)
      case EncodingError.invalidValue(_, let context):
        (context.codingPath, context.debugDescription)
      case DecodingError.keyNotFound(let key, let context):
        (context.codingPath, "has no field \"\(key.stringValue)\"")
      default: ([], "\(error)")
      }
    self.init(
      kind: .conversion, message: LuaPath(path).located(message), underlying: error)
  }
}
