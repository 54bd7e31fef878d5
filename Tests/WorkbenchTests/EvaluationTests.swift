import Testing
import Workbench
import LuaKit
import TestSupport

@Suite("Evaluation")
struct EvaluationTests {
  static let figures = """
    unit,period,indicator,numerator,denominator
    X1,2024-01,1.1,9,10
    X1,2024-02,1.1,8,10
    X1,2024-03,1.1,7,10
    X2,2024-01,1.1,5,10
    X2,2024-02,1.1,6,10
    X2,2024-03,1.1,6,10
    """

  private func run(_ scripts: [String: String], timeout: Duration = .seconds(5)) throws -> RunFiles
  {
    try TemporaryWorkspace(SmallPlan.files(figures: Self.figures, scripts: scripts)).run {
      $0.limits.time = timeout
    }
  }

  @Test("a derived reads one that is declared later, in another file")
  func order() throws {
    let files = try run([
      "indicators/a.lua": "derived \"a\" { formula = function(c) return c.b + 1 end }",
      "indicators/b.lua": "derived \"b\" { formula = function(c) return c[\"1.1\"] end }",
    ])
    #expect(try files.value("a", "X1", "2024-01") == "91")
    #expect(files.exitCode == 0)
  }

  @Test("a cycle of three names all three with file and line; what it doesn't touch stands")
  func cycle() throws {
    let files = try run([
      "indicators/a.lua": "derived \"a\" { formula = function(c) return c.b end }",
      "indicators/b.lua": "\nderived \"b\" { formula = function(c) return c.c end }",
      "indicators/c.lua": "derived \"c\" { formula = function(c) return c.a end }\n"
        + "derived \"d\" { formula = function(c) return 1 end }",
    ])
    let path =
      "a (Scripts/indicators/a.lua:1) -> b (Scripts/indicators/b.lua:2) -> "
      + "c (Scripts/indicators/c.lua:1) -> a (Scripts/indicators/a.lua:1)"
    #expect(files.failures.contains(path))
    #expect(try files.state("b", "X1", "2024-01") == "error: cycle a -> b -> c -> a")
    #expect(try files.value("d", "X1", "2024-01") == "1")
    #expect(files.exitCode == 3)
  }

  @Test("a derived may read itself at the period before, not among its peers")
  func selfReading() throws {
    let files = try run([
      "indicators/a.lua": """
      derived "n" { formula = function(c) return (c:prev():opt("n") or 0) + 1 end }
      derived "r" { formula = function(c) return (c:rank("r")) end }
      """
    ])
    #expect(try files.value("n", "X1", "2024-03") == "3")
    #expect(try files.state("r", "X1", "2024-01") == "error: cycle r -> r")
  }

  @Test("a derived read at another granularity is evaluated there, not averaged")
  func elsewhere() throws {
    let files = try run([
      "indicators/a.lua": """
      derived "share" { formula = function(c) return c["1.1"] end }
      derived "year" { formula = function(c) return c:at("2024").share end }
      derived "district" { formula = function(c) return c:parent().share end }
      derived "quarter" { by = "quarter", formula = function(c) return c.share end }
      """
    ])
    #expect(try files.value("year", "X1", "2024-01") == "80")
    #expect(try files.value("district", "X1", "2024-01") == "70")
    #expect(try files.value("quarter", "X2", "2024-Q1") == "56.666666666666664")
    #expect(try files.value("share", "X2", "2024-Q1") == "")
  }

  @Test("a loop ends with the state error; three of them set the declaration aside")
  func limits() throws {
    let files = try run(
      [
        "indicators/a.lua": """
        derived "once" { formula = function(c)
          if c.unit.code == "X1" and c.period.text == "2024-02" then while true do end end
          return 1
        end }
        derived "often" { formula = function(c)
          if c.period.text ~= "2024-01" then pcall(function() while true do end end) end
          return 1
        end }
        derived "after" { formula = function(c) return c:opt("often", -1) end }
        """
      ], timeout: .milliseconds(300))
    #expect(try files.state("once", "X1", "2024-02") == "error: timeout")
    #expect(try files.value("once", "X1", "2024-03") == "1")
    #expect(try files.state("often", "X1", "2024-01") == "error: timeout")
    #expect(try files.value("after", "X1", "2024-01") == "-1", "read before it was set aside")
    #expect(files.exitCode == 3)
  }

