import Foundation
import LuaKit
import TestSupport
import Testing
import Workbench
import Messages
import Indicators
import PlainText

/// What a run writes and says, by the sentences of the contract on outputs.
@Suite("Outputs of a run")
struct OutputTests {
  static let header = "unit,period,indicator,numerator,denominator\n"
  static let figures =
    header + """
      X1,2024-01,1.1,94995,100000
      X1,2024-02,1.2,3,100
      X2,2024-01,1.1,80,100
      X2,2024-01,1.2,0,0
      X4,2024-01,3,20,1
      X4,2024-02,3,5,1

      """

  private func workspace(
    _ scripts: [String: String] = [:], figures: String = figures, target: String = "95%"
  ) throws -> TemporaryWorkspace {
    var files = SmallPlan.files(figures: figures, scripts: scripts)
    files["Data/ke-hoach.txt"] = SmallPlan.plan.replacingOccurrences(of: "90%", with: target)
    return try TemporaryWorkspace(files)
  }

  // MARK: - standing.csv

  @Test("standing.csv has each plan row of each unit, with attainment as c:attainment tells it")
  func standing() throws {
    let codes = ["1.1", "1.2", "2", "3"]
    let scripts = codes.map { code in
      let id = "a_" + code.replacingOccurrences(of: ".", with: "_")
      return
        "derived \"\(id)\" { formula = function(c) return c:ytd():attainment(\"\(code)\") end }"
    }
    let result = try workspace(["indicators/a.lua": scripts.joined(separator: "\n")]).run()
    let rows = try result.records("standing.csv")
    #expect(rows.count == 4 * codes.count)
    for row in rows {
      let id = "a_" + row[2].replacingOccurrences(of: ".", with: "_")
      #expect(try result.value(id, row[0], "2024-02") == row[7], "\(row)")
      #expect(row[1] == "2024-02")
    }
  }

  static let verdictCases: [(unit: String, code: String, row: String)] = [
    ("X1", "1.1", "94.995,not_met,0.9999473684210527,0.5,value,"),
    ("X1", "1.2", "3,met,1,0.5,value,"),
    ("X1", "2", ",missing,,0,missing,missing 2@2024-01..2024-02"),
    ("X1", "3", ",missing,,0,missing,missing 3@2024-01..2024-02"),
    ("X2", "1.2", ",zero_denominator,,0,zero_denominator,zero_denominator 1.2@2024-01..2024-02"),
  ]

  @Test("standing.csv gives verdict, state and reason as stable words", arguments: verdictCases)
  func verdicts(_ unit: String, _ code: String, _ row: String) throws {
    let rows = try workspace().run().records("standing.csv")
    let found = try #require(rows.first { $0[0] == unit && $0[2] == code })
    #expect(found[5...].joined(separator: ",") == row)
  }

  // MARK: - Selection

  static let cellCases: [(by: [PeriodKind], levels: [String], cells: [String])] = [
    ([], [], ["X1 2024-01", "X1 2024-02", "X2 2024-01", "X2 2024-02"]),
    ([.quarter], [], ["X1 2024-Q1"]), ([.year, .month], ["xã"], ["X1 2024", "X1 2024-01"]),
    ([], ["commune", "tỉnh"], ["T 2024-01", "X1 2024-01"]),
    ([.month], ["huyện"], ["H1 2024-01", "H2 2024-02"]),
  ]

