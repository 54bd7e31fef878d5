import Testing
import TestSupport
import Workbench

/// A formula of one expression, evaluated on cells of the small plan. The figures are the same
/// for all cases, so that each case says only what differs.
@Suite("Readings of a cell")
struct ReadingTests {
  static let figures = """
    unit,period,indicator,numerator,denominator,value,rank,state
    X1,2024-01,1.1,9,10,,,
    X1,2024-02,1.1,8,10,,,
    X1,2024-03,1.1,0,0,,,
    X2,2024-01,1.1,5,10,,,
    X3,2024-01,1.1,9,10,,,
    X2,2024-02,1.1,,,,,không áp dụng
    X1,2024-01,1.2,1,40,,,
    X2,2024-01,1.2,1,10,,,
    X4,2024-01,1.2,0,10,,,
    X1,2023,2,,,80,7/9,
    X1,2024,2,,,82,5/9,
    X2,2023,2,,,70,3,
    X2,2024,2,,,75,3,
    X1,2024-01,3,,,17,,
    X1,2024-01,dan_so,,,100,,
    X1,2024-02,dan_so,,,110,,
    X2,2024-01,dan_so,,,50,,
    X1,2024-01,nhan,,,5,,
    X1,2024-02,nhan,,,7,,
    X1,2024-01,dau_ky,,,3,,
    X1,2024-02,dau_ky,,,4,,
    X1,2024-01,diem,,,60,,
    X1,2024-02,diem,,,70,,
    """

  @Test(
    "gives the value, or ends the formula with the state and its reason",
    arguments: [
      // expression, unit, period, value or "state: reason"
      ("c[\"1.1\"]", "X1", "2024-01", "90"),
      ("c:value(\"1.1\")", "X1", "2024-02", "80"),
      ("c[\"1.1\"]", "X1", "2024-03", "zero_denominator: zero_denominator 1.1@2024-03"),
      ("c[\"1.1\"]", "X2", "2024-02", "not_applicable: not_applicable 1.1@2024-02"),
      ("c[\"1.1\"]", "X4", "2024-01", "missing: missing 1.1@2024-01"),
      ("c[\"2\"]", "X1", "2024-01", "missing: reported_by_year 2@2024-01"),
      ("c:num(\"1.1\")", "X1", "2024-03", "0"),
      ("c:num(\"3\")", "X1", "2024-01", "missing: no_ratio 3@2024-01"),
      ("c:opt(\"1.1\", -1)", "X4", "2024-01", "-1"),
      ("c:opt(\"1.1\")", "X4", "2024-01", "missing: nil"),
      ("c.nhan * 2", "X1", "2024-02", "14"),
      ("na(\"không có\")", "X1", "2024-01", "not_applicable: không có"),
      ("ratio(1, 0)", "X1", "2024-01", "zero_denominator: zero_denominator"),
      ("1 / 0", "X1", "2024-01", "error: not_finite"),
      ("\"text\"", "X1", "2024-01", "error: wrong_type"),
      ("nil", "X1", "2024-01", "missing: nil"),
      ("math.type(c:num(\"1.1\")) == \"integer\" and 1 or 0", "X1", "2024-01", "1"),
      ("math.type(c[\"1.1\"]) == \"float\" and 1 or 0", "X1", "2024-01", "1"),
    ])
  func value(_ expression: String, _ unit: String, _ period: String, _ expected: String) throws {
    try expect(expression, unit, period, expected)
  }

