import Faces
import Foundation
import LuaKit
import TestSupport
import Testing
import Workbench
import Messages

/// Sentences of the contracts that concern the whole way from files to results.
@Suite("From files to results")
struct ContractTests {
  static let header = "unit,period,indicator,numerator,denominator\n"

  private func plan(_ name: String, _ target: String) -> String {
    SmallPlan.plan.replacingOccurrences(of: "AN BÌNH", with: name)
      .replacingOccurrences(of: "90%", with: target)
  }

  @Test("a unit is held against its own plan, else its nearest ancestor's")
  func plans() throws {
    var files = SmallPlan.files(
      figures: Self.header + "X1,2024-01,1.1,9,10\nX2,2024-01,1.1,5,10\nX3,2024-01,1.1,5,10\n",
      scripts: SmallPlan.derived("c:target(\"1.1\")"))
    files["Data/ke-hoach-2.txt"] = plan("AN HÒA", "40%")
    files["Data/ke-hoach-3.txt"] = plan("MỘT", "60%").replacingOccurrences(of: "XÃ", with: "HUYỆN")
    let result = try TemporaryWorkspace(files).run()
    #expect(try result.value("x", "X1", "2024-01") == "90")
    #expect(try result.value("x", "X2", "2024-01") == "40")
    #expect(try result.value("x", "X3", "2024-01") == "60", "the district's")
    #expect(try result.state("x", "X4", "2024-01") == "missing: no_plan 1.1")
  }

  @Test("the last period reported is the one that ends last")
  func lastPeriod() throws {
    let files = SmallPlan.files(
      figures: Self.header
        + "X1,2024-Q1,1.1,1,10\nX1,2024-H1,1.1,5,20\nX1,2024-9M,1.1,20,30\nX1,2024,1.1,36,40\n",
      scripts: [
        "indicators/d.lua":
          "derived \"d\" { kind = \"text\", formula = function() return os.date(\"%F\") end }"
      ])
    let result = try TemporaryWorkspace(files).run { $0.units = ["X1"] }
    #expect(try result.value("d", "X1", "2024-Q1") == "2024-12-31")
    #expect(result.summary.contains("year to date at 2024\n"))
    #expect(result.summary.contains("90,00  met"))
  }

  @Test("an input can't take a name that cells have, and doesn't hide it")
  func reservedInput() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: Self.header + "X1,2024-01,1.1,9,10\n",
        scripts: SmallPlan.derived("c:num(\"1.1\")"), inputs: "code,label,rollup\nnum,Số,sum\n"))
    let result = try workspace.run()
    #expect(result.exitCode == 4)
    #expect(result.summary.contains("Data/chi-tieu.csv:2:1: ERROR: \"num\" is a reserved name"))
    #expect(try result.value("x", "X1", "2024-01") == "9")
  }

  @Test("a unit counts only in its time, in cells and in sums")
  func unitDates() throws {
    var files = SmallPlan.files(
      figures: Self.header
        + "X1,2024-01,1.1,1,10\nX2,2024-01,1.1,2,10\nX1,2024-02,1.1,4,10\nX2,2024-02,1.1,8,10\n",
      scripts: SmallPlan.derived("c:of(\"H1\"):at(\"2024\"):num(\"1.1\")"))
    files["Data/don-vi.csv"] = """
      code,name,level,parent,type,from,to
      H1,Huyện Một,district,,,,
      X1,Xã An Bình,commune,H1,xã,,
      X2,Xã An Hòa,commune,H1,xã,,2024-01-31
      """
    let result = try TemporaryWorkspace(files).run()
    #expect(try result.value("x", "X1", "2024-01") == "7")
    #expect(try result.value("x", "X2", "2024-02") == nil)
    #expect(result.summary.contains("Data/so-lieu.csv:5:1: ERROR"))
    #expect(result.exitCode == 4)
  }

  @Test("two columns with one title make the figures errors")
  func columnTwice() throws {
    let result = try TemporaryWorkspace(
      SmallPlan.files(
        figures: "unit,period,indicator,numerator,numerator,denominator\nX1,2024-01,1.1,3,5,10\n",
        scripts: SmallPlan.derived("c[\"1.1\"]"))
    ).run()
    #expect(try result.state("x", "X1", "2024-01") == "error: error 1.1@2024-01")
    #expect(result.exitCode == 4)
  }

  @Test("a limit hit for three codes of one cell doesn't set a check aside")
  func oneCell() throws {
    let check = """
      check "k" { each = { "1.1", "1.2", "3", "2" }, test = function(c)
        if c.unit.code == "X1" and c.period.text == "2024-01" then while true do end end
        return false end }
      """
    let result = try TemporaryWorkspace(
      SmallPlan.files(
        figures: Self.header + "X1,2024-01,1.1,9,10\nX2,2024-01,1.1,9,10\n",
        scripts: ["checks/k.lua": check])
    ).run { $0.limits.time = .milliseconds(300) }
    #expect(try result.records("findings.csv").count == 3 * 4)
    #expect(result.exitCode == 3)
  }

  @Test("a check of the whole plan may look at cells that have no value")
  func planWide() throws {
    let check = """
      check "k" { scope = "plan", test = function()
        local n = 0
        for u in units:each() do if cell(u, "2024-01")["1.1"] then n = n + 1 end end
        return n == 0, ("%d đơn vị"):format(n) end }
      """
    let result = try TemporaryWorkspace(
      SmallPlan.files(
        figures: Self.header + "X1,2024-01,1.1,9,10\n", scripts: ["checks/k.lua": check])
    ).run()
    #expect(try result.records("findings.csv").map { $0[8] } == ["3 đơn vị"])
  }

  @Test("with nothing to evaluate on, nothing is well")
  func nothing() throws {
    #expect(try TemporaryWorkspace([:]).run().exitCode == 5)
    let declared = [
      "Scripts/indicators/x.lua": "derived \"x\" { formula = function() return 1 end }"
    ]
    #expect(try TemporaryWorkspace(declared).run().exitCode == 5)
  }

  @Test("the same figure told twice in two ways is no contradiction")
  func sameMeaning() throws {
    let figures =
      "unit,period,indicator,numerator,denominator,value\n"
      + "X1,2024-01,1.1,3,4,\nX1,2024-01,1.1,3,4,75\n"
    let result = try TemporaryWorkspace(
      SmallPlan.files(figures: figures, scripts: SmallPlan.derived("c[\"1.1\"]"))
    ).run()
    #expect(try result.value("x", "X1", "2024-01") == "75")
    #expect(result.exitCode == 0)
  }

  @Test("nothing that is written tells where in memory something lay")
  func addresses() throws {
    let script = """
      derived "a" { kind = "text", formula = function(c)
        return string.format("%s|%s|%5s", {}, print, coroutine.create(print)) .. tostring(c.unit) end }
      derived "p" { kind = "text", formula = function(c) return string.format("%p", {}) end }
      """
    let result = try TemporaryWorkspace(
      SmallPlan.files(
        figures: Self.header + "X1,2024-01,1.1,9,10\n", scripts: ["indicators/a.lua": script])
    ).run()
    #expect(try result.value("a", "X1", "2024-01") == "table|function|threadX1")
    #expect(try result.state("p", "X1", "2024-01")?.contains("invalid conversion '%p'") ?? false)
  }
}

