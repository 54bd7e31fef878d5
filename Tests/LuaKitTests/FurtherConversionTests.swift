import LuaKit
import Testing

@Suite("Conversions of all kinds")
struct FurtherConversionTests {
  enum Level: String, LuaReadable, LuaPushable { case commune, district }
  enum Rank: Int, LuaReadable, LuaPushable { case first = 1, second }
  struct Row: Codable, Equatable { let code: String, value: Double }

  private func state() throws -> LuaState {
    let state = try LuaState()
    let module = LuaModule("")
    module.define("byte") { (x: UInt8) in x }
    module.define("small") { (x: Int16) in x }
    module.define("large") { (x: UInt64) in x }
    module.define("float") { (x: Float) in x }
    module.define("half") { (text: Substring) in text.prefix(text.count / 2) }
    module.define("bytes") { (bytes: LuaBytes) in LuaBytes(bytes.bytes.reversed()) }
    module.define("distinct") { (list: Set<Int>) in list.count }
    module.define("level") { (level: Level) in level == .commune ? Level.district : .commune }
    module.define("rank") { (rank: Rank) in rank == .first ? Rank.second : .first }
    module.define("sum") { (first: String, rest: LuaVariadic<Double>) in
      first + "\(rest.values.reduce(0, +))"
    }
    module.define("doubled") { (row: LuaCoded<Row>) in
      LuaCoded(Row(code: row.value.code, value: 2 * row.value.value))
    }
    module.define("both") { () in LuaResults(1, "hai") }
    try state.register(module)
    return state
  }

  static let good: [(text: String, shown: String)] = [
    ("byte(255)", "255"), ("byte(2.0)", "2"), ("small(-32768)", "-32768"), ("large(5)", "5"),
    ("float(0.5)", "0.5"), ("half('ếế1234')", "ếế1"), ("bytes('\\0\\255a'):byte()", "97"),
    ("#bytes('\\0\\255a')", "3"), ("distinct({1, 2, 2, 1})", "2"), ("level('commune')", "district"),
    ("rank(1)", "2"), ("sum('=')", "=0.0"), ("sum('=', 1, 2, 3.5)", "=6.5"),
    ("doubled({code = 'x', value = 2}).value", "4.0"), ("(both())", "1"),
    ("select(2, both())", "hai"),
  ]

  @Test("values that fit", arguments: good)
  func fits(_ entry: (text: String, shown: String)) throws {
    #expect(try state().run("return tostring(\(entry.text))")[0].text == entry.shown)
  }

  static let bad: [String] = [
    "byte(256)", "byte(-1)", "byte(1.5)", "byte('1')", "small(32768)", "large(-1)", "float('x')",
    "half(1)", "bytes({})", "distinct({1, 'x'})", "level('xa')", "rank(3)", "rank('1')",
    "sum('=', 1, 'x')", "doubled({code = 'x'})", "doubled(1)",
  ]

  @Test("values that don't fit are refused, never changed", arguments: bad)
  func refused(_ text: String) throws {
    let state = try state()
    do throws(LuaError) {
      try state.run("return \(text)")
      Issue.record("no error")
    } catch {
      #expect(error.message.contains("must be"), "\(error.message)")
    }
  }

  @Test("a function whose result has no form in Lua is refused when it is registered")
  @available(*, deprecated)
  func noSilentVoid() throws {
    struct Opaque {}
    let state = try LuaState()
    let module = LuaModule("m")
    module.define("make") { (_: Int) in Opaque() }
    do throws(LuaError) {
      try state.register(module)
      Issue.record("it was registered")
    } catch {
      #expect(error.kind == .conversion && error.message.contains("m.make"))
    }
  }

  @Test("tables and functions made from Swift")
  func made() throws {
    let state = try state()
    let table = try state.makeTable(list: 2)
    try table.set(1, "một")
    let twice = try state.makeFunction { $0.define("twice") { (x: Int) in 2 * x } }
    try table.set("f", twice)
    try state.globals.set("t", table)
    #expect(try state.run("return t[1], t.f(21)").map(\.double)[1] == 42)
    #expect(try twice.call(4, as: Int.self) == 8)
  }

  @Test("chunks with an environment of their own, and of any bytes")
  func loading() throws {
    let state = try state()
    let environment = try state.makeTable()
    try environment.set("x", 20)
    try state.load("x = x + 1 y = print", name: "e", environment: environment).call()
    #expect(try environment.get("x", as: Int.self) == 21)
    if case .nil = try state.globals.get("x", as: LuaValue.self) {} else { Issue.record("leaked") }
    let bytes = Array("return '".utf8) + [0xFF, 0x00] + Array("'".utf8)
    #expect(try state.load(bytes, name: "b").call(as: LuaBytes.self).bytes == [0xFF, 0x00])
    #expect(throws: LuaError.self) { try state.load([0x1B, 0x4C, 0x75, 0x61], name: "code") }
  }

  @Test("a Codable value without a form in Lua is an error, not nil")
  func unencodable() throws {
    let state = try state()
    let module = LuaModule("")
    module.define("holes") { () in LuaCoded([Int?.none, 1]) }
    try state.register(module)
    #expect(throws: LuaError.self) { try state.run("return holes()") }
    #expect(throws: LuaError.self) { try state.globals.set("x", LuaCoded([Int?.none])) }
    #expect(try state.run("return 1")[0].double == 1)
  }

  @Test("what the host keeps with a state")
  func appData() throws {
    struct User { let name: String }
    let state = try LuaState()
    state.setAppData(User(name: "An"))
    #expect(state.appData(User.self)?.name == "An")
    state.setAppData(nil, as: User.self)
    #expect(state.appData(User.self) == nil && state.appData(Int.self) == nil)
  }

  @Test("reads and writes with metamethods, beside the raw ones")
  func metamethods() throws {
    let state = try state()
    let table: LuaTable = try state.run(
      """
      log = {}
      return setmetatable({}, {
        __index = function(_, key) return key .. '!' end,
        __newindex = function(_, key, value) log[key] = value end,
      })
      """)
    #expect(try table.index("a", as: String.self) == "a!")
    try table.setIndex("b", 5)
    #expect(try state.run("return log.b")[0].double == 5)
    if case .nil = try table.get("a", as: LuaValue.self) {} else { Issue.record("not raw") }
    let failing: LuaTable = try state.run(
      "return setmetatable({}, {__index = function() error('không') end})")
    #expect(throws: LuaError.self) { try failing.index("x", as: Int.self) }
  }
}
