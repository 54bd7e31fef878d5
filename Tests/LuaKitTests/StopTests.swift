import LuaKit
import Testing

/// What a stop or an ending leaves behind: nothing that a script could catch, keep or use later.
@Suite("Stops and endings", .serialized)
struct StopTests {
  private func state(_ time: Duration = .milliseconds(250)) throws -> LuaState {
    let state = try LuaState(limits: LuaLimits(memory: 32 << 20, time: time))
    let module = LuaModule("")
    module.add(LuaBinding("finish", text: "Ends the call.")) {
      (_: LuaStack) throws(LuaFailure) -> Int in throw .end
    }
    try state.register(module)
    return state
  }

  private func outcome(_ state: LuaState, _ text: String) -> LuaError.Kind? {
    do throws(LuaError) {
      try state.run(text)
      return nil
    } catch {
      return error.kind
    }
  }

  private static let looping =
    "setmetatable({}, {__close = function() closed = true while true do end end})"

  /// Ways to reach, in a later call, a coroutine that a limit ended with something still to close.
  static let laterUses = [
    "return coroutine.close(co)",
    "for i = 1, 1000 do coroutine.close(co) end",
    "return pcall(coroutine.resume, co)",
    "return pcall(coroutine.wrap(function() return coroutine.close(co) end))",
    "local x <close> = setmetatable({}, {__close = function() coroutine.close(co) end})",
    "co = nil for i = 1, 5 do local t = {} for j = 1, 5000 do t[j] = {} end end",
    "return pcall(wrapped)",
  ]

  @Test(
    "a coroutine that a limit ended is never closed",
    .disabled(if: Sanitizer.withholdsSignals), arguments: laterUses)
  func closedLater(_ text: String) throws {
    for body in ["while true do end", "pcall(function() while true do end end) while true do end"] {
      let state = try state()
      let script = """
        closed = false
        co = coroutine.create(function() local x <close> = \(Self.looping) \(body) end)
        wrapped = coroutine.wrap(function() local x <close> = \(Self.looping) return coroutine.resume(co) end)
        wrapped()
        """
      #expect(outcome(state, script) == .deadline)
      #expect(outcome(state, text) == nil)
      #expect(
        try state.run("return closed, coroutine.status(co or coroutine.running())")[0].isFalse)
    }
  }

  @Test("a coroutine that memory ended is never closed")
  func closedAfterMemory() throws {
    let state = try state(.seconds(5))
    let script = """
      closed = false
      co = coroutine.create(function()
        local x <close> = \(Self.looping) local t = {} while true do t[#t + 1] = {} end
      end)
      coroutine.resume(co)
      """
    #expect(outcome(state, script) == .memory)
    try state.reserveMemory(1 << 20)
    #expect(outcome(state, "return coroutine.close(co)") == nil)
    #expect(try state.run("return closed")[0].isFalse)
  }

  /// Scripts that would rather not be ended.
  static let grabs = [
    "pcall(finish) kept = true",
    "xpcall(finish, function() kept = true end) kept = true",
    "local x <close> = setmetatable({}, {__close = function(_, e) kept = e end}) finish()",
    "coroutine.resume(coroutine.create(finish)) kept = true",
    "pcall(coroutine.wrap(finish)) kept = true",
    "coroutine.close(coroutine.create(function() local x <close> = setmetatable({}, {__close = finish}) coroutine.yield() end)) finish() kept = true",
    "table.sort({1, 2, 3}, finish) kept = true",
    "load(finish) kept = true",
    "local t = setmetatable({}, {__index = finish}) local _ = t.x kept = true",
    """
    local co = coroutine.create(function()
      local x <close> = setmetatable({}, {__close = function(_, e) kept = e end})
      finish()
    end)
    coroutine.resume(co) kept = true
    """,
  ]

  @Test("an ending can be neither caught nor kept", arguments: grabs)
  func endings(_ text: String) throws {
    let state = try state()
    #expect(outcome(state, text) == .ended)
    let kept = try state.run("return kept")[0]
    if case .boolean(true) = kept { Issue.record("it went on") }
    // What a handler was given raises an ordinary error later: the call isn't all well by it.
    #expect(outcome(state, "error(kept)") == .runtime)
    #expect(try state.run("return 1 + 1")[0].double == 2)
  }

  @Test("an ending ends the innermost call from Swift alone")
  func innermost() throws {
    let state = try state()
    let module = LuaModule("")
    var kinds: [LuaError.Kind] = []
    module.define("inner") { [unowned state] () throws -> Int in
      do throws(LuaError) { try state.run("pcall(finish)") } catch { kinds.append(error.kind) }
      return 7
    }
    try state.register(module)
    #expect(
      try state.run("local n = 0 for i = 1, 1000 do n = n + 1 end return inner() + n")[0].double
        == 1007)
    #expect(kinds == [.ended])
  }

  @Test("a cancellation that is there before a call stops it, however short")
  func cancelledBefore() throws {
    let cancellation = LuaCancellation()
    let state = try LuaState(cancellation: cancellation)
    let short: LuaFunction = try state.run("ran = false return function() ran = true end")
    cancellation.cancel()
    do throws(LuaError) {
      try short.call()
      Issue.record("it ran")
    } catch {
      #expect(error.kind == .cancelled)
    }
    cancellation.reset()
    #expect(try state.run("return ran")[0].isFalse)
  }
}

extension LuaValue {
  fileprivate var isFalse: Bool { if case .boolean(false) = self { true } else { false } }
}
