/// Encodes one value into a tree. A container writes into its parent when it is asked for the
/// tree, so that containers may be filled in any order.
final class TreeEncoder: Encoder {
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  fileprivate let budget: CodingBudget
  private var leaf = LuaValueTree.nil
  private var fields: [(key: any CodingKey, encoder: TreeEncoder)] = []
  private var elements: [TreeEncoder] = []
  private var isTable = false

  init(path: [any CodingKey], budget: CodingBudget) {
    codingPath = path
    self.budget = budget
  }

  /// What was encoded.
  var tree: LuaValueTree {
    guard isTable else { return leaf }
    var table = LuaValueTable()
    for (key, encoder) in fields {
      let tree = encoder.tree
      if case .nil = tree { continue }
      if let number = key.intValue {
        table.items[number] = tree
      } else {
        table.fields[key.stringValue] = tree
      }
    }
    for (offset, encoder) in elements.enumerated() { table.items[offset + 1] = encoder.tree }
    return .table(table)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    isTable = true
    return KeyedEncodingContainer(FieldsEncoder(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    isTable = true
    return ItemsEncoder(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  fileprivate func field(_ key: any CodingKey) throws -> TreeEncoder {
    let encoder = TreeEncoder(path: codingPath + [key], budget: budget)
    try budget.spend(encoder.codingPath)
    fields.append((key, encoder))
    return encoder
  }

  fileprivate func element() throws -> TreeEncoder {
    let key = LuaIndexKey(position: elements.count + 1)
    let encoder = TreeEncoder(path: codingPath + [key], budget: budget)
    try budget.spend(encoder.codingPath)
    elements.append(encoder)
    return encoder
  }

  fileprivate var elementCount: Int { elements.count }

  fileprivate func invalid(_ value: Any, _ message: String) -> EncodingError {
    .invalidValue(
      value, EncodingError.Context(codingPath: codingPath, debugDescription: message))
  }
}

extension TreeEncoder: SingleValueEncodingContainer {
  func encodeNil() throws { leaf = .nil }
  func encode(_ value: Bool) throws { leaf = .boolean(value) }
  func encode(_ value: String) throws { leaf = .string(value) }
  func encode(_ value: Double) throws { leaf = .number(value) }
  func encode(_ value: Float) throws { leaf = .number(Double(value)) }
  func encode(_ value: Int) throws { leaf = .integer(value) }

  func encode<Value: Encodable>(_ value: Value) throws {
    if let integer = value as? any FixedWidthInteger { return try encode(whole: integer) }
    try value.encode(to: self)
  }

  private func encode(whole value: some FixedWidthInteger) throws {
    guard let integer = Int(exactly: value) else {
      throw invalid(value, "\(value) does not fit an integer of Lua")
    }
    leaf = .integer(integer)
  }

  func encode(_ value: Int8) throws { try encode(whole: value) }
  func encode(_ value: Int16) throws { try encode(whole: value) }
  func encode(_ value: Int32) throws { try encode(whole: value) }
  func encode(_ value: Int64) throws { try encode(whole: value) }
  func encode(_ value: UInt) throws { try encode(whole: value) }
  func encode(_ value: UInt8) throws { try encode(whole: value) }
  func encode(_ value: UInt16) throws { try encode(whole: value) }
  func encode(_ value: UInt32) throws { try encode(whole: value) }
  func encode(_ value: UInt64) throws { try encode(whole: value) }
}

private struct FieldsEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil(forKey key: Key) throws {}
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try encoder.field(key).encode(value)
  }

  // Swift gives these no way to throw; a limit that is hit here is hit again by what is encoded
  // into them.
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { nested(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { nested(LuaFieldKey.superclass) }
  func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

  private func nested(_ key: any CodingKey) -> TreeEncoder {
    (try? encoder.field(key)) ?? TreeEncoder(path: codingPath + [key], budget: encoder.budget)
  }
}

private struct ItemsEncoder: UnkeyedEncodingContainer {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }
  var count: Int { encoder.elementCount }

  func encodeNil() throws {
    throw try encoder.element().invalid(Int?.none as Any, "a list can't hold nil")
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    let element = try encoder.element()
    try element.encode(value)
    if case .nil = element.tree { throw element.invalid(value, "a list can't hold nil") }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> { nested().container(keyedBy: type) }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
  func superEncoder() -> any Encoder { nested() }

  private func nested() -> TreeEncoder {
    (try? encoder.element()) ?? TreeEncoder(path: codingPath, budget: encoder.budget)
  }
}
