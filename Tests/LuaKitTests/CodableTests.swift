import AttackCorpus
import LuaKit
import Testing

@Suite("Codable")
struct CodableTests {
  struct Row: Codable, Equatable {
    var name: String
    var value: Double?
    var tags: [String]
    var flags: [String: Bool]
  }
  struct Report: Codable, Equatable {
    var title: String
    var year: Int16
    var rows: [Row]
    var byMonth: [Int: Double]
    var kind: Kind
    var extent: Extent
    enum Kind: String, Codable { case month, year }
    enum Extent: Codable, Equatable { case all, some(count: Int) }
  }

  let state: LuaState

  init() throws { state = try LuaState() }

  private func report(_ number: Int) -> Report {
    Report(
      title: "Tháng \(number)", year: 2024,
      rows: (0..<number).map {
        Row(
          name: "\($0)", value: $0 % 2 == 0 ? nil : Double($0) / 3, tags: ["a", "b\0c"],
          flags: ["x": true])
      },
      byMonth: [1: 0.5, 12: -1, 100: 2], kind: .month,
      extent: number % 2 == 0 ? .all : .some(count: number))
  }

  @Test("takes a value to Lua and back unchanged", arguments: [0, 1, 2, 7, 100])
  func roundTrip(_ number: Int) throws {
    let report = report(number)
    let value = try state.encode(report)
    #expect(try value.decode(Report.self) == report)
    #expect(state.stack.top == 0)
  }

  @Test("gives Lua tables as a script would write them")
  func form() throws {
    state.globals["r"] = try state.encode(report(3))
    #expect(
      try state.run(
        """
        return r.title == 'Tháng 3' and #r.rows == 3 and r.rows[2].tags[1] == 'a'
          and r.rows[1].value == nil and r.byMonth[12] == -1 and math.type(r.year) == 'integer'
          and r.kind == 'month' and r.extent.some.count == 3
        """) == true)
  }

  @Test("reads what a script gives")
  func decoding() throws {
    let row = try state.run(
      "return { name = 'x', tags = {}, flags = { a = true }, other = 1 }", decoding: Row.self)
    #expect(row == Row(name: "x", value: nil, tags: [], flags: ["a": true]))
    #expect(try state.run("return 3.0", decoding: Int.self) == 3)
    #expect(try state.run("return { 1, 2, nil, 4 }", decoding: [Int].self).prefix(2) == [1, 2])
    #expect(try state.run("return '\\xff\\0'", decoding: [UInt8].self) == [255, 0])
    #expect(try state.run("local t = {} return { t, t }", decoding: [[Int]].self) == [[], []])
    #expect(try state.run("return { [1] = 1, [1000000000] = 2 }", decoding: [Int].self) == [1])
  }

  static let wrongValues: [(String, String)] = [
    ("return { rows = { {}, { name = 5 } } }", "title"),
    (
      "local r = ... return { title = 't', year = 2024, rows = { { name = 'a', tags = {}, flags = {} },"
        + " { name = 5, tags = {}, flags = {} } } }", "rows[2].name: must be a string, got number"
    ),
    (
      "return { title = 't', year = 99999 }",
      "year: must be an integer that fits Int16, got number"
    ),
    ("return { title = '\\xff' }", "title: must be a string, got string that is not UTF-8"),
    ("return { title = print }", "title: must be a string, got function"),
    ("return 5", "must be a table, got number"),
    ("local t = {} t.rows = { t } return t", "rows[1]: the table contains itself"),
    ("return { [1.5] = 1 }", "a key must be a text or an integer, got 1.5"),
    ("return { [true] = 1 }", "a key must be a text or an integer, got of type boolean"),
    ("return { title = 'a', [1] = 1, ['1'] = 2 }", "keys 1 and \"1\" are the same here"),
  ]

  @Test("says what doesn't convert, and where", arguments: wrongValues)
  func faults(_ text: String, _ message: String) throws {
    let error = #expect(throws: LuaError.self) { try state.run(text, decoding: Report.self) }
    #expect(error?.kind == .conversion)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(state.stack.top == 0)
  }

  @Test("keeps its caps on depth and entries, both ways")
  func caps() throws {
    final class Node: Codable {
      var next: Node?
    }
    let chain = "local t = {} for i = 1, %d do t = { next = t } end return t"
    #expect(throws: Never.self) {
      try state.run(chain.replacing("%d", with: "63"), decoding: Node.self)
    }
    var error = #expect(throws: LuaError.self) {
      try state.run(chain.replacing("%d", with: "64"), decoding: Node.self)
    }
    #expect(error?.message.hasSuffix("deeper than 64 tables") == true)
    let loop = Node()
    loop.next = loop
    error = #expect(throws: LuaError.self) { try state.encode(loop) }
    #expect(error?.message.hasSuffix("deeper than 64 tables") == true)
    loop.next = nil
    let many = try state.run("local t = {} for i = 1, 2000 do t[i] = i end return t")[0]
    error = #expect(throws: LuaError.self) {
      try many.decode([Int].self, limits: LuaCodingLimits(elements: 1000))
    }
    #expect(
      error?.message == "more than 1000 entries" || error?.message.hasSuffix("entries") == true)
    #expect(try many.decode([Int].self).count == 2000)
    error = #expect(throws: LuaError.self) { try state.encode(UInt64.max) }
    #expect(error?.message == "18446744073709551615 does not fit an integer of Lua")
    error = #expect(throws: LuaError.self) { try state.encode([1, nil, 3]) }
    #expect(error?.message == "[2]: a list can't hold nil")
    #expect(state.stack.top == 0)
  }

  @Test("refuses what only its own state can use")
  func handles() throws {
    for text in ["return coroutine.wrap(print)", "return print", "return coroutine.create(print)"] {
      #expect(throws: LuaError.self) { try state.run(text, decoding: [String].self) }
    }
    let value = try state.run("return { 1 }")[0]
    try state.close()
    let error = #expect(throws: LuaError.self) { try value.decode([Int].self) }
    #expect(error?.kind == .closed)
    #expect(throws: LuaError.self) { try state.encode([1]) }
  }

  @Test("hostile values give typed errors, or what is true of them")
  func attacks() throws {
    func hostile(_ id: String) throws -> LuaValue {
      try state.run(Attack.all.first { $0.id == id }?.text ?? "")[0]
    }
    final class Node: Decodable {
      let next: Node?
      enum CodingKeys: String, CodingKey { case next = "self" }
    }
    var error = #expect(throws: LuaError.self) { try hostile("DATA01").decode(Node.self) }
    #expect(error?.message == "self: the table contains itself")
    #expect(try hostile("DATA03").decode([Int].self) == [1])
    #expect(try hostile("DATA03").decode([Int: Int].self) == [1: 1, 1_000_000_000: 2])
    error = #expect(throws: LuaError.self) { try hostile("DATA05").decode([String].self) }
    #expect(error?.message == "[1]: must be a string, got string that is not UTF-8")
    error = #expect(throws: LuaError.self) { try hostile("DATA07").decode([String: String].self) }
    #expect(error?.kind == .conversion)
    error = #expect(throws: LuaError.self) { try hostile("DATA09").decode(String.self) }
    #expect(error?.message == "must be a string, got function")
    #expect(state.stack.top == 0)
  }

  @Test("an error of the type's own comes back")
  func ownErrors() throws {
    struct Refused: Error {}
    struct Picky: Decodable {
      init(from decoder: any Decoder) throws { throw Refused() }
    }
    let error = #expect(throws: LuaError.self) { try state.run("return {}", decoding: Picky.self) }
    #expect(error?.underlying is Refused)
  }
}