  @Test(
    "travels in time and among units",
    arguments: [
      ("c:prev()[\"1.1\"]", "X1", "2024-02", "90"),
      ("c:prev()[\"1.1\"]", "X1", "2024-01", "missing: missing 1.1@2023-12"),
      ("c:at(\"2024\")[\"2\"]", "X1", "2024-01", "82"),
      ("c:at(\"2024\"):year_ago()[\"2\"]", "X1", "2024-01", "80"),
      ("c:of(\"X2\")[\"1.1\"]", "X1", "2024-01", "50"),
      ("c:of(units[\"X2\"])[\"1.1\"]", "X1", "2024-01", "50"),
      ("c:parent()[\"1.1\"]", "X1", "2024-01", "76.66666666666667"),
      ("c:parent():num(\"1.1\")", "X1", "2024-01", "23"),
      ("c:ytd(\"1.1\")", "X1", "2024-02", "85"),
      ("c:ytd():den(\"1.1\")", "X1", "2024-03", "20"),
      ("c:ytd().dan_so", "X1", "2024-02", "110"),
      ("c:ytd().nhan", "X1", "2024-02", "12"),
      ("c:ytd().dau_ky", "X1", "2024-02", "3"),
      ("c:ytd().diem", "X1", "2024-02", "missing: not_additive diem@2024-01..2024-02"),
      ("c:parent().dan_so", "X1", "2024-01", "150"),
      ("c:at(\"2024\")[\"1.1\"]", "X1", "2024-01", "85"),
      ("c:at(\"2024\"):coverage(\"1.1\")", "X1", "2024-01", "0.25"),
      ("c:coverage(\"1.1\")", "X1", "2024-01", "1"),
      ("c:of(\"H1\"):coverage(\"1.2\")", "X1", "2024-01", "0.6666666666666666"),
      ("#c:series(\"1.1\", 3)", "X1", "2024-02", "3"),
      ("c:series(\"1.1\", 3)[1] == false and 1 or 0", "X1", "2024-02", "1"),
      ("c:series(\"1.1\")[2]", "X1", "2024-02", "80"),
    ])
  func travel(_ expression: String, _ unit: String, _ period: String, _ expected: String) throws {
    try expect(expression, unit, period, expected)
  }

  @Test(
    "holds values against targets",
    arguments: [
      ("c:target(\"1.1\")", "X1", "2024-01", "90"),
      ("c:met(\"1.1\") and 1 or 0", "X1", "2024-01", "1"),
      ("c:met(\"1.1\") and 1 or 0", "X1", "2024-02", "0"),
      ("c:attainment(\"1.1\")", "X1", "2024-02", "0.8888888888888888"),
      ("c:attainment(\"1.2\")", "X1", "2024-01", "1"),
      ("c:attainment(\"1.2\")", "X2", "2024-01", "0.5"),
      ("c:met(\"1.2\") and 1 or 0", "X2", "2024-01", "0"),
      ("c:target(\"2\")", "X1", "2024-01", "missing: not_computable 2"),
      ("c:at(\"2024\"):met(\"2\") and 1 or 0", "X1", "2024-01", "1"),
      ("c:at(\"2024\"):met(\"2\") and 1 or 0", "X2", "2024-01", "0"),
      ("c:met(\"2\") and 1 or 0", "X1", "2024-01", "missing: reported_by_year 2@2024-01"),
      ("c.maybe:attainment(\"1.1\") or -1", "X4", "2024-01", "-1"),
      ("c:prev().maybe:num(\"1.1\") or -1", "X1", "2024-01", "-1"),
    ])
  func judgement(
    _ expression: String, _ unit: String, _ period: String, _ expected: String
  ) throws { try expect(expression, unit, period, expected) }

  @Test(
    "compares a unit with its peers",
    arguments: [
      ("(c:rank(\"1.1\"))", "X1", "2024-01", "1"),
      ("(c:rank(\"1.1\"))", "X3", "2024-01", "1"),
      ("(c:rank(\"1.1\"))", "X2", "2024-01", "3"),
      ("select(2, c:rank(\"1.1\"))", "X2", "2024-01", "3"),
      ("(c:rank(\"1.1\", \"asc\"))", "X2", "2024-01", "1"),
      ("(c:rank(\"1.1\", { type = \"xã\" }))", "X2", "2024-01", "2"),
      ("(c:rank(\"1.2\"))", "X1", "2024-01", "1"),
      ("(c:rank(\"1.2\", { within = \"province\" }))", "X1", "2024-01", "2"),
      ("select(2, c:rank(\"1.2\", { within = \"province\" }))", "X1", "2024-01", "3"),
      ("(c:at(\"2024\"):rank(\"2\"))", "X1", "2024-01", "5"),
      ("select(2, c:at(\"2024\"):rank(\"2\"))", "X1", "2024-01", "9"),
      ("#c:peers(\"1.1\")", "X1", "2024-01", "3"),
      ("c:median(\"1.1\")", "X1", "2024-01", "90"),
      ("c:mad(\"1.1\")", "X1", "2024-01", "0"),
      ("c:percentile(\"1.1\", 25)", "X1", "2024-01", "70"),
      ("(c:rank(\"1.1\"))", "X4", "2024-01", "missing: missing 1.1@2024-01"),
    ])
  func peers(_ expression: String, _ unit: String, _ period: String, _ expected: String) throws {
    try expect(expression, unit, period, expected)
  }

