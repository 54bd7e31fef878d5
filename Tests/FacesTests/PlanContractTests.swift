import Foundation
import TestSupport
import Testing
import Workbench

/// Which plan judges, from files to results.
@Suite("Plans from files to results")
struct PlanContractTests {
  private static let header = "unit,period,indicator,numerator,denominator,value,rank\n"

  private func plan(_ unit: String, _ year: Int, _ rows: String) -> String {
    "CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH \(unit) NĂM \(year)\n"
      + "STT\tChỉ tiêu\tMục tiêu\tBộ phận theo dõi\n" + rows
  }

  private func files(
    _ plans: [String: String], figures: String, _ expression: String, more: [String: String] = [:]
  ) -> [String: String] {
    var files = SmallPlan.files(
      figures: Self.header + figures, scripts: SmallPlan.derived(expression))
    files["Data/ke-hoach.txt"] = nil
    for (name, text) in plans { files["Data/\(name).txt"] = text }
    return files.merging(more) { $1 }
  }

  @Test("the screen shows the label and target of the plan that judges the unit")
  func shown() throws {
    let files = files(
      [
        "a": plan("XÃ AN BÌNH", 2024, "1\tĐúng hạn\t90%\tVP\n"),
        "b": plan("XÃ AN HÒA", 2024, "1\tTrực tuyến\t40%\tVP\n2\tSố hóa\t70%\tVP\n"),
      ], figures: "X1,2024-01,1,5,10,,\nX2,2024-01,1,5,10,,\nX2,2024-01,2,8,10,,\n", "c[\"1\"]")
    let one = try TemporaryWorkspace(files).run { $0.units = ["X1"] }.summary
    #expect(one.contains("Đúng hạn") && one.contains("90%") && one.contains("not met"))
    let other = try TemporaryWorkspace(files).run { $0.units = ["X2"] }.summary
    #expect(other.contains("Trực tuyến") && other.contains("40%") && other.contains("Số hóa"))
    #expect(!other.contains("not met"))
  }

  @Test("a unit that no plan speaks for has no target: no_plan")
  func none() throws {
    let plans = [
      "a": plan("XÃ AN BÌNH", 2024, "1\tĐúng hạn\t90%\tVP\n"),
      "b": plan("XÃ AN HÒA", 2024, "1\tĐúng hạn\t40%\tVP\n"),
    ]
    for expression in ["c:target(\"1\")", "c:attainment(\"1\")", "c:met(\"1\") and 1 or 0"] {
      let result = try TemporaryWorkspace(
        files(plans, figures: "X4,2024-01,1,5,10,,\n", expression)
      ).run()
      #expect(try result.state("x", "X4", "2024-01") == "missing: no_plan 1", "\(expression)")
    }
  }

  private static let years = (
    older: "1\tĐúng hạn\t80%\tVP\n2\tTrực tuyến\t50%\tVP\n",
    newer: "1\tTrực tuyến\t60%\tVP\n2\tĐúng hạn.\t90%\tVP\n3\tSố hóa\t70%\tVP\n"
  )
  private static let figures = """
    X1,2023,1,8,10,,2
    X1,2023,2,5,10,,
    X1,2023,3,1,10,,
    X1,2024,1,6,10,,1
    X1,2024,2,9,10,,
    X1,2024,3,7,10,,

    """

