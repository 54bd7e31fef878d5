import AttackCorpus
import LuaKit
import Testing

/// Every request for memory that a script makes is refused once.
@Suite("Memory that runs out at any point")
struct FaultSweepTests {
  struct Text: LuaExposed {
    var words: [String]
    let counter: Case
    static let luaName = "Text"
    static func describe(_ type: LuaType<Text>) {
      type.property("words") {
        $0.words
      } set: { (text: inout Text, words: [String]) in
        text.words = words
      }
      type.define("joined", ["separator"]) { (text: Text, separator: String?) in
        text.words.joined(separator: separator ?? " ")
      }
      type.define("fail") { (text: Text) throws in throw LuaFailure.message("no") }
      type.metamethod("__len") { $0.words.count }
    }
  }

  static let scripts = [
    "return 1 + 1", "local t = {} for i = 1, 40 do t[i] = { i } end return #t",
    "local s = '' for i = 1, 20 do s = s .. i end return s",
    "return newcase(1):name(), newcase(2):add(3)",
    "local t = {} for i = 1, 20 do t[i] = newcase(i) end return #t",
    "local x = text({ 'a', 'b' }) return x:joined(), x:joined(', '), #x",
    "local x = text({ 'a' }) x.words = { 'c', 'd' } return x.words[2]",
    "local ok, e = pcall(text({}).fail, text({})) return ok, e", "return pcall(text, 5)",
    "return callback(function() return newcase(1):name() end)",
    "return callback(function() return callback(function() return { 1, 2 } end) end)",
    "local co = coroutine.wrap(function(a) local b = coroutine.yield(a) return b end) return co(1), co(2)",
    "return coroutine.resume(coroutine.create(function() error({ 'x' }) end))",
    "local co = coroutine.create(function() local x <close> = setmetatable({}, { __close = print })"
      + " coroutine.yield() end) coroutine.resume(co) return coroutine.close(co)",
    "return xpcall(error, function(m) return m .. '!' end, 'x')",
    "local t = { 5, 3, 9, 1 } table.sort(t, function(a, b) return a > b end) return t[1]",
    "local t = {} for i = 1, 60 do t[i] = (i * 37) % 61 end table.sort(t) return t[1]",
    "return ('a1b2'):gsub('%d', { ['1'] = 'x' }), ('abc'):gsub('.', string.upper)",
    "local n = 0 for w in ('một hai ba'):gmatch('%S+') do n = n + #w end return n",
    "return ('%s %d %q %5.2f'):format('x', 5, 'y', 1.5), ('x'):rep(3000, ',')",
    "return table.concat({ 1, 2, 3 }, ','), table.unpack(table.pack(1, nil, 3))",
    "return string.pack('i4s1z', 1, 'ab', 'c'), utf8.char(7879, 97), utf8.len('ệ')",
    "return load('local a <const> = 1 return function() return a end')()()",
    "return load(function() return nil end), load('x = ')",
    "local t = setmetatable({}, { __index = function(t, k) return k .. k end }) return t.x",
    "print('một', 2, {}, newcase(1)) print(('x'):rep(100))",
    "local t <close> = setmetatable({}, { __close = function() return {} end }) return { {} }",
    "local function f(...) return select('#', ...), { ... } end return f(1, 2, 3, newcase(1))",
    "error(setmetatable({}, { __tostring = function() return 'own' end }))",
    "local a = newcase(1) a.add({}, 1)", "return nested({ { 1, 2 }, { 3 } }).a[1]",
    "local t = {} for i = 1, 30 do t['k' .. i] = function() return t end end return t.k1()",
  ]

  private func state(_ counter: Case.Counter) throws -> LuaState {
    let state = try AttackRun.state(.seconds(20), 64 << 20, counter)
    let module = LuaModule("")
    module.define("text", ["words"]) { (words: [String]) in
      Text(words: words, counter: Case(number: 0, counter: counter))
    }
    module.define("nested", ["lists"]) { (lists: [[Int]]) in ["a": lists.map(\.count)] }
    try state.register(module)
    return state
  }

  @Test("ends the script as out of memory, or not at all, and hurts nothing", arguments: scripts)
  func sweep(_ script: String) throws {
    let counter = Case.Counter()
    var most: UInt64 = 1
    var failed = 0
    var number: UInt64 = 0
    while number <= most {
      let state = try state(counter)
      state.refuseRequest(number == 0 ? .max : number)
      let kind = outcome(script, state)
      if number == 0 { most = state.requests }
      if kind == .memory { failed += 1 }
      #expect(kind == nil || kind == .memory || number == 0 || kind == .runtime)
      #expect(state.stack.top == 0)
      state.refuseRequest(0)
      #expect(try state.run("return 1 + 1") == 2)
      try state.close()
      #expect(counter.alive == 0)
      number += 1
    }
    #expect(failed > 0)
  }

  private func outcome(_ script: String, _ state: LuaState) -> LuaError.Kind? {
    do throws(LuaError) {
      let function = try state.load(script, name: "sweep")
      for value in try function.call() { _ = try? value.decode([Int].self) }
      _ = try state.encode(["a": [1, 2]])
      return nil
    } catch {
      return error.kind
    }
  }
}
