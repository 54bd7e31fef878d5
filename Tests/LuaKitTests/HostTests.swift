import LuaKit
import Testing

@Suite("Host functions and objects")
struct HostTests {
  private struct Account: BitwiseCopyable { let number: Int }

  private func state() throws -> LuaState {
    let state = try LuaState()
    let type = LuaType<Account>("account")
    type.property("number") { stack, account in
      stack.push(account.number)
      return 1
    }
    type.method(LuaBinding("account:add", [.required("amount", .integer)], text: "Adds.")) {
      stack, account in
      stack.push(account.number + (stack.integer(2) ?? 0))
      return 1
    }
    type.register(in: state)
    let stack = state.stack
    type.push(Account(number: 7), stack)
    state.globals["account"] = .other(stack.popReference())
    stack.push(
      LuaBinding("half", [.required("x", .number), .optional("digits", .integer)], text: "Halves.")
    ) { stack in
      stack.push((stack.double(1) ?? 0) / 2)
      return 1
    }
    state.globals["half"] = .other(stack.popReference())
    stack.pushFunction("finish") { (_: LuaStack) throws(LuaFailure) -> Int in throw .end }
    state.globals["finish"] = .other(stack.popReference())
    return state
  }

  @Test("are called with checked arguments")
  func calls() throws {
    let state = try state()
    #expect(try state.run("return half(5)")[0].double == 2.5)
    #expect(try state.run("return account.number + account:add(1)")[0].double == 15)
  }

  @Test(
    "say what is wrong with a call",
    arguments: [
      ("half()", "half: argument 1 (x) must be a number, got nothing; expected half(x[, digits])"),
      (
        "half('a')", "half: argument 1 (x) must be a number, got string; expected half(x[, digits])"
      ),
      ("half(1, 2, 3)", "half: 3 arguments for 2; a decimal is written 1.2"),
      ("half('1', 2, 3)", "half: 3 arguments for 2; a decimal is written 2.3"),
      (
        "half(1, 2.5)",
        "half: argument 2 (digits) must be an integer, got number; expected half(x[, digits])"
      ),
      ("account:add(1, 2)", "account:add: 2 arguments for 1; a decimal is written 1.2"),
      ("account.add(1)", "account:add: bad self (account expected, got number); call it with ':'"),
      (
        "account.add({}, 1)",
        "account:add: bad self (account expected, got table); call it with ':'"
      ),
      (
        "account.add(account, account)",
        "account:add: argument 1 (amount) must be an integer, got account; expected account:add(amount)"
      ),
      ("return account.none", "account has no field \"none\""),
      ("account.number = 1", "account cannot be changed"),
    ])
  func faults(_ text: String, _ message: String) throws {
    let state = try state()
    do {
      try state.run("\n" + text)
      Issue.record("no error")
    } catch {
      #expect(error.message == message)
      #expect(error.line == 2)
    }
  }

  @Test(
    "end a call past everything that catches",
    arguments: [
      "finish()", "pcall(finish)", "xpcall(finish, print)", "coroutine.wrap(finish)()",
      "coroutine.resume(coroutine.create(finish))",
      "pcall(function() local x <close> = setmetatable({}, {__close = print}) finish() end)",
      "table.sort({1, 2, 3}, finish)", "string.gsub('abc', '.', finish)",
    ])
  func ending(_ text: String) throws {
    let state = try state()
    do {
      try state.run(text + " reached = true")
      Issue.record("not ended")
    } catch {
      #expect(error.kind == .ended)
    }
  }

  @Test("keep their metatables to themselves")
  func hidden() throws {
    let state = try state()
    #expect(try state.run("return getmetatable(account) == 'account'")[0].isTrue)
    #expect(try state.run("return not pcall(function() return account.__gc end)")[0].isTrue)
    #expect(try state.run("return not pcall(setmetatable, account, {})")[0].isTrue)
  }
}
