/// Decodes one value of a tree.
struct TreeDecoder: Decoder {
  let tree: LuaValueTree
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    guard case .table(let table) = tree else { throw mismatch([String: Int].self, "a table") }
    for name in table.fields.keys {
      guard let number = Int(name), table.items[number] != nil, "\(number)" == name else {
        continue
      }
      throw corrupted("keys \(number) and \"\(name)\" are the same here")
    }
    return KeyedDecodingContainer(FieldsDecoder(table: table, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    switch tree {
    case .table(let table): ItemsDecoder(elements: table.list, codingPath: codingPath)
    case .bytes(let bytes):
      ItemsDecoder(elements: bytes.map { .integer(Int($0)) }, codingPath: codingPath)
    default: throw mismatch([Int].self, "a list")
    }
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func mismatch(_ type: Any.Type, _ words: String) -> DecodingError {
    .typeMismatch(type, context("must be \(words), got \(tree.typeName)"))
  }

  func corrupted(_ message: String) -> DecodingError { .dataCorrupted(context(message)) }

  private func context(_ message: String) -> DecodingError.Context {
    DecodingError.Context(codingPath: codingPath, debugDescription: message)
  }
}

extension TreeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { if case .nil = tree { true } else { false } }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .boolean(let boolean) = tree else { throw mismatch(type, "a boolean") }
    return boolean
  }

  func decode(_ type: String.Type) throws -> String {
    guard case .string(let text) = tree else { throw mismatch(type, "a string") }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double {
    switch tree {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: throw mismatch(type, "a number")
    }
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // The standard library's integers come here, so that one function does for all widths.
    if let integer = type as? any FixedWidthInteger.Type, let value = try whole(integer) as? Value {
      return value
    }
    return try type.init(from: self)
  }

  private func whole<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    let value: Value? =
      switch tree {
      case .integer(let integer): Value(exactly: integer)
      case .number(let number): Value(exactly: number)
      default: nil
      }
    guard let value else { throw mismatch(type, "an integer that fits \(type)") }
    return value
  }

  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }
}

/// A table by its fields.
private struct FieldsDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let table: LuaValueTable
  let codingPath: [any CodingKey]

  var allKeys: [Key] {
    table.items.keys.sorted().compactMap { Key(intValue: $0) }
      + table.fields.keys.sorted().compactMap { Key(stringValue: $0) }
  }

  private func value(_ key: any CodingKey) -> LuaValueTree? {
    if let number = key.intValue, let item = table.items[number] { return item }
    return table.fields[key.stringValue]
  }

  private func decoder(_ key: any CodingKey) throws -> TreeDecoder {
    guard let value = value(key) else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "no such field"))
    }
    return TreeDecoder(tree: value, codingPath: codingPath + [key])
  }

  func contains(_ key: Key) -> Bool { value(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { value(key).map { $0.isNil } ?? true }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try decoder(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder(LuaFieldKey.superclass) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

/// A list by its elements.
private struct ItemsDecoder: UnkeyedDecodingContainer {
  let elements: [LuaValueTree]
  let codingPath: [any CodingKey]
  var currentIndex = 0

  init(elements: [LuaValueTree], codingPath: [any CodingKey]) {
    self.elements = elements
    self.codingPath = codingPath
  }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private mutating func next() throws -> TreeDecoder {
    let path = codingPath + [LuaIndexKey(position: currentIndex + 1)]
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Any.self, DecodingError.Context(codingPath: path, debugDescription: "the list ends here"))
    }
    defer { currentIndex += 1 }
    return TreeDecoder(tree: elements[currentIndex], codingPath: path)
  }

  mutating func decodeNil() throws -> Bool { false }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

extension LuaValueTree {
  fileprivate var isNil: Bool { if case .nil = self { true } else { false } }
}

/// The field in which a class keeps what its superclass encoded.
struct LuaFieldKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }
  static let superclass = LuaFieldKey(stringValue: "super")
}
