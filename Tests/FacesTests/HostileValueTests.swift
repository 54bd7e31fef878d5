import TestSupport
import Testing

@testable import Faces
@testable import Workbench
import Messages

/// Values that no screen could hold: each is shown in bounded time and size, or refused.
@Suite("Hostile values at the prompt")
struct HostileValueTests {
  static let values = [
    "string.rep('a\\n', 1e5)", "{ string.rep('a\\n', 1e5) }", "string.rep('ế\\n', 1e7)",
    "string.rep('\\n', 3e7)", "string.rep('\\0', 3e7)", "string.rep('\\27[31m', 5e6)",
    "string.rep('\\xff', 3e7)", "string.rep('\\u{301}', 1e7)", "string.rep('a ', 1e7)",
    "{ [string.rep('k', 1e7)] = string.rep('v', 1e7) }",
    "{ { [string.rep('k', 1e7)] = 1 }, { [string.rep('k', 1e7)] = 2 } }",
    "(function() local t = {} for i = 1, 1e6 do t[i] = i end return t end)()",
    "(function() local t = {} for i = 1, 2e5 do t['k' .. i] = i end return t end)()",
    "(function() local t = {} for i = 1, 1e6 do t[i] = i end t.n = 1 return t end)()",
    "(function() local t = {} for i = 1, 1e5 do t = { t } end return t end)()",
    "(function() local t = {} for i = 1, 20 do t = { t, t } end return t end)()",
    "(function() local t = {} for i = 1, 20 do t = { a = t, b = t } end return t end)()",
    "(function() local t, s = {}, string.rep('x', 1e6) for i = 1, 1e5 do t[i] = s end return t end)()",
    "(function() local r, s = {}, string.rep('x', 1e6) for i = 1, 900 do r['c' .. i] = s end "
      + "local t = {} for i = 1, 60 do t[i] = r end return t end)()",
    "(function() local t = {} for i = 1, 3e4 do t[i] = print end return t end)()",
    "(function() local t = {} for i = 1, 3e4 do t['f' .. i] = print end return t end)()",
    "(function() local t = { string.rep('ế\\n', 3e5) } "
      + "return table.unpack((function() for i = 2, 200 do t[i] = t[1] end return t end)()) end)()",
    "setmetatable({}, { __index = function() while true do end end })",
    "setmetatable({}, { __pairs = function() while true do end end, "
      + "__tostring = function() while true do end end, __name = string.rep('n', 1e7), "
      + "__len = function() while true do end end })",
    "{ [2^53] = 1, [1] = 1, [math.maxinteger] = 2 }", "{ [2^62] = 1 }", "{ [0/0 == 1] = 1 }",
    "show(string.rep('a\\n', 1e6))",
    "(function() for i = 1, 30 do show(string.rep('ab\\n', 1e6)) end end)()",
    "plot(setmetatable({ 1, 2, 3 }, { __index = function() while true do end end }))",
    "(function() local t = {} for i = 1, 1e6 do t[i] = i end plot(t) end)()",
    "help(string.rep('x', 1e7))", "help({ [string.rep('x', 1e7)] = 1 })",
    "c[string.rep('x', 1e7)]", "c[string.rep('ế', 1e7)]", "plan[string.rep('ế', 1e7)]",
    "units[string.rep('x', 1e7)]", "period(string.rep('2', 1e7))",
    "plan['1.1'][string.rep('x', 1e7)]",
    "c:rank('1.1', string.rep('x', 1e7))", "c:rank('1.1', { [string.rep('x', 1e7)] = 1 })",
    "c:rank('1.1', { within = string.rep('x', 1e7) })",
    "error(string.rep('ế\\n', 1e7))", "error({ string.rep('a\\n', 1e7) })",
    "error(setmetatable({}, { __tostring = function() while true do end end }))",
    "nil .. string.rep('x', 1e7)", "string.rep('x', 1e7)()", "print(string.rep('ế', 5e6))",
  ]

  private let figures = "unit,period,indicator,value\nX1,2024-01,1.1,90\n"

  @Test("each is shown within bounds", arguments: values)
  func shown(value: String) throws {
    let workspace = try TemporaryWorkspace(SmallPlan.files(figures: figures))
    let session = try TypedSession(workspace.root, timeout: .milliseconds(300))
    let start = ContinuousClock.now
    let lines = session.say(value)
    #expect(start.duration(to: .now) < .seconds(20))
    let isPrinted = value.hasPrefix("print")
    #expect(isPrinted || lines.reduce(0) { $0 + $1.utf8.count } < 2 << 20)
    #expect(isPrinted || lines.count <= 70_000)
    #expect(session.say("1 + 1") == ["2"])
  }
}
