extension Array: LuaReadable where Element: LuaReadable {
  /// The list part of a table, `#t` long by Lua's raw length; nil where one element doesn't
  /// convert.
  public static func read(from stack: LuaStack, at index: Int) -> [Element]? {
    guard stack.kind(index) == .table, stack.reserve(4) else { return nil }
    let table = stack.absolute(index)
    let count = stack.rawLength(table)
    var list: [Element] = []
    for position in stride(from: 1, through: count, by: 1) {
      guard stack.mayConvertElement() else { return nil }
      stack.rawGet(table, at: position)
      defer { stack.pop(1) }
      guard let element = Element.read(from: stack, at: -1) else { return nil }
      list.append(element)
    }
    return list
  }
  /// A list.
  public static var luaKind: LuaBinding.Kind { .list }
}

extension Array: LuaPushable where Element: LuaPushable {
  /// Puts a table with the elements from 1 on on top.
  public func push(to stack: LuaStack) {
    guard stack.makesRoom(3) else { return stack.pushNil() }
    stack.pushTable(list: count)
    for (offset, element) in enumerated() {
      element.push(to: stack)
      stack.rawSet(-2, at: offset + 1)
    }
  }
}

extension Dictionary: LuaReadable where Key: LuaReadable, Value: LuaReadable {
  /// All entries of a table; nil where a key or a value doesn't convert, or two keys become one.
  public static func read(from stack: LuaStack, at index: Int) -> [Key: Value]? {
    guard stack.kind(index) == .table, stack.reserve(4) else { return nil }
    let table = stack.absolute(index)
    var entries: [Key: Value] = [:]
    let height = stack.top
    stack.pushNil()
    while case (.ok, true) = stack.next(table) {
      guard stack.mayConvertElement(), let key = Key.read(from: stack, at: -2),
        let value = Value.read(from: stack, at: -1),
        entries.updateValue(value, forKey: key) == nil
      else { break }
      stack.pop(1)
    }
    defer { stack.cut(to: height) }
    return stack.top == height ? entries : nil
  }
  /// A table.
  public static var luaKind: LuaBinding.Kind { .table }
}

extension Dictionary: LuaPushable where Key: LuaPushable, Value: LuaPushable {
  /// Puts a table with the entries; Puts a table with the entries on top; keys that Lua refuses are left out.
  public func push(to stack: LuaStack) {
    guard stack.makesRoom(4) else { return stack.pushNil() }
    stack.pushTable(fields: count)
    for (key, value) in self {
      key.push(to: stack)
      value.push(to: stack)
      if stack.isValidKey(-2) { stack.rawSet(-3) } else { stack.pop(2) }
    }
  }
}
