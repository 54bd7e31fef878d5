import LuaKit
import Testing

/// Who raised an error: a script in its own words, or Lua.
@Suite("Errors in a script's own words")
struct RaisedByScriptTests {
  static let raised: [(code: String, isOwn: Bool)] = [
    ("error(\"attempt to index a nil value (local 'x')\")", true),
    ("error('x', 0)", true), ("local e = error e('x')", true), ("assert(false, 'x')", true),
    ("assert(nil)", true), ("local function f() error('x') end f()", true),
    ("local co = coroutine.wrap(function() error('x') end) co()", false),
    ("local x x.y = 1", false), ("return 1 + nil", false), ("string.rep()", false),
    ("pcall(error, 'x') local x = nil + 1", false),
    ("local function error() local x = nil + 1 end error()", false),
  ]

  @Test("are told apart from Lua's", arguments: raised)
  func own(_ code: String, _ isOwn: Bool) throws {
    let state = try LuaState()
    let error = #expect(throws: LuaError.self) { try state.run(code, name: "x.lua") }
    #expect(error?.isRaisedByScript == isOwn)
  }
}
