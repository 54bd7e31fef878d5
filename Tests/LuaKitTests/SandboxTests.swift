import LuaKit
import Testing

@Suite("The sandbox")
struct SandboxTests {
  @Test(
    "leaves out what leads outside",
    arguments: [
      "io", "package", "debug", "dofile", "loadfile", "require", "string.dump", "os.execute",
      "os.getenv", "os.exit", "os.remove", "os.rename", "os.tmpname", "os.setlocale", "warn",
    ])
  func absent(_ name: String) throws {
    #expect(try LuaState().run("return \(name) == nil")[0].isTrue)
  }

  @Test(
    "keeps the rest",
    arguments: [
      "assert", "error", "ipairs", "load", "next", "pairs", "pcall", "print", "rawequal", "rawget",
      "rawlen", "rawset", "select", "setmetatable", "getmetatable", "tonumber", "tostring", "type",
      "xpcall", "collectgarbage", "string.format", "string.gsub", "table.concat", "table.sort",
      "math.floor", "utf8.char", "utf8.charpattern", "coroutine.wrap", "coroutine.close",
      "os.clock", "os.difftime",
    ])
  func present(_ name: String) throws {
    #expect(try LuaState().run("return \(name) ~= nil")[0].isTrue)
  }

  @Test(
    "holds",
    arguments: [
      "local f, e = load('\\27Lua') return f == nil and e:find('binary') ~= nil",
      "local f, e = load('\\27Lua', 'x', 'b') return f == nil",
      "return load('return 1', 'x', 't', {})() == 1",
      "return getmetatable('') == false",
      "return not pcall(setmetatable, {}, { __gc = print })",
      "return not pcall(collectgarbage) and collectgarbage('count') > 0",
      "return not tostring({}):find('0x') and not tostring(print):find('0x')",
      "local ok, e = pcall(error, { 1 }) return not ok and e[1] == 1",
      "local ok, e = xpcall(error, function(m) return m .. '!' end, 'a') return e == 'a!'",
      "return select('#', pcall(function(...) return ... end, 1, nil, nil)) == 4",
      "local co = coroutine.wrap(function(a) return pcall(coroutine.yield, a) end) "
        + "return co(1) == 1 and select(2, co(5)) == 5",
      "local co = coroutine.create(function() error('x') end) "
        + "local ok, e = coroutine.resume(co) return not ok and coroutine.status(co) == 'dead'",
      "local log = {} local co = coroutine.create(function() local x <close> = "
        + "setmetatable({}, { __close = function() log[1] = 1 end }) coroutine.yield() end) "
        + "coroutine.resume(co) return coroutine.close(co) and log[1] == 1",
      "return coroutine.isyieldable() == false and select(2, coroutine.running()) == true",
    ])
  func rules(_ text: String) throws {
    #expect(try LuaState().run(text)[0].isTrue)
  }

  @Test("libraries belong to one state: what a script does to them ends with it")
  func separate() throws {
    try LuaState().run("string.format = nil math.pi = 3 table.concat = print")
    #expect(try LuaState().run("return string.format('%d', 1) == '1' and math.pi > 3.1")[0].isTrue)
  }
}
