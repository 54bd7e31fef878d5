import LuaKit
import Testing

/// Values that need more of Lua's stack, or of the machine, than there is: an error each time.
@Suite("Room for values", .serialized)
struct RoomTests {
  private func state(_ time: Duration? = .seconds(5)) throws -> LuaState {
    try LuaState(limits: LuaLimits(memory: 64 << 20, time: time))
  }

  private func outcome(_ body: () throws -> Any) -> LuaError.Kind? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? LuaError)?.kind
    }
  }

  @Test(
    "a call with more arguments than the stack holds", arguments: [999_000, 1_000_000, 2_000_000])
  func manyArguments(_ count: Int) throws {
    let state = try state()
    let function: LuaFunction = try state.run("return select")
    let arguments = [LuaValue](repeating: .integer(1), count: count)
    let kind = outcome { try function.call(with: arguments) }
    #expect(kind == .conversion || kind == nil)
    #expect(kind != nil || count < 1_000_000)
    #expect(try state.run("return 1 + 1")[0].double == 2)
  }

  /// Scripts that leave a host function hardly any room on the stack, in the main coroutine and in
  /// another one.
  static let fullStacks = [
    "local t = {} for i = 1, NEAR do t[i] = 0 end return push(table.unpack(t))",
    "return coroutine.wrap(function() local t = {} for i = 1, NEAR do t[i] = 0 end return push(table.unpack(t)) end)()",
  ]

  private struct Deep: Encodable {
    let depth: Int
    enum Keys: CodingKey { case inner }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      if depth > 0 { try container.encode(Deep(depth: depth - 1), forKey: .inner) }
    }
  }

  @Test(
    "a host function near the stack's end", arguments: fullStacks,
    [999_900, 999_950, 999_960, 999_970])
  func nearTheEnd(_ script: String, _ near: Int) throws {
    let state = try state()
    let inner: LuaFunction = try state.run("return function(...) return ... end")
    var kinds: [LuaError.Kind?] = []
    let module = LuaModule("")
    module.add(LuaBinding("push", text: "Pushes deep things.")) {
      [unowned state] (stack: LuaStack) throws(LuaFailure) -> Int in
      kinds.append(outcome { try state.encode(Deep(depth: 60)) })
      kinds.append(outcome { try state.encode([[[[[[[[1]]]]]]]]) })
      kinds.append(outcome { try inner.call(.integer(1), .integer(2)) })
      kinds.append(outcome { try state.run("return 1") })
      kinds.append(
        outcome { try state.globals.set("x", [[[1, 2], [3]]]) })
      stack.push([["a": [[1]]]])
      return 1
    }
    try state.register(module)
    let text = script.replacing("NEAR", with: "\(near)")
    _ = outcome { try state.run(text) }
    #expect(!kinds.isEmpty || near > 999_940)
    #expect(kinds.allSatisfy { $0 == nil || $0 == .conversion || $0 == .runtime })
    #expect(try state.run("return 1 + 1")[0].double == 2)
    try state.close()  // the host function holds a handle, which keeps its state
  }

  @Test("a coroutine that gives more results than the host has room for")
  func manyResults() throws {
    let state = try state()
    for count in [10, 250_000, 990_000, 999_980] {
      let script = """
        local t = {} for i = 1, \(count) do t[i] = i end
        return coroutine.wrap(function() return table.unpack(t) end)()
        """
      do throws(LuaError) {
        #expect(try state.run(script).count == count)
      } catch {
        #expect(error.kind == .runtime || error.kind == .memory, "\(count): \(error)")
      }
    }
  }

  /// Tables that a script makes in no time, and Swift would copy for ever.
  static let explosive = [
    "local s, t = ('x'):rep(1 << 20), {} for i = 1, 100000 do t[i] = s end return t",
    "local s, t = ('ế'):rep(1 << 18), {} for i = 1, 100000 do t['k' .. i] = s end return t",
    "local t = {} for i = 1, 3000 do t[i] = t end return t",
    "local t = {1} for i = 1, 40 do t = {t, t} end return t",
    "local t = {} for i = 0, 62 do t[1 << i] = 1 end return t",
    "local inner = {} for i = 1, 10000 do inner[i] = i end local t = {} for i = 1, 10000 do t[i] = inner end return t",
  ]

  @Test("a conversion takes no more than the limits", arguments: explosive)
  func explosions(_ script: String) throws {
    let state = try state()
    let table: LuaTable = try state.run(script)
    let readers: [() throws -> Int] = [
      { (try state.run(script, as: [String].self)).count },
      { (try state.run(script, as: [LuaValue].self)).count },
      { (try state.run(script, as: [Int?].self)).count },
      { (try state.run(script, as: [[Int]].self)).count },
      { (try state.run(script, as: [[[LuaValue]]].self)).count },
      { (try state.run(script, as: [String: String].self)).count },
      { try table.entries().count },
      { (try state.run(script, decoding: [[[[Int]]]].self)).count },
      { (try state.run(script, decoding: [String].self)).count },
    ]
    for read in readers {
      let kind = outcome { try read() }
      #expect(kind.map { [.conversion, .deadline, .memory].contains($0) } ?? true)
    }
    #expect(try state.run("return 1 + 1")[0].double == 2)
  }

  @Test("all results together are one conversion")
  func results() throws {
    let state = try state()
    let script =
      "local s, t = ('x'):rep(1 << 20), {} for i = 1, 200000 do t[i] = s end return table.unpack(t)"
    #expect(outcome { try state.run(script) } == .conversion)
  }

  @Test("an argument that is too large for Swift is refused by name")
  func largeArgument() throws {
    let state = try state()
    let module = LuaModule("")
    module.define("count") { (texts: [String]) in texts.count }
    try state.register(module)
    let script =
      "local s, t = ('x'):rep(1 << 20), {} for i = 1, 100000 do t[i] = s end return count(t)"
    do throws(LuaError) {
      try state.run(script)
      Issue.record("no error")
    } catch {
      #expect(error.message.contains("count: too large"))
    }
  }

  @Test("a conversion outside of calls is cancelled, and has a deadline")
  func slowConversion() throws {
    let state = try LuaState(limits: LuaLimits(memory: 1 << 30, time: .milliseconds(300)))
    let table: LuaTable = try state.run("return {}")
    for part in 0..<40 {
      try state.globals.set("part", part)
      try state.globals.set("t", table)
      try state.run("for i = 1, 50000 do t[part * 50000 + i] = 1.5 end")
    }
    let cancellation = LuaCancellation()
    state.cancellation = cancellation
    cancellation.cancel()
    let kind = outcome { try table.entries() }
    #expect(kind == .cancelled)
  }

  @Test("handles of a closed state are errors, not stale memory")
  func closed() throws {
    let state = try state()
    let table: LuaTable = try state.run("return {a = 1, 2, 3}")
    let function: LuaFunction = try state.run("return function() return 1 end")
    let globals = state.globals
    try state.close()
    #expect(outcome { try table.get("a", as: Int.self) } == .closed)
    #expect(outcome { try table.set("a", 2) } == .closed)
    #expect(outcome { try table.entries() } == .closed)
    #expect(outcome { try function.call() } == .closed)
    #expect(
      outcome { try globals.get("print", as: LuaValue.self) } == .closed)
    #expect(outcome { try state.encode([1]) } == .closed)
    #expect(table.count == 0)
    if case .nil = table["a"] {} else { Issue.record("a value of a closed state") }
    table["a"] = .integer(1)
    #expect(outcome { try state.globals.set("x", 1) } == .closed)
  }

  @Test("handles that host functions were given are freed while the call goes on")
  func freed() throws {
    let state = try LuaState(limits: LuaLimits(memory: 8 << 20, time: .seconds(20)))
    let module = LuaModule("")
    module.define("take") { (table: LuaTable) in table.count }
    try state.register(module)
    let sum = try state.run(
      "local n = 0 for i = 1, 20000 do local t = {} for j = 1, 100 do t[j] = j end n = n + take(t) end return n"
    )
    #expect(sum[0].double == 2_000_000)
  }

  static let limits: [(LuaLimits, LuaError.Kind?)] = [
    (LuaLimits(time: .zero), .limits), (LuaLimits(time: .seconds(-1)), .limits),
    (LuaLimits(time: .nanoseconds(1)), .deadline), (LuaLimits(time: .seconds(Int64.max)), nil),
    (LuaLimits(memory: -1), .limits), (LuaLimits(memory: 0), .memory),
    (LuaLimits(memory: .max), nil), (LuaLimits(source: -1), .limits),
    (LuaLimits(source: 0), .source), (LuaLimits(source: .max), nil), (LuaLimits(time: nil), nil),
  ]

  @Test("limits at their ends mean what they say, or are refused", arguments: limits)
  func ends(_ limits: LuaLimits, _ expected: LuaError.Kind?) {
    let kind = outcome {
      try LuaState(limits: limits).run("for i = 1, 3e6 do end")
    }
    #expect(kind == expected)
  }

  @Test("reserving impossible amounts", arguments: [-1, .min])
  func reserving(_ bytes: Int) throws {
    let state = try state()
    #expect(outcome { try state.reserveMemory(bytes) } == .limits)
    try state.reserveMemory(.max)
    #expect(try state.run("return 1")[0].double == 1)
  }
}
