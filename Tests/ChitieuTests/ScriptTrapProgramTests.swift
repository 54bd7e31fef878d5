import Foundation
import TerminalDriver
import TestSupport
import Testing

/// What the built program says of scripts and inputs that go against Lua's ways.
@Suite("Traps, as the program tells them")
struct ScriptTrapProgramTests {
  static let codes: [(code: String, output: String, errors: String, exit: Int32)] = [
    (
      "x = 2 * 1,5 print(x)", "2\n",
      """
      -e:1:9: warning: 1,5 is two values to Lua; a decimal is written 1.5
          1 | x = 2 * 1,5 print(x)
                      ^^^

      """, 0
    ),
    (
      "print(“a”)", "",
      """
      -e:1:7: “ is a curly quote; write a straight one: "
          1 | print(“a”)
                    ^

      """, 3
    ),
    (
      "c:nums(\"5.2\")", "",
      """
      -e:1: a cell has no member and no indicator "nums" (did you mean "num"?)
          1 | c:nums("5.2")

      """, 3
    ),
    ("print(#units[\"21844\"].predecessors)", "0\n", "", 0),
  ]

  @Test("in pipes in English", arguments: codes)
  func pipes(_ entry: (code: String, output: String, errors: String, exit: Int32)) throws {
    let (code, output, errors, exit) = entry
    let outcome = try Program.run(["-e", code])
    #expect(outcome.output == output)
    #expect(outcome.errors == errors)
    #expect(outcome.code == exit)
  }

  @Test("lines of a file are read whatever saved them; other encodings are refused by name")
  func files() throws {
    let lines = "\u{FEFF}#!/usr/bin/env chitieu\r\nx = \"so\u{302}\u{301}\"\r\nx == \"số\"\r\n"
    #expect(try Program.run(["repl"], input: lines).output == "true\n")
    let wide = "\u{0}x\u{0} \u{0}=\u{0} \u{0}1\u{0}\n"
    let refused = try Program.run(["repl", "--lang", "en"], input: wide)
    #expect(refused.code == 3)
    #expect(refused.errors.contains("The file is in UTF-16 and can't be read."))
    #expect(!refused.errors.contains("\\u{"))
  }

  private static func workspace() throws -> TemporaryWorkspace {
    try TemporaryWorkspace(
      SmallPlan.files(
        figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n",
        scripts: [
          "indicators/a.lua": "derived \"a\" { formula = function(c) return c.x + nil end }",
          "indicators/b.lua": "derived \"b\" { formla = 1 }",
          "indicators/x.lua":
            "derived \"x\" { formula = function(c) while true do end end }",
        ]))
  }

  @Test("at a terminal a person reads Vietnamese, also what Lua raises")
  func terminal() throws {
    let workspace = try Self.workspace()
    let terminal = try PseudoTerminal(
      [Program.path, "run", workspace.root, "--lang", "vi", "--timeout", "100ms"])
    for words in [
      "không có trường \"formla\" (ý bạn là \"formula\"?)", "chạy quá thời gian cho phép",
      "Mã thoát 3",
    ] { try terminal.wait(for: words) }
    let code = try PseudoTerminal(
      [Program.path, "-e", "x = nil + 1", "--lang", "vi"])
    try code.wait(for: "không tính được: một số trong phép tính chưa có giá trị (nil)")
  }

  @Test("in a pipe the program's own words are of the run's language, what Lua raises stays")
  func pipedRun() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n",
        scripts: [
          "indicators/a.lua": "derived \"a\" { formula = function(c) return c.unit + 1 end }",
          "indicators/b.lua": "derived \"b\" { formla = 1 }",
        ]))
    let outcome = try Program.run(["run", workspace.root, "--lang", "vi"])
    #expect(outcome.output.contains("không có trường \"formla\" (ý bạn là \"formula\"?)"))
    #expect(outcome.output.contains("attempt to perform arithmetic on a unit value"))
  }
}
