import LuaKit
import Plain

/// A Swift object with one property and one method.
final class Point: LuaExposed {
  var x: Int
  init(x: Int) { self.x = x }

  static let luaName = "Point"
  static func describe(_ type: LuaType<Point>) {
    type.property("x") {
      $0.x
    } set: { (point: inout Point, x: Int) in
      point.x = x
    }
    type.define("add", ["amount"]) { (point: Point, amount: Int) in point.x + amount }
  }
}

struct NoSuchAccount: Error, CustomStringConvertible {
  let description = "no such account"
}

/// What crossing the border costs, beside plain C.
struct Crossings {
  let state: LuaState
  let plain = plain_open()
  let count: Int

  init(count: Int) throws {
    self.count = count
    state = try LuaState(limits: LuaLimits(memory: 1 << 30, time: .seconds(60)))
    let name = "Tỷ lệ hồ sơ trực tuyến"
    let module = LuaModule("")
    module.define("add") { (a: Int, b: Int, c: Int) in a + b + c }
    module.define("len") { (text: String) in text.utf8.count }
    module.add(LuaBinding("borrowed", [.required("text", .string)], text: "")) {
      (stack: LuaStack) throws(LuaFailure) -> Int in
      guard let count = try stack.withBytes(1, { $0.count }) else { throw .unconverted(1) }
      stack.push(count)
      return 1
    }
    module.define("name") { name }
    module.define("new") { (x: Int) in Point(x: x) }
    module.define("fail") { () throws -> Int in throw NoSuchAccount() }
    try state.register(module)
  }

  func comparisons() throws -> [Comparison] {
    let objects = "local o = new(1) "
    let text = "local s = 'Tỷ lệ hồ sơ trực tuyến' "
    return try [
      compare("host function of 3 integers", 2.3, "add(i, 2, 3)"),
      compare("property get", 1.4, "local _ = o.x", before: objects),
      compare("property set", 1.4, "o.x = i", before: objects),
      compare("method with 1 argument", 1.2, "o:add(i)", before: objects),
      compare("string argument, String", 4, "len(s)", before: text),
      compare("string argument, borrowed", 2.8, "borrowed(s)", before: text, plain: "len(s)"),
      compare("string result", 7, "name()"),
      compare("object creation", 3.5, "new(i)"),
      compare("throwing host call, pcall", 3, "pcall(fail)", divisor: 10),
      calls(), ready(),
    ]
  }

  private func compare(
    _ name: String, _ bar: Double, _ body: String, before: String = "", plain other: String = "",
    divisor: Int = 1
  ) throws -> Comparison {
    let count = count / divisor
    func loop(_ body: String) -> String { before + "for i = 1, \(count) do \(body) end" }
    let function = try state.load(loop(body), name: "bench")
    let plainLoop = loop(other.isEmpty ? body : other)
    return Comparison(name: name, bar: bar, count: count) {
      try function.call()
    } plain: { [plain] in
      plain_run(plain, plainLoop)
    }
  }

  private func calls() throws -> Comparison {
    let text = "function sum(a, b) return a + b end"
    try state.run(text)
    plain_run(plain, text)
    let sum: LuaFunction = try state.globals.get("sum")
    return Comparison(name: "call from Swift into Lua", bar: 1.6, count: count) { [count] in
      var total = 0
      for number in 0..<count { total += try sum.call(number, 2, as: Int.self) }
      precondition(total > 0)
    } plain: { [plain, count] in
      precondition(plain_call_sum(plain, Int32(count)) > 0)
    }
  }

  private func ready() -> Comparison {
    Comparison(name: "state ready and closed", bar: 1.5, count: 200) {
      for _ in 0..<200 { _ = try LuaState() }
    } plain: {
      for _ in 0..<200 { plain_open_and_close() }
    }
  }
}