  @Test("several granularities and levels each stand in their own rows", arguments: cellCases)
  func cells(_ by: [PeriodKind], _ levels: [String], _ cells: [String]) throws {
    let twelve = (1...12).map { "X1,2024-\($0 < 10 ? "0" : "")\($0),1.1,1,2\n" }.joined()
    let result = try workspace(
      SmallPlan.derived("1"), figures: Self.header + twelve + "X2,2024-01,1.1,1,2\n"
    ).run {
      ($0.by, $0.levels) = (by, levels)
    }
    let rows = try result.records("derived.csv").map { "\($0[0]) \($0[1])" }
    #expect(rows == rows.sorted())
    for cell in cells { #expect(rows.contains(cell), "\(cell) of \(rows)") }
    #expect(Set(rows).count == rows.count)
  }

  static let scopeCases: [(scope: String, units: [String], period: String?, found: [String])] = [
    ("cell", ["X1"], nil, ["X1 2024-01", "X1 2024-02"]),
    ("cell", ["X2"], "2024-01", ["X2 2024-01"]),
    ("unit", ["X1"], nil, ["X1 2024-02"]), ("unit", ["X1"], "2024-01", []),
    ("period", [], "2024-01", ["T 2024-01"]), ("period", ["X1"], nil, []),
    ("plan", [], nil, ["T 2024-02"]), ("plan", ["T"], nil, ["T 2024-02"]),
    ("plan", ["X1"], nil, []), ("plan", [], "2024-01", []), ("plan", [], "2024-02", ["T 2024-02"]),
  ]

  @Test("a finding is written where its unit and period are selected", arguments: scopeCases)
  func scopes(_ scope: String, _ units: [String], _ period: String?, _ found: [String]) throws {
    let check = "check \"k\" { scope = \"\(scope)\", test = function() return false end }"
    let result = try workspace(["checks/k.lua": check]).run {
      $0.units = units
      $0.period = period.flatMap { PeriodRange(text: $0) }
    }
    #expect(try result.records("findings.csv").map { "\($0[2]) \($0[3])" } == found)
  }

  // MARK: - Parameters

  static let parameterCases: [(name: String, said: String?)] = [
    ("nguong", nil), ("trong_nhanh", nil), ("ngưỡng", nil),
    ("nguog", "--set nguog: no script reads this parameter (did you mean nguong?)"),
    ("khac", "--set khac: no script reads this parameter; there are: nguong, ngưỡng, trong_nhanh"),
  ]

  @Test("a parameter that no script reads is told with the nearest", arguments: parameterCases)
  func parameters(_ name: String, _ said: String?) throws {
    let script = """
      local limit = param("nguong", 80)
      derived "x" { formula = function(c)
        if c.period.year == 1 then return param('trong_nhanh', 1) end
        return param("ng" .. "ưỡng", limit) end }
      """
    let workspace = try workspace(["indicators/x.lua": script])
    do {
      let result = try workspace.run { $0.parameters[name] = "7" }
      #expect(said == nil, "\(result.summary)")
    } catch let fault as UsageFault {
      #expect(fault.message.text(.english).hasPrefix(said ?? "nothing"))
      #expect(!FileManager.default.fileExists(atPath: workspace.root + "/out"))
    }
  }

  // MARK: - What is said

  @Test("a number has as many digits as its verdict needs")
  func digits() throws {
    let summary = try workspace().run {
      $0.units = ["X1"]
      $0.language = .vietnamese
    }.summary
    #expect(summary.contains("94,995 (đủ 50 % kỳ)  chưa đạt"))
    #expect(summary.contains("3,00 (đủ 50 % kỳ)  đạt"))
  }

  static let reasonCases: [(rows: String, code: String, said: String)] = [
    ("X1,2024-01,3,,,5\nX1,2024-02,3,,,6\n", "3", "thiếu số: chưa khai cách cộng"),
    ("X1,2024-01,1.1,1,2,\n", "3", "thiếu số: chưa có số liệu"),
    ("X1,2024-01,1.1,1,2,\n", "2", "thiếu số: chưa có hạng"),
  ]

  @Test("a missing figure is told with the reason", arguments: reasonCases)
  func reasons(_ rows: String, _ code: String, _ said: String) throws {
    let header = "unit,period,indicator,numerator,denominator,value\n"
    let summary = try workspace(figures: header + rows).run {
      $0.units = ["X1"]
      $0.language = .vietnamese
    }.summary
    let line = summary.split(separator: "\n").first { $0.hasPrefix("  \(code) ") }
    #expect(line?.contains(said) == true, "\(summary)")
  }

  static let caveatCases: [(figures: String, formula: String, code: Int32, said: String)] = [
    (figures, "1", 0, "Mã thoát 0: mọi thứ đều ổn."),
    (figures, "c[\"2\"]", 0, "Không ô nào có giá trị: x"),
    (figures + "X9,2024-01,1.1,1,2\n", "1", 4, "Có số liệu không được dùng (1 điều"),
  ]

  @Test("all is not said to be well where something is lacking", arguments: caveatCases)
  func caveats(_ figures: String, _ formula: String, _ code: Int32, _ said: String) throws {
    var files = SmallPlan.files(figures: figures, scripts: SmallPlan.derived(formula))
    files["Data/don-vi.csv"] =
      SmallPlan.units.split(separator: "\n").map { line in
        line.hasPrefix("code") ? "\(line),from" : "\(line),"
      }.joined(separator: "\n") + "\nX9,Xã Mới,commune,H2,xã,2024-02-01\n"
    let result = try TemporaryWorkspace(files).run { $0.language = .vietnamese }
    #expect(result.exitCode == code)
    #expect(result.summary.contains(said), "\(result.summary)")
    #expect(result.summary.contains("mọi thứ đều ổn") == said.contains("mọi thứ đều ổn"))
  }

  @Test("a declaration set aside is said to be so, on the screen and in run.json")
  func setAside() throws {
    let script = "derived \"x\" { formula = function(c) while true do end end }"
    let figures = Self.header + (1...4).map { "X1,2024-0\($0),1.1,1,2\n" }.joined()
    let result = try workspace(["indicators/x.lua": script], figures: figures).run {
      $0.limits.time = .milliseconds(50)
    }
    #expect(result.summary.contains("x  [Scripts/indicators/x.lua:1]: out of time"))
    #expect(
      try result.file("run.json").contains(
        """
          "set_aside": [
            {
              "id": "x",
              "script": "Scripts/indicators/x.lua",
              "line": 1,
              "reason": "timeout"
            }
          ],
        """))
  }

