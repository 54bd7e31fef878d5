import LuaKit
import Testing

/// A class with everything a description can have.
final class Account: LuaExposed {
  let owner: String
  var balance = 0
  init(owner: String) { self.owner = owner }

  struct Refused: Error, Equatable, CustomStringConvertible {
    let amount: Int
    var description: String { "cannot take \(amount)" }
  }

  static let luaName = "Account"
  static func describe(_ type: LuaType<Account>) {
    type.property("owner", text: "Whose it is.") { $0.owner }
    type.property("balance", text: "What is there.") {
      $0.balance
    } set: {
      (account: inout Account, amount: Int) in
      account.balance = amount
    }
    type.define("add", ["amount"], "Puts in.") { (account: Account, amount: Int) in
      account.balance += amount
    }
    type.define("take", ["amount", "note"], "Takes out.") {
      (account: Account, amount: Int, note: String?) throws -> Int in
      guard amount <= account.balance else { throw Refused(amount: amount) }
      account.balance -= amount
      return account.balance
    }
    type.define("transfer", ["to", "amount"]) { (from: Account, to: Account, amount: Int) in
      from.balance -= amount
      to.balance += amount
    }
    type.metamethod("__len") { $0.balance }
  }
}

/// A struct of plain bits.
struct Point: LuaExposed {
  var x: Int
  static let luaName = "Point"
  static func describe(_ type: LuaType<Point>) {
    type.property("x") {
      $0.x
    } set: { (point: inout Point, x: Int) in
      point.x = x
    }
  }
}

@Suite("Exposing Swift")
struct ExposingTests {
  let state: LuaState

  init() throws {
    state = try LuaState()
    let bank = LuaModule("bank", text: "Accounts.")
    bank.define("open", ["owner"], LuaText("A new account.", results: "Account")) {
      (owner: String) in Account(owner: owner)
    }
    bank.define("divide", ["a", "b"]) { (a: Int, b: Int) in
      LuaResults(a / b, a % b)
    }
    bank.constant("limit", 500, text: "The most there may be.")
    bank.define("point", ["x"]) { (x: Int) in Point(x: x) }
    try state.register(bank)
  }

  @Test(
    "properties, methods, constants and functions",
    arguments: [
      "local a = bank.open('An') a:add(5) return a.balance == 5 and a.owner == 'An'",
      "local a = bank.open('An') a.balance = 7 return a:take(3) == 4",
      "local a = bank.open('An') a.balance = 7 return a:take(3, 'note') == 4 and #a == 4",
      "local a, b = bank.open('An'), bank.open('Bình') a:transfer(b, 2) return b.balance == 2",
      "return bank.limit == 500",
      "local q, r = bank.divide(17, 5) return q == 3 and r == 2",
      "local p = bank.point(1) p.x = p.x + 1 return p.x == 2",
      "local a = bank.open('An') return select('#', a:add(1)) == 0",
      "local a = bank.open('An') return tostring(a) == 'Account'",
    ])
  func works(_ text: String) throws {
    #expect(try state.run(text) == true)
    #expect(state.stack.top == 0)
  }

  static let wrongUses: [(String, String)] = [
    (
      "a:add()",
      "Account:add: argument 1 (amount) must be an integer, got nothing; "
        + "expected Account:add(amount)"
    ),
    (
      "a:add('5')",
      "Account:add: argument 1 (amount) must be an integer, got string; "
        + "expected Account:add(amount)"
    ),
    ("a:add(1, 2)", "Account:add: 2 arguments for 1; a decimal is written 1.2"),
    ("a.add(1)", "Account:add: bad self (Account expected, got number); call it with ':'"),
    (
      "a:transfer({}, 1)",
      "Account:transfer: argument 1 (to) must be Account, got table; "
        + "expected Account:transfer(to, amount)"
    ),
    (
      "a:transfer(bank.point(1), 1)",
      "Account:transfer: argument 1 (to) must be Account, got Point; "
        + "expected Account:transfer(to, amount)"
    ),
    ("a.owner = 'B'", "Account.owner cannot be set (only balance)"),
    (
      "a.balance = 'x'",
      "Account.balance: argument 1 (value) must be an integer, got string; "
        + "expected Account.balance"
    ),
    ("return a.none", "Account has no field \"none\""),
    (
      "bank.open()",
      "bank.open: argument 1 (owner) must be a string, got nothing; expected bank.open(owner)"
    ),
    ("a:take(1)", "cannot take 1"),
  ]

  @Test("faults are worded from the description", arguments: wrongUses)
  func faults(_ text: String, _ message: String) throws {
    let error = #expect(throws: LuaError.self) {
      try state.run("local a = bank.open('An')\n\(text)")
    }
    #expect(error?.message == message)
    #expect(error?.line == 2)
    #expect(error?.excerpt.map(\.number) == [1, 2])
  }

  @Test("an argument's error has its number and name")
  func argument() throws {
    let error = #expect(throws: LuaError.self) { try state.run("bank.divide(1, {})") }
    #expect(error?.argument == LuaError.Argument(index: 2, name: "b"))
    #expect(error?.kind == .runtime)
  }

  @Test("a Swift error crosses and comes back as it was, unless the script made another of it")
  func underlying() throws {
    let error = #expect(throws: LuaError.self) { try state.run("bank.open('An'):take(9)") }
    #expect(error?.kind == .host)
    #expect(error?.underlying as? Account.Refused == Account.Refused(amount: 9))
    let caught = try state.run(
      "local ok, e = pcall(bank.open('An').take, bank.open('An'), 9) return e")[0].text
    #expect(caught?.hasSuffix("cannot take 9") == true)
    let other = #expect(throws: LuaError.self) {
      try state.run("pcall(bank.open('An').take, bank.open('An'), 9) error('own')")
    }
    #expect(other?.underlying == nil)
    #expect(other?.kind == .runtime)
  }

  @Test("the description documents")
  func documentation() {
    let type = Account.luaType
    #expect(
      type.bindings.map(\.signature) == [
        "Account.owner", "Account.balance", "Account:add(amount)", "Account:take(amount[, note])",
        "Account:transfer(to, amount)",
      ])
    #expect(type.bindings[2].parameters[0].kind == .integer)
    #expect(type.bindings[4].parameters[0].kind == .object("Account"))
    #expect(type.bindings[0].text == "Whose it is.")
  }

  @Test("an object given back is the same instance")
  func identity() throws {
    let account = Account(owner: "An")
    try state.globals.set("mine", account)
    try state.run("mine:add(3)")
    #expect(account.balance == 3)
    #expect(try state.globals.get("mine", as: Account.self) === account)
    #expect(throws: LuaError.self) { try state.globals.get("mine", as: Point.self) }
  }

  @Test("calls nest through Swift, in coroutines too")
  func nesting() throws {
    let module = LuaModule("")
    module.define("apply", ["f", "x"]) { (f: LuaFunction, x: Int) throws -> Int in
      try f.call(x)
    }
    try state.register(module)
    #expect(try state.run("return apply(function(x) return apply(math.abs, x) + 1 end, -2)") == 3)
    #expect(
      try state.run(
        "return coroutine.wrap(function() return apply(coroutine.wrap(math.abs), -2) end)()") == 2)
    let error = #expect(throws: LuaError.self) {
      try state.run("local function f(x) return apply(coroutine.wrap(f), x) end f(1)")
    }
    #expect(error?.message.contains("C stack overflow") == true)
  }
}
