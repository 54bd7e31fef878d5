import Reports
import Evaluation
import TestSupport
import Testing
import Workbench

/// Formulas called for runs of cells and formulas called one by one give the same to the last bit,
/// states, reasons, findings and what was printed included.
@Suite("Engines")
struct EngineTests {
  /// The same numbers in every run.
  private struct Dice {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
  }

  private static func figures(_ dice: inout Dice) -> String {
    var text = "unit,period,indicator,numerator,denominator,value,state\n"
    for unit in ["X1", "X2"] {
      for month in 1...12 {
        let period = "2024-\(month < 10 ? "0" : "")\(month)"
        for code in ["1.1", "1.2"] {
          switch dice.below(9) {
          case 0: continue
          case 1: text += "\(unit),\(period),\(code),0,0,,\n"
          case 2: text += "\(unit),\(period),\(code),,,,not_applicable\n"
          case 3: text += "\(unit),\(period),\(code),,,,error\n"
          default: text += "\(unit),\(period),\(code),\(dice.below(50)),\(1 + dice.below(60)),,\n"
          }
        }
      }
    }
    return text
  }

  private static func reading(_ dice: inout Dice) -> String {
    let code = dice.pick(["\"1.1\"", "\"1.2\"", "\"d1\"", "\"d2\"", "code"])
    let cell = dice.pick([
      "c", "c", "c", "c:prev()", "c.maybe", "c:ytd()", "c:year_ago()", "c:parent()",
    ])
    return dice.pick([
      "\(cell)[\(code)]", "\(cell)[\(code)]", "\(cell):num(\(code))", "\(cell):den(\(code))",
      "\(cell):opt(\(code), 7)", "#\(cell):state(\(code))", "c:median(\(code))", "c:mad(\(code))",
      "(c:rank(\(code)))", "c:ytd(\(code))", "\(cell):attainment(\(code))",
      "(\(cell):met(\(code)) and 1 or 2)", "\(cell):value(\(code))",
      "stat.mean(c:series(\(code), 3))",
      "c:coverage(\(code))", "\(dice.below(9))",
    ])
  }

  private static func expression(_ dice: inout Dice) -> String {
    let parts = (0...dice.below(3)).map { _ in reading(&dice) }
    let sum = parts.dropFirst().reduce(parts[0]) {
      "\($0) \(dice.pick(["+", "-", "*", "/"])) \($1)"
    }
    return dice.pick([
      sum, sum, sum, sum, "round(\(sum), 2)", "math.random() + \(sum)",
      "(print(c.period.text) and 1 or \(sum))", "(pcall(function() return \(sum) end) and 1 or 0)",
      "tonumber(tostring(\(sum)))", "(\(sum)) // 1", "math.abs(\(sum))", "ratio(\(sum), 3)",
    ])
  }

  private static func script(_ dice: inout Dice) -> String {
    var text = "local code = \"1.1\"\n"
    for number in 1...20 {
      let value = expression(&dice)
      let kind = dice.pick(["number", "number", "number", "boolean"])
      let result = kind == "boolean" ? "\(value) > 20" : value
      text += "derived \"d\(number)\" { kind = \"\(kind)\","
      text += dice.pick(["", "", " coverage = 0.5,", " by = \"quarter\","])
      text += " formula = function(c) return \(result) end }\n"
    }
    for number in 1...10 {
      text +=
        "check \"t\(number)\" { each = { \"1.1\", \"1.2\" }, missing = \"\(dice.pick(["skip", "fail", "zero"]))\","
      text += " test = function(c, code) return \(expression(&dice)) < 40 end }\n"
      text +=
        "check \"s\(number)\" { op = \"\(dice.pick(["<=", ">", "=="]))\", tolerance = \(dice.below(3)),"
      text += " left = function(c, code) return \(expression(&dice)) end,"
      text += " right = function(c) return \(expression(&dice)) end }\n"
    }
    return text
  }

  @Test("give the same", arguments: 0..<16)
  func agree(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: EngineTests.figures(&dice),
        scripts: ["indicators/a.lua": EngineTests.script(&dice)]))
    let fast = try contents(workspace, .fast)
    let plain = try contents(workspace, .plain)
    for (name, text) in fast { #expect(text == plain[name], "\(name), seed \(seed)") }
    #expect(fast["derived.csv"]?.contains("2024-05") == true)
  }

  @Test("give the same on the repository's own workspace")
  func agreeOnOurs() throws {
    var options = RunOptions()
    options.workspace = Repository.root
    let results = try [RunOptions.Engine.fast, .plain].map { engine in
      options.engine = engine
      var run = try Run(options)
      try run.evaluate { _ in }
      return run
    }
    #expect(results[0].record.rows.count > 100)
    #expect(results[0].result.findings.count == 24 && results[1].result.findings.count == 24)
    for (left, right) in zip(results[0].record.rows, results[1].record.rows) {
      #expect("\(left)" == "\(right)")
    }
  }

  private func contents(
    _ workspace: TemporaryWorkspace, _ engine: RunOptions.Engine
  ) throws -> [String: String] {
    let files = try workspace.run { $0.engine = engine }
    var contents = ["printed": files.printed, "failures": files.failures]
    for name in ["derived.csv", "states.csv", "findings.csv", "standing.csv"] {
      contents[name] = try files.file(name)
    }
    return contents
  }
}
