import TestSupport
import Testing
import Workbench

/// Sentences of the API's contract, told in Lua: each line is true in a formula.
@Suite("The API in Lua")
struct ApiTests {
  static let sentences = [
    // Members of objects.
    "#c.unit.predecessors == 0", "c.unit.code == 'X1' and c.unit.type == 'xã'",
    "tostring(c.unit) == 'X1' and units.X1 == c.unit", "c.unit.parent.code == 'H1'",
    "#units.H1.children == 3", "plan.year == 2024 and #plan:leaves() == 4",
    "plan['1.1'].owner == 'Văn phòng' and #plan['1.1'].implementers == 1",
    "plan['1.1'].parent == plan['1'] and plan['1'].is_heading",
    "period('2024-Q1').count == 4 and period('2024-03').index == 3",
    "period('2024-03') <= '2024-03' and not (period('2024-03') == '2024-03')",
    "period('2024-05'):to('quarter').text == '2024-Q2' and #period('2024-H1'):months() == 6",
    "({ [c.unit] = 7 })[units.X1] == 7 and ({ [c.period] = 8 })[period('2024-01')] == 8",
    // Functions of the host.
    "ratio(30, 60) == 50", "round(2.5) == 3 and round(-2.5) == -3",
    "vi.number('1.234,5') == 1234.5",
    "vi.format(1234.5, 1) == '1.234,5'", "vi.upper('tỷ lệ') == 'TỶ LỆ' and vi.fold('Đạt') == 'dat'",
    "vi.compare('ăn', 'an') == 1", "score.ratio(40, 2.5, 80) == 1.25",
    "score.bands(85, { { 90, 'Tốt' }, { 80, 'Khá' } }) == 'Khá'", "param('k', 80) == 80",
    "stat.mean { 1, false, 3 } == 2 and stat.modified_z(9, { 1, 1, 1 }) == nil",
    "stat.percentile({ 1, 2, 3, 4, 5 }, 90) == 4.6",
    // Readings that never end a formula.
    "c:opt('3', 7) == 7 and c:state('3') == 'missing'", "c.maybe['3'] == nil",
    "c:prev().maybe:num('1.1') == nil", "c:value(plan['1.1']) == c['1.1']",
    // What is left of Lua's own library.
    "io == nil and package == nil and debug == nil and dofile == nil and loadfile == nil",
    "string.dump == nil and os.getenv == nil and os.execute == nil",
    "load('return 1')() == 1 and load('\\27Lua') == nil", "collectgarbage('count') > 0",
    "not pcall(collectgarbage) and not pcall(setmetatable, {}, { __gc = print })",
    "type(os.clock()) == 'number' and os.date('%Y') == '2024'",
  ]

  @Test("holds", arguments: sentences)
  func holds(_ sentence: String) throws {
    let files = try TemporaryWorkspace(
      SmallPlan.files(
        figures: EvaluationTests.figures,
        scripts: [
          "indicators/x.lua":
            "derived \"x\" { kind = \"boolean\", formula = function(c) return \(sentence) end }"
        ])
    ).run { $0.units = ["X1"] }
    #expect(try files.value("x", "X1", "2024-01") == "true", "\(files.failures)")
  }

  @Test(
    "names that cells have, now or later, can't be declared",
    arguments: [
      "num", "den", "opt", "state", "value", "coverage", "target", "attainment", "met", "unit",
      "period", "prev", "year_ago", "at", "of", "parent", "ytd", "series", "rank", "peers",
      "median", "mad", "percentile", "maybe",
    ])
  func reserved(_ name: String) throws {
    let script = "derived \"\(name)\" { formula = function() return 1 end }"
    let files = try TemporaryWorkspace(
      SmallPlan.files(figures: EvaluationTests.figures, scripts: ["indicators/x.lua": script])
    ).run()
    #expect(files.exitCode == 3)
    #expect(files.failures.contains("derived \"\(name)\": the id is reserved for cells"))
  }
}
