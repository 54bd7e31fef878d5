import LuaKit
import Testing

/// What Lua itself finds wrong comes as a value; what a script says in the same words does not.
@Suite("Causes of errors")
struct CauseTests {
  @Test(
    "errors of a running script",
    arguments: [
      ("x()", .operation(.call, type: "nil", of: .global("x"))),
      ("local t = {} t.a.b = 1", .operation(.index, type: "nil", of: .field("a"))),
      ("return {} + 1", .operation(.arithmetic, type: "table", of: nil)),
      ("local s = 'a' return s + {}", .operation(.arithmetic, type: "table", of: nil)),
      ("local s = 'a' return s - 1", .operation(.arithmetic, type: "string", of: nil)),
      ("return 1 | {}", .operation(.bitwise, type: "table", of: nil)),
      ("local x return 'a' .. x", .operation(.concatenate, type: "nil", of: .local("x"))),
      ("return #y", .operation(.length, type: "nil", of: .global("y"))),
      ("local t = {} t:m()", .operation(.call, type: "nil", of: .method("m"))),
      ("return 1 < 'a'", .comparison("number", "string")),
      ("return {} < {}", .comparison("table", "table")),
      ("string.rep()", .argument(1, function: "rep", expected: "string", got: "no value")),
      ("error({})", .raised(type: "table")), ("error()", .raised(type: "nil")),
      ("for x in nil do end", .operation(.call, type: "nil", of: .iterator)),
      ("error('attempt to call a nil value')", nil),
      ("assert(false, 'attempt to index a nil value')", nil),
      ("return 1 // 0", nil),
    ] as [(String, LuaCause?)])
  func running(_ text: String, _ cause: LuaCause?) throws {
    let state = try LuaState()
    let error = #expect(throws: LuaError.self) { _ = try state.load(text, name: "t").call() }
    #expect(error?.cause == cause)
  }

  @Test(
    "errors of the compiler",
    arguments: [
      ("x = 'a", .openText(.end)), ("x = 'a\n", .openText(.token("''a'"))),
      ("x = (1", .expected(")", .end)),
      ("do\n\nx = 1", .unclosed(by: "end", opened: "do", line: 1, .end)),
      ("do\nx = (1\n\n+ 2]", .unclosed(by: ")", opened: "(", line: 2, .token("']'"))),
      ("x = = 1", .unexpected(.token("'='"))), ("end", .expected("<eof>", .token("'end'"))),
      ("x y", .unexpected(.token("'y'"))), ("f:x", .unexpected(.end)),
      ("goto a", nil),
    ] as [(String, LuaCause?)])
  func compiling(_ text: String, _ cause: LuaCause?) throws {
    let state = try LuaState()
    let error = #expect(throws: LuaError.self) { _ = try state.load(text, name: "t") }
    #expect(error?.cause == cause)
    // A text in quotes can't go on in the next line.
    let goesOn = cause?.stop == .end && cause != .openText(.end)
    #expect(error?.kind == .syntax(needsMoreInput: goesOn))
  }
}

extension LuaCause.Variable {
  fileprivate static func global(_ name: String) -> Self { Self(kind: .global, name: name) }
  fileprivate static func local(_ name: String) -> Self { Self(kind: .local, name: name) }
  fileprivate static func field(_ name: String) -> Self { Self(kind: .field, name: name) }
  fileprivate static var iterator: Self { Self(kind: .iterator, name: "for iterator") }
  fileprivate static func method(_ name: String) -> Self { Self(kind: .method, name: name) }
}