  /// What a unit and its peers have that are no numbers: what is asked, and what comes of it.
  static let unnumbered: [(expression: String, expected: String)] = [
    ("table.concat(c:peers(\"chu\"), \" \")", "X1 X2 X3"), ("#c:peers(\"dung\")", "3"),
    ("tostring(c:peers(\"dung\")[2])", "false"), ("#c:peers(\"mot\")", "1"),
    ("#c:peers(\"chu\", { within = \"province\" })", "4"),
    ("(c:rank(\"chu\"))", "gives texts"),
    ("c:median(\"mot\")", "gives texts"),
    ("c:mad(\"dung\")", "gives true or false"),
    ("c:percentile(\"chu\", 50)", "gives texts"),
  ]

  @Test("texts and booleans are listed and not ranked", arguments: unnumbered)
  func peersWithoutNumbers(_ entry: (expression: String, expected: String)) throws {
    let isText = !entry.expression.hasPrefix("#") && !entry.expected.hasPrefix("gives")
    let script = """
      derived "chu" { kind = "text", formula = function(c) return c.unit.code end }
      derived "dung" { kind = "boolean", formula = function(c) return c.unit.code == "X1" end }
      derived "mot" {
        kind = "text", formula = function(c) if c.unit.code == "X1" then return "a" end end,
      }
      derived "x" { \(isText ? "kind = \"text\"," : "") formula = function(c) return \(entry.expression) end }
      """
    for engine in [RunOptions.Engine.fast, .plain] {
      let workspace = try TemporaryWorkspace(
        SmallPlan.files(figures: Self.figures, scripts: ["indicators/x.lua": script]))
      let files = try workspace.run { $0.engine = engine }
      let value = try files.value("x", "X1", "2024-01")
      let got = value == "" ? try files.state("x", "X1", "2024-01") : value
      #expect(got?.contains(entry.expected) == true, "\(engine): \(got ?? "")\n\(files.failures)")
    }
  }

  @Test(
    "speaks where a reading cannot be meant",
    arguments: [
      ("c[\"1.9\"]", "unknown indicator \"1.9\" (did you mean"),
      ("c[1.2]", "write c[\"1.2\"]"),
      ("c[\"1\"]", "\"1\" is a heading and has no figures; below it: 1.1, 1.2"),
      ("c:num(\"1.1\", 2)", "c:num: 2 arguments for 1"),
      ("score.ratio(45, 2,5, 80)", "score.ratio: 4 arguments for 3; a decimal is written 2.5"),
      ("c:at(\"2024-13\")[\"1.1\"]", "\"2024-13\" is no period"),
      ("c:of(\"X9\")[\"1.1\"]", "unknown unit \"X9\" (did you mean"),
      ("c.num(\"1.1\")", "bad self (cell expected, got string); call it with ':'"),
      ("c:rank(\"1.1\", { within = \"galaxy\" })", "no unit has the level \"galaxy\""),
    ])
  func traps(_ expression: String, _ expected: String) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: Self.figures, scripts: SmallPlan.derived(expression)))
    let files = try workspace.run()
    #expect(files.exitCode == 3)
    #expect(files.failures.contains(expected), "\(files.failures)")
  }

  private func expect(
    _ expression: String, _ unit: String, _ period: String, _ expected: String
  ) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: Self.figures, scripts: SmallPlan.derived(expression)))
    let files = try workspace.run()
    let value = try files.value("x", unit, period)
    let got = value == "" ? try files.state("x", unit, period) : value
    #expect(got == expected, "\(expression) at \(unit), \(period)\n\(files.failures)")
  }
}
