import LuaKit
import Testing

@Suite("A state's life")
struct LifetimeTests {
  /// Counts how many of its kind live.
  final class Counted: LuaExposed {
    let counter: Counter
    init(_ counter: Counter) {
      self.counter = counter
      counter.alive += 1
    }
    deinit { counter.alive -= 1 }
    static let luaName = "Counted"
    static func describe(_ type: LuaType<Counted>) {
      type.property("alive") { $0.counter.alive }
    }
  }
  final class Counter { var alive = 0 }

  private func state(_ counter: Counter) throws -> LuaState {
    let state = try LuaState()
    let module = LuaModule("")
    module.define("new") { Counted(counter) }
    try state.register(module)
    return state
  }

  @Test("objects are released when Lua collects them, and at the latest with the state")
  func release() throws {
    let counter = Counter()
    var state: LuaState? = try state(counter)
    try state?.run("kept = new() for i = 1, 10000 do new() end")
    #expect(counter.alive < 10000)
    #expect(try state?.run("return kept.alive") == counter.alive)
    try state?.close()
    #expect(counter.alive == 0)
    state = nil
    let second = try self.state(counter)
    try second.run("kept = { new(), new() }")
    #expect(counter.alive == 2)
    try second.reset()
    #expect(counter.alive == 0)
  }

  @Test("after close everything is a typed error, and nothing crashes")
  func closed() throws {
    let state = try LuaState()
    try state.run("function f() return 1 end t = { x = 1 }")
    let function: LuaFunction = try state.globals.get("f")
    let table: LuaTable = try state.globals.get("t")
    let value = try state.run("return coroutine.create(print)")[0]
    try state.close()
    #expect(state.isClosed)
    func isClosed(_ body: () throws -> Void) -> Bool {
      do { try body() } catch let error as LuaError { return error.kind == .closed } catch {}
      return false
    }
    #expect(isClosed { try state.run("return 1") })
    #expect(isClosed { _ = try state.load("return 1", name: "x") })
    #expect(isClosed { try function.call() })
    #expect(isClosed { _ = try function.call(1, as: Int.self) })
    #expect(isClosed { _ = try table.get("x", as: Int.self) })
    #expect(isClosed { try table.set("x", 1) })
    #expect(isClosed { _ = try table.entries() })
    #expect(isClosed { try state.register(LuaModule("m")) })
    #expect(isClosed { try state.reset() })
    #expect(isClosed { try state.close() })
    #expect(table.count == 0)
    if case .nil = table["x"] {} else { Issue.record("a value out of a closed state") }
    table["x"] = value
    state.stack.push(value)
    #expect(state.stack.isNil(-1))
  }

  @Test("reset leaves nothing of what ran before, and keeps what handles hold")
  func reset() throws {
    let state = try LuaState()
    try state.run(
      """
      leak = 1 string.leak = 1 math.floor = nil
      function string.upper() return 'PWNED' end
      print = nil
      function held() return leak end
      """)
    let held: LuaFunction = try state.globals.get("held")
    try state.reset()
    #expect(
      try state.run("return leak == nil and string.leak == nil and math.floor(1.5) == 1") == true)
    #expect(try state.run("return ('x'):upper() == 'X' and getmetatable('') == false") == true)
    #expect(try held.call() == 1)
  }

  @Test("can be neither closed nor reset while it runs")
  func running() throws {
    let state = try LuaState()
    let module = LuaModule("")
    module.define("close") { [unowned state] in try state.close() }
    module.define("reset") { [unowned state] in try state.reset() }
    try state.register(module)
    for name in ["close", "reset"] {
      let error = #expect(throws: LuaError.self) { try state.run("\(name)()") }
      #expect((error?.underlying as? LuaError)?.kind == .running)
    }
    #expect(try state.run("return 1") == 1)
  }

  @Test("a handle that is dropped on another thread is released at the next entry")
  func droppedElsewhere() async throws {
    let state = try LuaState()
    try state.run("weak = setmetatable({}, { __mode = 'v' })")
    struct Box: @unchecked Sendable { let table: LuaTable }
    do {
      let box = Box(table: try state.run("weak[1] = {} return weak[1]"))
      await Task.detached { _ = box }.value
    }
    try state.run("for i = 1, 200000 do local t = {} end")
    #expect(try state.run("return weak[1] == nil") == true)
  }

  @Test("a finaliser of a host object can't call into Lua")
  func finaliser() throws {
    let state = try LuaState()
    final class Caller: LuaExposed {
      let call: () -> Void
      init(_ call: @escaping () -> Void) { self.call = call }
      deinit { call() }
      static let luaName = "Caller"
      static func describe(_ type: LuaType<Caller>) {}
    }
    var errors: [LuaError] = []
    try state.globals.set(
      "caller",
      Caller { [unowned state] in
        do throws(LuaError) { try state.run("return 1") } catch { errors.append(error) }
      })
    try state.run("caller = nil for i = 1, 200000 do local t = {} end")
    #expect(errors.map(\.message) == ["a finaliser can't call into Lua"])
  }
}
