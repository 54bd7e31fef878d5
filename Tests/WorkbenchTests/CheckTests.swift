import Evaluation
import Testing
import Workbench
import TestSupport

@Suite("Checks")
struct CheckTests {
  static let figures = """
    unit,period,indicator,numerator,denominator,value
    X1,2024-01,1.1,12,10,
    X1,2024-02,1.1,8,10,
    X2,2024-01,1.1,0,0,
    X2,2024-02,1.1,5,10,
    X1,2024-01,nhan,,,5
    """

  /// Findings as `unit period indicator left right imbalance message`.
  private func findings(_ check: String) throws -> [String] {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: Self.figures, scripts: ["checks/k.lua": check]))
    let files = try workspace.run { $0.failOn = nil }
    #expect(files.exitCode == 0, "\(files.failures)")
    return try files.records("findings.csv").map { $0[2...8].joined(separator: " ") }
  }

  @Test(
    "compares with its tolerance",
    arguments: [
      ("<=", "0", ["X1 2024-01 1.1 12 10 2 k"]),
      ("<=", "2", []),
      (
        "==", "1",
        ["X1 2024-01 1.1 12 10 2 k", "X1 2024-02 1.1 8 10 -2 k", "X2 2024-02 1.1 5 10 -5 k"]
      ),
      ("==", "2", ["X2 2024-02 1.1 5 10 -5 k"]),
      (">=", "2", ["X2 2024-02 1.1 5 10 -5 k"]),
      ("<", "0", ["X1 2024-01 1.1 12 10 2 k", "X2 2024-01 1.1 0 0 0 k"]),
      ("~=", "0", ["X2 2024-01 1.1 0 0 0 k"]),
    ])
  func comparison(_ op: String, _ tolerance: String, _ expected: [String]) throws {
    #expect(
      try findings(
        """
        check "k" { each = { "1.1" }, op = "\(op)", tolerance = \(tolerance),
          left = function(c, code) return c:num(code) end,
          right = function(c, code) return c:den(code) end }
        """) == expected)
  }

  @Test(
    "takes a missing figure as it was told to",
    arguments: [
      ("skip", ["X1 2024-01  5 9 -4 k"]),
      (
        "fail",
        [
          "X1 2024-01  5 9 -4 k", "X1 2024-02     k", "X2 2024-01     k", "X2 2024-02     k",
          "X3 2024-01     k", "X3 2024-02     k", "X4 2024-01     k", "X4 2024-02     k",
        ]
      ),
    ])
  func missing(_ rule: String, _ expected: [String]) throws {
    #expect(
      try findings(
        """
        check "k" { missing = "\(rule)", op = ">=",
          left = function(c) return c.nhan end, right = function() return 9 end }
        """) == expected)
  }

  @Test("reads a missing figure as 0 where it was told to, and only a missing one")
  func zero() throws {
    let found = try findings(
      """
      check "k" { missing = "zero", test = function(c) return c.nhan + c["1.1"] > 0 end }
      """)
    #expect(
      found == ["X3 2024-01     k", "X3 2024-02     k", "X4 2024-01     k", "X4 2024-02     k"])
  }

  @Test(
    "is evaluated as often as its scope says",
    arguments: [
      (
        "cell",
        [
          "X1 2024-01", "X1 2024-02", "X2 2024-01", "X2 2024-02", "X3 2024-01", "X3 2024-02",
          "X4 2024-01", "X4 2024-02",
        ]
      ),
      ("unit", ["X1 2024-02", "X2 2024-02", "X3 2024-02", "X4 2024-02"]),
      ("period", ["T 2024-01", "T 2024-02"]),
      ("plan", ["T 2024-02"]),
    ])
  func scope(_ scope: String, _ expected: [String]) throws {
    let found = try findings(
      "check \"k\" { scope = \"\(scope)\", test = function() return false end }")
    #expect(found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == expected)
  }

  @Test(
    "words the finding",
    arguments: [
      ("", "false, \"lời\"", "lời"),
      ("", "false", "Nhãn"),
      (
        "message = \"{unit}|{period}|{code}|{label}|{indicator}\",", "false",
        "Xã An Bình|2024-01|1.1|Nhãn|Tỷ lệ đúng hạn"
      ),
      ("message = function(c, code) return c.unit.code .. code end,", "false", "X11.1"),
      ("message = \"{{unit}} {code}\",", "false", "{unit} 1.1"),
      ("message = \"{ {code} }\",", "false", "{ 1.1 }"),
    ])
  func message(_ message: String, _ result: String, _ expected: String) throws {
    let found = try findings(
      """
      check "k" { label = "Nhãn", each = { "1.1" }, \(message)
        test = function(c) if c[\"1.1\"] > 100 then return \(result) end return true end }
      """)
    #expect(found == ["X1 2024-01 1.1    \(expected)"])
  }

  @Test("numbers in messages are written the Vietnamese way, with as many decimals as asked for")
  func numbers() throws {
    let check = """
      check "k" { op = ">", left = function(c) return c["1.1"] / 7 end,
        right = function() return 1234 end, scope = "plan", level = "commune",
        message = "{left:2} {right} {right:1} {imbalance:0}" }
      """
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: Self.figures, scripts: ["checks/k.lua": check]))
    let found = try workspace.run().file("findings.csv")
    #expect(found.contains("\"9,29 1.234 1.234,0 -1.225\""), "\(found)")
  }

  @Test("what returns nil, or cannot be read, is not evaluated and counted so")
  func notEvaluated() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: Self.figures,
        scripts: ["checks/k.lua": "check \"k\" { test = function(c) return nil end }"]))
    let files = try workspace.run()
    let check = try #require(files.run.result.checks.first)
    #expect(check.evaluated == 0 && check.notEvaluated > 0)
    #expect(files.exitCode == 0)
  }
}
