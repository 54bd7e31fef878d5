import LuaKit
import Testing

@Suite("Limits", .serialized)
struct LimitTests {
  private func outcome(_ text: String, _ limits: LuaLimits) throws -> LuaError.Kind? {
    let state = try LuaState(limits: limits)
    do {
      try state.run(text, name: "attack")
      return nil
    } catch {
      return error.kind
    }
  }

  static let endless = [
    "while true do end",
    "while true do pcall(function() while true do end end) end",
    "while true do pcall(error) end",
    "coroutine.wrap(function() while true do end end)()",
    "while true do pcall(coroutine.wrap(function() while true do end end)) end",
    "coroutine.resume(coroutine.create(function() while true do end end)) while true do end",
    "local x <close> = setmetatable({}, {__close = function() while true do end end}) while true do end",
    "xpcall(function() while true do end end, function() while true do end end)",
    "local t = setmetatable({}, {__index = function() while true do end end}) return t.x",
    "table.sort({3, 2, 1, 4}, function() while true do end end)",
    "string.gsub('abc', '.', function() while true do end end)",
    "goto again ::again:: goto again",
    "local function f() return f() end f()",
    """
    local co = coroutine.create(function()
      local x <close> = setmetatable({}, {__close = function() while true do end end})
      while true do end
    end)
    coroutine.resume(co) coroutine.close(co)
    """,
  ]

  @Test(
    "an endless script ends at its deadline, uncaught",
    .disabled(if: Sanitizer.withholdsSignals), arguments: endless)
  func deadline(_ text: String) throws {
    let limits = LuaLimits(time: .milliseconds(50))
    let clock = ContinuousClock()
    var kind: LuaError.Kind?
    let taken = try clock.measure { kind = try outcome(text, limits) }
    #expect(kind == .deadline)
    #expect(taken < .seconds(2))
  }

  @Test(
    "memory ends at its limit, uncaught",
    arguments: [
      "local t = {} for i = 1, 1e12 do t[i] = i end",
      "local s = 'x' while true do s = s .. s end",
      "local t = {} while true do pcall(function() for i = 1, 1e9 do t[#t + 1] = {} end end) end",
      "local t = {} for i = 1, 1e9 do t[i] = coroutine.create(print) end",
      "return ('x'):rep(1 << 30)",
    ])
  func memory(_ text: String) throws {
    #expect(try outcome(text, LuaLimits(memory: 8 << 20, time: .seconds(20))) == .memory)
  }

  @Test("a state goes on after it was stopped", .disabled(if: Sanitizer.withholdsSignals))
  func reuse() throws {
    let state = try LuaState(limits: LuaLimits(memory: 8 << 20, time: .milliseconds(250)))
    for text in Self.endless.prefix(4) + ["local t = {} while true do t[#t + 1] = {} end"] {
      #expect(throws: LuaError.self) { try state.run(text) }
      #expect(try state.run("return 1 + 1")[0].double == 2)
    }
  }

  @Test("a short call isn't stopped by the deadline of one before it")
  func separateCalls() throws {
    let state = try LuaState(limits: LuaLimits(time: .seconds(3)))
    for _ in 0..<10 {  // together more than the limit, each far below it on a busy machine too
      try state.run("local t = os.clock() while os.clock() - t < 0.35 do end")
    }
  }

  @Test(
    "cancelling from another thread ends the script",
    .disabled(if: Sanitizer.withholdsSignals))
  func cancelling() async throws {
    let cancellation = LuaCancellation()
    let canceller = Task.detached {
      try await Task.sleep(for: .milliseconds(30))
      cancellation.cancel()
    }
    let state = try LuaState(limits: LuaLimits(time: nil), cancellation: cancellation)
    do {
      try state.run("while true do pcall(function() while true do end end) end")
      Issue.record("no error")
    } catch {
      #expect(error.kind == .cancelled)
    }
    try await canceller.value
    cancellation.reset()
    #expect(try state.run("return 1")[0].double == 1)
  }

  @Test("a limit too small for the libraries is an error, not a crash")
  func tiny() {
    for bytes in stride(from: 0, through: 60_000, by: 500) {
      do throws(LuaError) {
        _ = try LuaState(limits: LuaLimits(memory: bytes))
      } catch {
        #expect(error.kind == .memory)
      }
    }
  }
}

@Suite("Memory kept free")
struct ReservedMemoryTests {
  /// What scripts keep may fill the limit; the host can leave them room to let go of it.
  @Test func aFullStateCanBeEmptied() throws {
    let state = try LuaState(limits: LuaLimits(memory: 4 << 20, time: .seconds(5)))
    let hog = "t = t or {} while true do t[#t + 1] = ('x'):rep(1000) .. #t end"
    #expect(throws: LuaError.self) { try state.run(hog) }
    try state.reserveMemory(1 << 20)
    try state.run("t = nil")
    try state.reserveMemory(1 << 20)
    #expect(state.memoryInUse < 1 << 20)
    // The limit is what it was.
    #expect(throws: LuaError.self) { try state.run("return ('x'):rep(5 << 20)") }
  }
}
