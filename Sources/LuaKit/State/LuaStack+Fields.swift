internal import CLua

extension LuaStack {
  /// The value on top becomes the field of the table below it.
  public func setField(_ name: String) {
    push(name)
    unsafe lua_rotate(pointer, -2, 1)
    rawSet(-3)
  }

  /// A text becomes a field of the table on top.
  public func setField(_ name: String, _ text: String) {
    push(text)
    setField(name)
  }

  /// A key as an error shows it: texts quoted, numbers as they are.
  public func keyText(_ index: Int) -> String {
    switch kind(index) {
    case .string: "\"\(string(index, most: 200) ?? "")\""
    case .number: integer(index).map { "\($0)" } ?? double(index).map { "\($0)" } ?? "?"
    default: "of type \(typeName(index))"
    }
  }

  /// The name of a host object's type.
  func objectTypeName(_ index: Int) -> String? {
    guard unsafe lua_getmetatable(pointer, Int32(index)) != 0 else { return nil }
    push("__name")
    rawGet(-2)
    defer { pop(2) }
    return string(-1)
  }
}
