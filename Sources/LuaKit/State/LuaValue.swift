/// A Lua value as Swift sees it.
public enum LuaValue {
  case `nil`
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// A string that is not UTF-8.
  case bytes([UInt8])
  case table(LuaTable)
  case function(LuaFunction)
  /// A host object, coroutine, or other value that only Lua can use.
  case other(LuaReference)

  /// The number, where it is one.
  public var double: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  /// The text, where it is one.
  public var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }
}

extension LuaValue {
  /// Lua's name of the value's type.
  public var typeName: String {
    switch self {
    case .nil: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string, .bytes: "string"
    case .table: "table"
    case .function: "function"
    case .other: "userdata"
    }
  }
}

extension LuaValue {
  /// The state that a handle belongs to.
  var state: LuaState? {
    switch self {
    case .table(let table): table.reference.state
    case .function(let function): function.reference.state
    case .other(let reference): reference.state
    default: nil
    }
  }
}