  @Test(
    "a code that is another row in another year is not read across, but by a shared name",
    arguments: [
      ("c[\"1\"]", "60"), ("c:year_ago()[\"1\"]", "missing: renumbered 1@2023"),
      ("c:year_ago():num(\"1\")", "missing: renumbered 1@2023"),
      ("(c:year_ago():rank(\"1\"))", "missing: renumbered 1@2023"),
      ("c:at(\"2023\")[\"2\"]", "missing: renumbered 2@2023"),
      ("c:year_ago()[\"3\"]", "10"), ("c:year_ago():opt(\"1\", -1)", "-1"),
      ("c:series(\"1\", 2)[1] and 1 or 0", "0"), ("c.dung_han", "90"),
      ("c:year_ago().dung_han", "80"), ("c:year_ago():num(\"dung_han\")", "8"),
      ("c:target(\"dung_han\")", "90"), ("c:year_ago():target(\"dung_han\")", "80"),
      ("c:met(\"dung_han\") and 1 or 0", "1"),
    ])
  func renumbered(_ expression: String, _ expected: String) throws {
    let files = files(
      [
        "a": plan("XÃ AN BÌNH", 2023, Self.years.older),
        "b": plan("XÃ AN BÌNH", 2024, Self.years.newer),
      ], figures: Self.figures, expression,
      more: ["Data/ma.csv": "key,year,code\ndung_han,2023,1\ndung_han,2024,2\n"])
    let result = try TemporaryWorkspace(files).run()
    let value = try result.value("x", "X1", "2024")
    let got = value == "" ? try result.state("x", "X1", "2024") : value
    #expect(got == expected, "\(result.summary)")
  }

  @Test("a code with another label is told, unless a table says what belongs together")
  func told() throws {
    let plans = [
      "a": plan("XÃ AN BÌNH", 2023, Self.years.older),
      "b": plan("XÃ AN BÌNH", 2024, Self.years.newer),
    ]
    let bare = try TemporaryWorkspace(files(plans, figures: Self.figures, "1")).run()
    #expect(bare.summary.contains("Data/b.txt:3: WARNING") && bare.summary.contains("Data/b.txt:4"))
    let table = "key,year,code\ndung_han,2023,1\ndung_han,2024,2\nonline,2023,2\nonline,2024,1\n"
    let told = try TemporaryWorkspace(
      files(plans, figures: Self.figures, "1", more: ["Data/ma.csv": table])
    ).run()
    #expect(!told.summary.contains("Data/b.txt"))
  }

  @Test("a check of the whole plan gets nil and goes on where its own cell has no value")
  func planScope() throws {
    let check = """
      check "k" { scope = "plan", test = function(c)
        local value, reason = c:value("1")
        return false, tostring(value) .. " " .. tostring(reason) end }
      """
    let result = try TemporaryWorkspace(
      files(
        ["a": plan("XÃ AN BÌNH", 2024, "1\tĐúng hạn\t90%\tVP\n")],
        figures: "X1,2024-01,dan_so,,,5,\n", "1", more: ["Scripts/checks/k.lua": check])
    ).run()
    #expect(try result.records("findings.csv").map { $0[8] } == ["nil missing 1@2024-01"])
  }

  @Test("a figure in conflict gives no rank")
  func conflict() throws {
    let result = try TemporaryWorkspace(
      files(
        ["a": plan("XÃ AN BÌNH", 2024, "1\tĐúng hạn\t90%\tVP\n")],
        figures: "X1,2024,1,,,80,3\nX1,2024,1,,,81,4\nX2,2024,1,,,70,5\n", "(c:rank(\"1\"))")
    ).run()
    #expect(try result.state("x", "X1", "2024") == "error: error 1@2024")
    #expect(try result.value("x", "X2", "2024") == "5")
  }

  @Test(
    "numerator of a derived is missing, coverage of a derived without a value is 0",
    arguments: [
      ("c:num(\"y\")", "missing: no_ratio y@2024-01"),
      ("c:den(\"y\")", "missing: no_ratio y@2024-01"), ("c:coverage(\"none\")", "0"),
      ("c:coverage(\"y\")", "1"),
    ])
  func derived(_ expression: String, _ expected: String) throws {
    let more = [
      "Scripts/indicators/y.lua": """
      derived "y" { formula = function(c) return 1 end }
      derived "none" { formula = function(c) return nil end }
      """
    ]
    let result = try TemporaryWorkspace(
      files(
        ["a": plan("XÃ AN BÌNH", 2024, "1\tĐúng hạn\t90%\tVP\n")],
        figures: "X1,2024-01,1,5,10,,\n", expression, more: more)
    ).run()
    let value = try result.value("x", "X1", "2024-01")
    #expect((value == "" ? try result.state("x", "X1", "2024-01") : value) == expected)
  }
}