  @Test("numbers in a message are Vietnamese, in columns plain")
  func numbers() throws {
    let check = """
      check "k" { left = function(c) return 1234.5 end, op = "<", right = function() return -0.25 end,
        message = "{left} và {right}, {left:0}" }
      """
    let result = try workspace(["checks/k.lua": check]).run { $0.units = ["X1"] }
    let row = try #require(try result.records("findings.csv").first)
    #expect(row[5...8].joined(separator: "|") == "1234.5|-0.25|1234.75|1.234,5 và -0,25, 1.235")
  }

  @Test("derived values are shown: of few units side by side, of many together, all on request")
  func derivedValues() throws {
    let communes = (10...29).map { "C\($0),Xã \($0),commune,H1,xã" }.joined(separator: "\n")
    let rows = (10...29).map { "C\($0),2024-01,1.1,\($0),100\n" }.joined()
    var files = SmallPlan.files(
      figures: Self.header + rows, scripts: SmallPlan.derived("c[\"1.1\"]"))
    files["Data/don-vi.csv"] = SmallPlan.units + "\n" + communes
    let workspace = try TemporaryWorkspace(files)
    func lines(_ change: @escaping (inout RunOptions) -> Void) throws -> [String] {
      try workspace.run(change).summary.split(separator: "\n").map {
        $0.split(separator: " ").joined(separator: " ")
      }
    }
    #expect(try lines { $0.units = ["C10"] }.contains("x 2024-01 10"))
    #expect(try lines { $0.units = ["C10", "C29"] }.contains("x 2024-01 10 29"))
    #expect(try lines { _ in }.contains("x 2024-01 20/24 10 19,5 29"))
    #expect(try lines { $0.showsAllUnits = true }.contains("C29 Xã 29 29"))
  }
}
