import LuaKit
import Testing

@Suite("Conversion")
struct ConversionTests {
  let state: LuaState

  init() throws { state = try LuaState() }

  @Test("gives typed results")
  func results() throws {
    #expect(try state.run("return 6 * 7") == 42)
    #expect(try state.run("return 84 / 2", as: Int.self) == 42)
    #expect(try state.run("return 1", as: Double.self) == 1.0)
    #expect(try state.run("return 'chữ'") == "chữ")
    #expect(try state.run("return false", as: Bool.self) == false)
    #expect(try state.run("return { 1, 2, 3 }") == [1, 2, 3])
    #expect(try state.run("return { ['một'] = 1, hai = 2 }") == ["một": 1, "hai": 2])
    #expect(try state.run("return nil", as: Int?.self) == nil)
    #expect(try state.run("return", as: Int?.self) == nil)
    #expect(try state.run("return { { 1 }, {} }", as: [[Int]].self) == [[1], []])
  }

  @Test(
    "refuses what is of another type",
    arguments: [
      ("return 1.5", "the result must be an integer, got number"),
      ("return '1'", "the result must be an integer, got string"),
      ("return 2^63", "the result must be an integer, got number"),
      ("return {}", "the result must be an integer, got table"),
      ("return", "the result must be an integer, got nil"),
    ])
  func mismatches(_ text: String, _ message: String) throws {
    let error = #expect(throws: LuaError.self) { try state.run(text, as: Int.self) }
    #expect(error?.kind == .conversion)
    #expect(error?.message == message)
    #expect(state.stack.top == 0)
  }

  @Test("hands Swift values to Lua and back unchanged")
  func roundTrip() throws {
    try state.run("function same(x) return x end")
    let same: LuaFunction = try state.globals.get("same")
    for number in [0, 1, -1, .max, .min] { #expect(try same.call(number) == number) }
    for number in [0.0, -0.5, .infinity, .leastNonzeroMagnitude] {
      #expect(try same.call(number) == number)
    }
    for text in ["", "a\0b", "Tỷ lệ", "Ty\u{309} le\u{323}\u{302}"] {
      let back: String = try same.call(text)
      #expect(Array(back.utf8) == Array(text.utf8))
    }
    #expect(try same.call([[1], [2, 3]]) == [[1], [2, 3]])
    #expect(try same.call(["a": [1.5]]) == ["a": [1.5]])
    #expect(try same.call(Int?.none, as: Int?.self) == nil)
  }

  @Test("passes any number of arguments")
  func arguments() throws {
    try state.run("function count(...) return select('#', ...) end")
    let count: LuaFunction = try state.globals.get("count")
    #expect(try count.call() == 0)
    #expect(try count.call(1) == 1)
    #expect(try count.call(1, "b") == 2)
    #expect(try count.call(1, "b", 2.5) == 3)
    #expect(try count.call(1, "b", 2.5, true) == 4)
    let many = (0..<300).map { LuaValue.integer($0) }
    #expect(try count.call(with: many)[0].double == 300)
  }

  @Test("reads and sets fields of tables, with keys of any type")
  func tables() throws {
    let table: LuaTable = try state.run("return { x = 1, [2] = 'hai', [true] = 0.5 }")
    #expect(try table.get("x") == 1)
    #expect(try table.get(2) == "hai")
    #expect(try table.get(true) == 0.5)
    try table.set("y", [1, 2])
    try table.set(3, "ba")
    try table.set("x", Int?.none)
    #expect(try table.get("y") == [1, 2])
    #expect(try table.get("x", as: Int?.self) == nil)
    #expect(try table.entries().count == 4)
    #expect(throws: LuaError.self) { try table.set(Double.nan, 1) }
    let error = #expect(throws: LuaError.self) { try table.get("y", as: String.self) }
    #expect(error?.message == "field \"y\" must be a string, got table")
    #expect(state.stack.top == 0)
  }

  @Test("a value of another state is refused, not confused")
  func foreign() throws {
    let other = try LuaState()
    let table: LuaTable = try other.run("return {}")
    let type: LuaFunction = try state.globals.get("type")
    let error = #expect(throws: LuaError.self) { try type.call(table, as: String.self) }
    #expect(error?.kind == .foreign)
    #expect(throws: LuaError.self) { try state.globals.set("x", table) }
    #expect(try state.run("return x == nil") == true)
    #expect(try type.call(1) == "number")
    #expect(state.stack.top == 0)
  }

  @Test("reads bytes that are no text, and lends them without a copy")
  func bytes() throws {
    guard case .bytes([255, 0, 97]) = try state.run("return '\\xff\\0a'")[0] else {
      Issue.record("no bytes")
      return
    }
    let stack = state.stack
    stack.push("a\0é")
    #expect(try stack.withBytes(-1) { $0.count } == 4)
    stack.pop(1)
    stack.push(1)
    #expect(try stack.withBytes(-1) { $0.count } == nil)
    stack.pop(1)
  }
}