  @Test("needing too much memory ends one cell, with its line")
  func memory() throws {
    let files = try run([
      "indicators/a.lua": """
      derived "big" { formula = function(c)
        if c.unit.code == "X1" and c.period.text == "2024-02" then
          local t = {} for i = 1, 1e12 do t[i] = i end
        end
        return 1
      end }
      """
    ])
    #expect(try files.state("big", "X1", "2024-02") == "error: memory")
    #expect(try files.value("big", "X2", "2024-02") == "1")
    #expect(files.failures.contains("Scripts/indicators/a.lua:3"))
  }

  @Test("pcall, xpcall and coroutines pass on that a reading has no value")
  func passingOn() throws {
    let read = "c:of(\"X4\")[\"1.1\"]"
    let files = try run([
      "indicators/a.lua": """
      derived "p" { formula = function(c) pcall(function() return \(read) end) return 1 end }
      derived "x" { formula = function(c) xpcall(function() return \(read) end, print) return 1 end }
      derived "w" { formula = function(c) coroutine.wrap(function() return \(read) end)() return 1 end }
      derived "r" { formula = function(c)
        coroutine.resume(coroutine.create(function() return \(read) end)) return 1 end }
      """
    ])
    for id in ["p", "x", "w", "r"] {
      #expect(try files.state(id, "X1", "2024-01") == "missing: missing 1.1@2024-01/X4")
    }
  }

  @Test("print shows once a cell, in cell order, though the call was restarted")
  func printing() throws {
    let files = try run([
      "indicators/a.lua": """
      derived "a" { formula = function(c) print(c.period) return c.b end }
      derived "b" { formula = function(c) return 1 end }
      """
    ])
    let lines = files.printed.split(separator: "\n")
    #expect(lines.filter { $0 == "2024-02" }.count == 4, "one for each of four communes")
    #expect(lines.prefix(3) == ["2024-01", "2024-02", "2024-03"])
  }

  @Test("versions of a derived are in force at their time")
  func versions() throws {
    let files = try run([
      "indicators/a.lua": """
      derived "v" { valid = "2024-01..2024-01", formula = function(c) return 1 end }
      derived "v" { valid = "2024-02..2024-02", formula = function(c) return 2 end }
      """
    ])
    #expect(try files.value("v", "X1", "2024-01") == "1")
    #expect(try files.value("v", "X1", "2024-02") == "2")
    #expect(try files.state("v", "X1", "2024-03") == "missing: outside_valid")
    #expect(files.exitCode == 0)
  }

  @Test("the same run writes the same bytes, random numbers included")
  func reproducible() throws {
    let scripts = [
      "indicators/a.lua": """
      derived "r" { formula = function(c) return math.random() + math.random(1, 6) end }
      derived "d" { kind = "text", formula = function(c) return os.date("%Y-%m-%d %H:%M") end }
      """
    ]
    let (first, second) = (try run(scripts), try run(scripts))
    #expect(try first.file("derived.csv") == second.file("derived.csv"))
    #expect(try first.value("r", "X1", "2024-01") != first.value("r", "X1", "2024-02"))
    #expect(try first.value("d", "X1", "2024-01") == "2024-03-31 00:00")
  }

  @Test("a coverage asked for makes less missing")
  func coverage() throws {
    let files = try run([
      "indicators/a.lua": """
      derived "full" { by = "year", coverage = 0.9, formula = function(c) return c["1.1"] end }
      derived "part" { by = "year", coverage = 0.2, formula = function(c) return c["1.1"] end }
      """
    ])
    #expect(try files.state("full", "X1", "2024") == "missing: coverage 1.1@2024")
    #expect(try files.value("part", "X1", "2024") == "80")
  }
}
