import LuaKit
import Testing

@Suite("A Lua state")
struct LuaStateTests {
  @Test("runs a text and gives its results as typed values")
  func results() throws {
    let values = try LuaState().run("return 6 * 7, 1.5, 'chữ', true, nil, {1, 2}")
    #expect(values.count == 6)
    guard case .integer(42) = values[0], case .number(1.5) = values[1],
      case .string("chữ") = values[2], case .boolean(true) = values[3], case .nil = values[4],
      case .table(let table) = values[5]
    else {
      Issue.record("got \(values)")
      return
    }
    #expect(table.count == 2)
  }

  @Test("gives globals back and takes them")
  func globals() throws {
    let state = try LuaState()
    state.globals["x"] = .integer(20)
    try state.run("y = x + 1")
    #expect(state.globals["y"].double == 21)
  }

  @Test("hands over what scripts print")
  func output() throws {
    var printed = ""
    let state = try LuaState { text in
      printed += text
      return true
    }
    try state.run("print('một', 2, nil, {})")
    #expect(printed == "một\t2\tnil\ttable\n")
  }

  @Test("stops a script that prints more than may be printed")
  func outputLimit() throws {
    let state = try LuaState { _ in false }
    #expect(throws: LuaError.self) { try state.run("pcall(print, 1) while true do end") }
    do {
      try state.run("pcall(print, 1) return 1")
    } catch {
      #expect(error.kind == .output)
    }
  }

  @Test(
    "says where an error happened, with the line",
    arguments: [
      ("\nlocal x\nx.y = 1", 3, "attempt to index a nil value (local 'x')", "x.y = 1"),
      ("error('tự nói')", 1, "tự nói", "error('tự nói')"),
      (
        "\nlocal function f() error('sâu') end\nf()", 2, "sâu",
        "local function f() error('sâu') end"
      ),
      ("x = = 1", 1, "unexpected symbol near '='", "x = = 1"),
    ])
  func place(_ text: String, _ line: Int, _ message: String, _ sourceLine: String) throws {
    let state = try LuaState()
    do {
      try state.run(text, name: "thư mục/rất dài/để Lua phải cắt bớt/tên/của/chunk/này.lua")
      Issue.record("no error")
    } catch {
      #expect(error.line == line)
      #expect(error.message == message)
      #expect(error.sourceLine == sourceLine)
      #expect(error.chunk == "thư mục/rất dài/để Lua phải cắt bớt/tên/của/chunk/này.lua")
    }
  }

  @Test(
    "knows when a text goes on",
    arguments: [
      ("for i = 1, 3 do", true), ("return {", true), ("x =", true), ("x = )", false),
      ("return 'abc", false),
    ])
  func incomplete(_ text: String, _ needsMore: Bool) throws {
    do {
      _ = try LuaState().load(text, name: "t")
      Issue.record("no error")
    } catch {
      #expect(error.kind == .syntax(needsMoreInput: needsMore))
    }
  }

  @Test("keeps the stack's height, whatever happens")
  func height() throws {
    let state = try LuaState()
    for text in ["return 1, 2", "error('x')", "x = = 1", "return {}", "error({})"] {
      _ = try? state.run(text)
      #expect(state.stack.top == 0, "after \(text)")
    }
  }

  @Test("takes many results")
  func manyResults() throws {
    let state = try LuaState()
    let values = try state.run(
      "local t = {} for i = 1, 5000 do t[i] = {} end return table.unpack(t)")
    #expect(values.count == 5000)
    #expect(state.stack.top == 0)
  }

  @Test("releases what dropped handles kept")
  func references() throws {
    let state = try LuaState()
    try state.run("weak = setmetatable({}, { __mode = 'v' }) weak[1] = {}")
    guard case .table = try state.run("return weak[1]")[0] else {
      Issue.record("no table")
      return
    }
    try state.run("for i = 1, 200000 do local t = {} end")
    #expect(try state.run("return weak[1] == nil")[0].isTrue)
  }

  @Test("refuses source that is too long")
  func source() throws {
    let state = try LuaState(limits: LuaLimits(source: 10))
    do {
      try state.run("return 1 + 2 + 3")
      Issue.record("no error")
    } catch {
      #expect(error.kind == .source)
    }
  }
}

extension LuaValue {
  var isTrue: Bool { if case .boolean(true) = self { true } else { false } }
}
