import Testing
import TestSupport

/// What is wrong with a declaration is told with its line, all faults at once, and doesn't keep
/// the others from being computed.
@Suite("Declarations")
struct DeclarationTests {
  @Test(
    "tells every fault",
    arguments: [
      ("derived \"x\" {}", "derived \"x\": formula is missing"),
      ("derived \"x\"", "derived \"x\": the table of fields is missing"),
      ("derived \"x\" { formla = 1 }", "unknown field \"formla\" (did you mean \"formula\"?)"),
      (
        "derived \"x\" { label = 1, by = \"week\", formula = print }",
        "label must be a text, got 1; by must be one of \"month\", \"quarter\", \"half\", "
          + "\"year\", got \"week\""
      ),
      ("derived \"x\" { level = \"xom\", formula = print }", "level must be a level of the units"),
      ("derived \"x\" { valid = \"2024-02..2024-01\", formula = print }", "valid must be a span"),
      ("derived \"1.1\" { formula = print }", "the id is the code of a row of the plan"),
      ("derived \"nhan\" { formula = print }", "the id is the code of an input"),
      ("derived \"rank\" { formula = print }", "the id is reserved for cells"),
      ("derived \"\" { formula = print }", "the id is empty"),
      ("check \"x\" {}", "give either test, or left, op and right"),
      ("check \"x\" { test = print, op = \"<\" }", "give either test, or left, op and right"),
      (
        "check \"x\" { left = print, right = print, op = \"=<\" }",
        "op must be one of \"==\", \"~=\", \"<\", \"<=\", \">\", \">=\", got \"=<\""
      ),
      ("check \"x\" { test = print, severity = \"bad\" }", "severity must be one of"),
      ("check \"x\" { test = print, each = { \"9\" } }", "each: unknown indicator \"9\""),
      ("check \"x\" { test = print, each = { \"1\" } }", "\"1\" is a heading"),
      ("derived(\"x\", \"y\")", "derived: 2 arguments for 1"),
      ("derived \"x\" { formula = print", "'}' expected near <eof>"),
      ("local y = nil + 1", "attempt to perform arithmetic on a nil value"),
      ("require \"lib.none\"", "there is no file Scripts/lib/none.lua"),
      ("require \"../../etc/passwd\"", "write the path under Scripts with dots"),
    ])
  func faults(_ script: String, _ expected: String) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: EvaluationTests.figures,
        scripts: [
          "checks/bad.lua": "\n" + script,
          "indicators/good.lua": "derived \"good\" { formula = function() return 1 end }",
        ]))
    let files = try workspace.run()
    #expect(files.exitCode == 3)
    #expect(files.failures.contains(expected), "\(files.failures)")
    #expect(files.failures.contains("Scripts/checks/bad.lua:2:"))
    #expect(try files.value("good", "X1", "2024-01") == "1")
  }

  @Test("an id declared twice names both places")
  func twice() throws {
    let one = "derived \"x\" { formula = function() return 1 end }"
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: EvaluationTests.figures,
        scripts: ["indicators/a.lua": one, "indicators/b.lua": "\n" + one]))
    let files = try workspace.run()
    #expect(files.failures.contains("Scripts/indicators/b.lua:2: x: \"x\" is already declared at"))
    #expect(files.failures.contains("Scripts/indicators/a.lua:1"))
    #expect(files.exitCode == 3)
  }

  @Test("a library is loaded once a script, and its declarations belong to that script")
  func libraries() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: EvaluationTests.figures,
        scripts: [
          "lib/l.lua": "loads = (loads or 0) + 1\nreturn { twice = function(x) return 2 * x end }",
          "indicators/a.lua": """
          local l, again = require "lib.l", require "lib.l"
          derived "x" { formula = function(c) return l.twice(c["1.1"]) end }
          derived "n" { formula = function(c) return l == again and loads or -1 end }
          """,
        ]))
    let files = try workspace.run()
    #expect(try files.value("x", "X1", "2024-01") == "180")
    #expect(try files.value("n", "X1", "2024-01") == "1")
  }
}