@Suite("The prompt's console")
struct ConsoleTests {
  /// What is said to each line: the replies' lines, `…` where more is asked for.
  private func converse(_ lines: [String]) throws -> [String] {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: ContractTests.header + "X1,2024-01,1.1,9,10\n",
        scripts: SmallPlan.derived("c[\"1.1\"] * 2")))
    var options = RunOptions()
    options.workspace = workspace.root
    options.language = .english
    var said = ""
    let console = try Console(options, name: "repl") { output in
      switch output {
      case .printed(let text), .machine(let text): said += text
      case .lines(let lines), .live(let lines): said += lines.map(\.text).joined(separator: "\n")
      case .errors(let lines): said += "! " + lines.map(\.text).joined(separator: "\n")
      }
    }
    return lines.map { line in
      said = ""
      return console.feed(line) == .more ? "…" : said
    }
  }

  @Test(
    "prints what expressions give",
    arguments: [
      ("1 + 1", "2"), ("\"tỷ lệ\"", "\"tỷ lệ\""), ("nil", "nil"), ("x = 1", ""),
      ("{ 1, 2, a = { b = true } }", "{1, 2, a = {b = true}}"), ("1, 2", "1\t2"), ("2.0", "2.0"),
      ("cell(\"X1\", \"2024-01\")[\"1.1\"]", "90.0"), ("cell(\"X1\", \"2024-01\").x", "180.0"),
      ("cell(\"X2\", \"2024-01\")[\"1.1\"]", "nil"),
      ("cell(\"X2\", \"2024-01\"):value(\"1.1\")", "nil\t\"missing 1.1@2024-01\""),
      ("plan[\"1.1\"]", "1.1"), ("units.X1.name", "\"Xã An Bình\""), ("period(\"2024\")", "2024"),
    ])
  func values(_ line: String, _ said: String) throws {
    #expect(try converse([line]) == [said])
  }

  @Test("asks for more until the input is complete, also of an expression")
  func continuation() throws {
    #expect(
      try converse(["'a\\", "b'", "'a\\z", "  b'"]) == ["…", "\"a\\u{a}b\"", "…", "\"ab\""])
    #expect(
      try converse(["{", "1,", "2}", "for i = 1, 2 do", "end", "1 +", "2"])
        == ["…", "…", "{1, 2}", "…", "", "…", "3"])
  }

  @Test("tells errors by the line of input, with its text")
  func places() throws {
    let said = try converse(["function f()", " error('hỏng')", "end", "", "f()", "x ="])
    #expect(said == ["…", "…", "", "", "! repl:2: hỏng\n    2 |  error('hỏng')", "…"])
  }

  @Test("takes declarations")
  func declarations() throws {
    let said = try converse([
      "derived \"y\" { formula = function(c) return c.x + 1 end }",
      "cell(\"X1\", \"2024-01\").y", "derived \"y\" { formula = function(c) return 7 end }",
      "cell(\"X1\", \"2024-01\").y", "derived \"y\" { formul = print }",
    ])
    #expect(said[1] == "181.0")
    #expect(said[3] == "7.0", "what is declared again takes the place of what was")
    #expect(said[4].contains("repl:5"))
  }
}
