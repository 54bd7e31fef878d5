import LuaKit
import Testing

/// Errors stay what they are on their way through Lua and Swift.
@Suite("Errors across boundaries")
struct ErrorValueTests {
  private final class Fault: Error, CustomStringConvertible {
    let description = "no such account"
  }

  /// A state in which `call(f)` calls a Lua function through Swift, and `fail()` throws.
  private func state(_ fault: Fault = Fault()) throws -> LuaState {
    let state = try LuaState(limits: LuaLimits(time: .seconds(5)))
    let module = LuaModule("")
    module.define("call") { (function: LuaFunction) throws -> LuaResults<LuaValue> in
      LuaResults(try function.call().first ?? .nil)
    }
    module.define("fail") { () throws -> Int in throw fault }
    try state.register(module)
    return state
  }

  private func raised(_ state: LuaState, _ text: String, name: String = "outer.lua") -> LuaError? {
    do throws(LuaError) {
      try state.run(text, name: name)
      return nil
    } catch {
      return error
    }
  }

  /// Ways from where an error is raised to the host.
  static let ways: [(name: String, text: String)] = [
    ("straight", "RAISE()"),
    ("through Swift", "call(RAISE)"),
    ("through Swift three times", "call(function() call(function() call(RAISE) end) end)"),
    ("caught and raised again", "local ok, e = pcall(RAISE) error(e, 0)"),
    ("caught inside", "call(function() local ok, e = pcall(RAISE) error(e, 0) end)"),
    ("caught outside", "local ok, e = pcall(call, RAISE) error(e, 0)"),
    ("through a coroutine", "coroutine.wrap(function() call(RAISE) end)()"),
    ("after other errors", "local ok, e = pcall(RAISE) pcall(error, 'x') pcall(fail2) error(e, 0)"),
  ]

  @Test("a table that was raised is the same table", arguments: ways)
  func tables(_ way: (name: String, text: String)) throws {
    let state = try state()
    let script = "local function RAISE() error({code = 7}) end " + way.text
    let error = try #require(raised(state, script))
    guard case .table(let table)? = error.value else {
      Issue.record("\(error)")
      return
    }
    #expect(try table.get("code", as: Int.self) == 7)
    #expect(error.kind == .runtime)
  }

  @Test("numbers, booleans and objects keep their value", arguments: ["42", "true", "1.5"])
  func scalars(_ text: String) throws {
    let state = try state()
    let error = try #require(raised(state, "call(function() error(\(text)) end)"))
    switch error.value {
    case .integer(42), .boolean(true), .number(1.5): break
    default: Issue.record("\(text) came as \(String(describing: error.value))")
    }
  }

  @Test("an error of Swift is the same instance", arguments: ways)
  func instances(_ way: (name: String, text: String)) throws {
    let fault = Fault()
    let state = try state(fault)
    let script = way.text.replacing("RAISE", with: "fail")
    let error = try #require(raised(state, script))
    #expect(error.underlying as? Fault === fault, "\(error)")
    #expect(error.message.contains("no such account"))
    #expect(error.kind == .host)
  }

  @Test("the place is there once, and the innermost", arguments: ways)
  func places(_ way: (name: String, text: String)) throws {
    let state = try state()
    try state.run("function RAISE()\n  local x = nil\n  return x.y\nend", name: "inner.lua")
    let error = try #require(raised(state, way.text))
    #expect(error.message.hasSuffix("attempt to index a nil value (local 'x')"), "\(error)")
    #expect(error.description.components("inner.lua:3:") == 1, "\(error)")
  }

  @Test("a message that only looks like one of Swift's is the script's own")
  func lookalike() throws {
    let state = try state()
    let error = try #require(raised(state, "pcall(fail) error('oh: no such account')"))
    #expect(error.underlying == nil)
    #expect(error.kind == .runtime)
  }

  static let names: [(text: String, message: String)] = [
    ("pcall(string.rep)", "bad argument #1 to 'string.rep' (string expected, got no value)"),
    ("pcall(('x').rep)", "bad argument #1 to 'string.rep' (string expected, got no value)"),
    ("pcall(tostring)", "bad argument #1 to 'tostring' (value expected)"),
    ("pcall(math.floor, {})", "bad argument #1 to 'math.floor' (number expected, got table)"),
    ("pcall(table.concat)", "bad argument #1 to 'table.concat' (table expected, got no value)"),
    (
      "pcall(coroutine.resume)",
      "bad argument #1 to 'coroutine.resume' (coroutine expected, got no value)"
    ),
    ("pcall(utf8.char, 'x')", "bad argument #1 to 'utf8.char' (number expected, got string)"),
    (
      "pcall(function() return ('x'):rep({}) end)",
      "outer.lua:1: bad argument #1 to 'rep' (number expected, got table)"
    ),
  ]

  @Test("Lua's own functions say what they are called", arguments: names)
  func functionNames(_ entry: (text: String, message: String)) throws {
    let state = try state()
    let text = "return select(2, \(entry.text))"
    #expect(try state.run(text, name: "outer.lua")[0].text == entry.message)
  }

  @Test("a script can't make an error point to a text of the host", arguments: ["@", "="])
  func forged(_ sign: String) throws {
    let state = try state()
    try state.run("local secret = 'of the host'", name: "host.lua")
    let error = try #require(raised(state, "load('error(\"x\")', '\(sign)host.lua')()"))
    #expect(error.chunk != "host.lua")
    #expect(error.sourceLine == nil)
    #expect(error.excerpt.isEmpty)
    #expect(!error.frames.contains { $0.chunk == "host.lua" })
  }

  @Test("an error that has no place has not that of an earlier one")
  func stalePlaces() throws {
    let (state, other) = (try state(), try LuaState())
    let module = LuaModule("")
    module.add(LuaBinding("finish", text: "Ends.")) { (_: LuaStack) throws(LuaFailure) -> Int in
      throw .end
    }
    try state.register(module)
    let identity: LuaFunction = try state.run("return function(x) return x end")
    let foreign: LuaTable = try other.run("return {}")
    _ = try #require(raised(state, "error('earlier')"))
    do throws(LuaError) {
      try identity.call(.table(foreign))
      Issue.record("no error")
    } catch {
      #expect(error.kind == .foreign && error.chunk == nil && error.frames.isEmpty, "\(error)")
    }
    let ended = raised(state, "pcall(call, function() error('earlier') end)\nfinish()")
    #expect(ended?.kind == .ended && ended?.chunk == nil, "\(String(describing: ended))")
  }

  @Test("an error that was caught, and holds a value of its state, doesn't keep the state")
  func caughtErrorsAreForgotten() throws {
    struct Holding: Error, @unchecked Sendable { let value: LuaValue }
    weak var released: LuaState?
    do {
      let state = try LuaState()
      released = state
      let module = LuaModule("")
      module.define("fail") { (value: LuaValue) throws -> Int in throw Holding(value: value) }
      try state.register(module)
      #expect(try state.run("return pcall(fail, {})").count == 2)
    }
    #expect(released == nil)
  }

  @Test("stops keep their kind through Swift", .disabled(if: Sanitizer.withholdsSignals))
  func stops() throws {
    let state = try LuaState(limits: LuaLimits(time: .milliseconds(50)))
    let inner = try LuaState(limits: LuaLimits(time: .milliseconds(20)))
    let module = LuaModule("")
    module.define("inner") { () throws -> Int in try inner.run("while true do end") }
    try state.register(module)
    let error = try #require(raised(state, "inner()"))
    #expect(error.kind == .deadline)
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
