import ScriptHost
import LineEditor
import LuaKit
import TestSupport
import Testing

@testable import Faces
@testable import Workbench
import Messages
import Indicators
import LuaSyntax
import PlainText

/// A session at the prompt of the repository's own workspace, as a person sees it.
final class TypedSession {
  let console: Console
  private var said: [String] = []
  let cancellation = LuaCancellation()

  init(
    _ workspace: String = Repository.root, language: Language = .english, width: Int = 100,
    isForPeople: Bool = true, timeout: Duration = .seconds(5)
  ) throws {
    var options = RunOptions()
    options.workspace = workspace
    options.language = language
    options.limits = LuaLimits(memory: 64 << 20, time: timeout)
    options.cancellation = cancellation
    var screen = ScreenSettings()
    (screen.width, screen.isForPeople) = (width, isForPeople)
    let sink = Sink()
    console = try Console(options, name: "repl", screen: screen) { sink.take?($0) }
    sink.take = { [unowned self] output in take(output) }
  }

  private final class Sink { var take: ((Console.Output) -> Void)? }

  private func take(_ output: Console.Output) {
    switch output {
    case .printed(let text), .machine(let text):
      said += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if said.last == "" { said.removeLast() }
    case .lines(let lines), .live(let lines), .errors(let lines): said += lines.map(\.text)
    }
  }

  /// What is shown after an input.
  func say(_ input: String) -> [String] { shown { _ = console.submit(input) } }

  /// What is shown while something is done.
  func shown(_ work: () -> Void) -> [String] {
    said = []
    work()
    return said
  }
}

@Suite("At the prompt")
struct PromptTests {
  static let shown: [(input: String, shown: [String])] = [
    ("1234.5", ["1.234,5"]), ("1234567", ["1.234.567"]), ("2024", ["2024"]), ("0.1", ["0,1"]),
    ("-12345.25", ["-12.345,25"]), ("1/0", ["∞"]), ("\"tỷ lệ\"", ["\"tỷ lệ\""]),
    ("\"a\\27[31m\"", ["\"a\\u{1b}[31m\""]), ("1 + 1;", []), ("x = 5", []), ("nil", ["nil"]),
    ("1, true, \"a\"", ["1   true   \"a\""]), ("{}", ["{}"]), ("{ 1, a = 2 }", ["{1, a = 2}"]),
    ("local q = 3; return q", ["3"]), ("c[\"1.1\"]", ["nil  (reported by year: 1.1, 2024-12)"]),
    ("t = {}; t.t = t; return t", ["t  {↻}"]), ("(\"x\"):rep(3)", ["\"xxx\""]),
    ("{ { [1.5] = 2 } }", ["#  value", "1  {[1.5] = 2}", "rows: 1"]),
    (
      "{ { a = 1, [9] = 5 }, { b = 2 } }",
      ["#  value", "1  {[9] = 5, a = 1}", "2  {b = 2}", "rows: 2"]
    ),
    (
      "{ { a = 1.5, b = \"x\" }, { a = 12345, b = \"ỷ\" } }",
      [
        "     a  b", "   1,5  x", "12.345  ỷ", "rows: 2",
      ]
    ),
  ]

  @Test(arguments: shown) func showsValues(_ entry: (input: String, shown: [String])) throws {
    let session = try TypedSession()
    #expect(session.say(entry.input) == entry.shown)
  }

  static let errors: [(input: String, shown: [String])] = [
    (
      "rond(2.5)",
      [
        "error: there is no function \"rond\" (did you mean \"round\"?)", "    rond(2.5)",
        "    ^^^^",
      ]
    ),
    (
      "stat.meen({})",
      [
        "error: there is no function \"meen\" (did you mean \"mean\"?)", "    stat.meen({})",
        "         ^^^^",
      ]
    ),
    (
      "c[\"5.9\"]",
      [
        "error: unknown indicator \"5.9\" (did you mean \"5.1\" or \"5.2\" or \"5.3\"?)",
        "    c[\"5.9\"]",
        "      ^^^^^",
      ]
    ),
    ("1 +* 2", ["syntax error: can't make sense of '*'", "    1 +* 2", "       ^"]),
    ("x = = 3", ["syntax error: can't make sense of '='", "    x = = 3", "        ^"]),
    ("error { ma = 5 }", ["error: the script raised a table:", "{ma = 5}"]),
    (
      "c[\"1.1\"] * 2",
      [
        "error: can't compute: \"1.1\" has no value (nil)", "    c[\"1.1\"] * 2", "      ^^^^^",
        "  hint: reported by year: 1.1, 2024-12; c:opt(code, default) goes on without it",
      ]
    ),
    (":unti", ["error: there is no command :unti (did you mean :unit?)"]),
    ("?rond", ["error: nothing is known of \"rond\" (did you mean round?)"]),
    (":unit 99999", ["error: there is no unit with the code or name \"99999\""]),
    (
      ":period 2024-13",
      [
        "error: \"2024-13\" is no period; type 2024-03, 2024-Q1, 2024-H1, 2024-9M or 2024"
      ]
    ),
    (
      ":what-if 5.2",
      [
        "error: can't read \"5.2\"; type code=value (5.2=80), code=numerator/denominator (5.2=30/60) or",
        "    code=missing",
      ]
    ),
    (":mode xls", ["error: there is no mode \"xls\"; there are: table, csv, json, md"]),
    (":why 9.9", ["error: unknown indicator \"9.9\""]),
    (":load khong-co.lua", ["error: there is no file or folder khong-co.lua; check the path"]),
    (":check tut_han", ["error: there is no check \"tut_han\" (did you mean tut_hang?)"]),
  ]

  @Test(arguments: errors) func tellsErrors(_ entry: (input: String, shown: [String])) throws {
    let (input, shown) = entry
    let session = try TypedSession()
    #expect(session.say(input) == shown)
    #expect(session.console.hasFailed)
  }

  @Test func localsLast() throws {
    let session = try TypedSession()
    let inputs = [
      "local a, b <const> = 1, 2", "local function f(n) local a = 10 return n + a + b end", "a + b",
      "f(1)", "a = a + 1; return a", "local u", "u", "for i = 1, 1 do local a = 99 end", "a",
    ]
    #expect(
      inputs.map { session.say($0).joined() } == ["", "", "3", "13", "2", "", "nil", "", "2"])
  }

  @Test func keepsResults() throws {
    let session = try TypedSession()
    let inputs = ["6 * 7", "_", "_1 + 1", "nil", "_", "{ 5 }", "_[1]"]
    #expect(
      inputs.map { session.say($0).joined() } == ["42", "42", "43", "nil", "43", "{5}", "5"])
  }

  @Test func cellInForceFollowsUnitAndPeriod() throws {
    let session = try TypedSession()
    #expect(session.console.promptText.first == "Xã Tây Xuân 2024-12> ")
    _ = session.say(":unit an thanh tay")
    _ = session.say(":period 2024-Q1")
    #expect(session.console.promptText.first == "Xã An Thạnh Tây 2024-Q1> ")
    #expect(session.say("c.unit.name, c.period.text") == ["\"Xã An Thạnh Tây\"   \"2024-Q1\""])
    #expect(session.say("local year = c:ytd()\nreturn year:den(\"5.2\") > 0") == ["true"])
  }

  @Test func whatIfIsAnOverlay() throws {
    let session = try TypedSession()
    let before = session.say("c[\"5.2\"], c:ytd(\"5.2\"), c.muc_hoan_thanh")
    _ = session.say(":what-if 5.2=30/60")
    #expect(session.console.promptText.first.contains("5.2=30/60"))
    #expect(session.say("c[\"5.2\"], c:num(\"5.2\")") == ["50   30"])
    let changed = session.say("c[\"5.2\"], c:ytd(\"5.2\"), c.muc_hoan_thanh")
    #expect(changed != before)
    #expect(session.say(":why 5.2").joined(separator: " ").contains("as supposed"))
    _ = session.say(":what-if 5.2=80")
    #expect(
      session.say("c[\"5.2\"], c:den(\"5.2\"), c:ytd():state(\"5.2\")") == ["80   76   \"value\""])
    _ = session.say(":what-if off")
    #expect(session.say("c[\"5.2\"], c:ytd(\"5.2\"), c.muc_hoan_thanh") == before)
  }

  @Test("a supposed value is read as it was typed", arguments: [1.5, 80, 56.7, 33.3, 0.1, 99.9])
  func supposedValues(_ value: Double) throws {
    let session = try TypedSession()
    _ = session.say(":what-if 5.2=\(value)")
    let same = "c[\"5.2\"] == \(value), c:value(\"5.2\") == \(value), c:den(\"5.2\") == 76"
    #expect(session.say(same) == ["true   true   true"])
    _ = session.say("derived \"gap\" { formula = function(c) return c[\"5.2\"] * 2 end }")
    #expect(session.say("c.gap == \(2 * value)") == ["true"])
  }

  @Test func machineModesArePlain() throws {
    let session = try TypedSession()
    let rows = "{ { ma = \"5.2\", n = 1234.5 }, { ma = \"a,b\\\"\", n = 2 } }"
    _ = session.say(":mode csv")
    #expect(session.say(rows) == ["ma,n", "5.2,1234.5", "\"a,b\"\"\",2"])
    _ = session.say(":mode md")
    #expect(
      session.say(rows) == ["| ma | n |", "| --- | --- |", "| 5.2 | 1234.5 |", "| a,b\" | 2 |"])
    _ = session.say(":mode json")
    #expect(
      session.say("{ a = 0.5, b = { true } }").joined() == "{  \"a\": 0.5,  \"b\": [    true  ]}")
  }

  /// Inputs whose result is a table, and the file it is written to.
  static let exported: [(input: String, file: String)] = [
    ("{ { a = 1 }, { a = 2 } }", "a\n1\n2\n"), ("show({ { a = 1 }, { a = 2 } })", "a\n1\n2\n"),
    ("show({ { a = 1 }, { a = 2 } }, { sort = \"-a\", rows = 1 })", "a\n2\n"),
    (
      "local t = {} for i = 1, 90 do t[i] = { i } end show(t, { sort = \"1\" })",
      "1\n" + (1...90).map { "\($0)\n" }.joined()
    ),
    (
      ":across 1.1",
      "code,unit,value,note\nX1,Xã An Bình,90,met\nX2,Xã An Hòa,,missing\n"
        + "X3,Thị trấn An Lộc,,missing\nX4,Xã Xa,,missing\n"
    ),
  ]

  @Test("the next result goes to the file, whatever shows it", arguments: exported)
  func once(_ entry: (input: String, file: String)) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
    let session = try TypedSession(workspace.root)
    let path = workspace.root + "/kq.csv"
    _ = session.say(":once \(path)")
    #expect(session.say(entry.input).last == "wrote \(path)")
    let written = try workspace.text("kq.csv")
    #expect(written == entry.file, "\(written)")
    _ = session.say("{ 1 }")
    #expect(try workspace.text("kq.csv") == entry.file, "only the next result")
  }

  @Test func longTablesShowHeadAndTail() throws {
    let session = try TypedSession()
    let lines = session.say("local t = {} for i = 1, 5000 do t[i] = { i = i } end return t")
    #expect(lines.count == 63)
    #expect(lines.last == "rows: 5.000" && lines.contains("  ⋮") && lines.contains("5000"))
  }

  @Test func boundsWhatItShows() throws {
    let session = try TypedSession()
    let deep = "local t = {} local u = t for i = 1, 1000 do u.x = {} u = u.x end return t"
    #expect(session.say(deep).joined().count < 200)
    #expect(session.say("local t = {} for i = 1, 1e5 do t['k' .. i] = i end return t").count <= 202)
    #expect(
      session.say("setmetatable({}, { __index = error, __tostring = error, __len = error })") == [
        "{}"
      ])
  }

  /// Numbers at the edge of what Lua holds reach no arithmetic of ours that could trap.
  @Test(arguments: [
    "math.mininteger", "math.maxinteger", "c:prev(math.mininteger)", "c:prev(math.maxinteger)",
    "c:series(\"5.2\", math.mininteger)", "c.period:prev(math.mininteger)",
    "c.period:next(math.mininteger)", "show(math.mininteger)",
    "plot({ math.mininteger, math.maxinteger })",
    "os.time { year = math.mininteger, month = 1, day = 1 }", "os.date(\"%c\", math.mininteger)",
    "os.date(\"%c\", math.maxinteger)", "vi.format(1, math.mininteger)",
    "round(1, math.mininteger)",
    "math.random(math.mininteger, math.maxinteger)", "period(math.mininteger)",
    "{ [math.mininteger] = 1 }",
    "plot { 1e300, -1e300, 1/0, -(0/0) }", "plot({ 1, 2, 3 }, 1/0)",
    "plot({ 1, 2, 3 }, 0/0)", "plot({ -1e308, 1e308 })", "plot { a = 5e-324 }",
    "plot({ a = 1 }, -1/0)",
    "{ { x = { -1e308, 0, 1e308 } } }", ":promote x -9223372036854775808", "{ { [true] = 1 } }",
    "1e300", "vi.format(0/0)", "period(\"9999-12\"):next()",
    "period(\"0001-01\"):prev()", ":history -1", ":history 99999999999999999999",
    ":what-if 5.2=1e400",
    ":period 9999", "c:prev()[\"5.2\"]", "c:ytd(\"5.2\")", ":why 5.2", "c", ":run",
    ":period 0001-01", "c:year_ago()",
  ])
  func edgesAreSafe(_ input: String) throws {
    let session = try TypedSession()
    #expect(session.say(input).joined().count < 20_000)
    #expect(session.say("6 * 7") == ["42"])
  }

  @Test func roomIsLeftToLetGoOfWhatFillsTheMemory() throws {
    let session = try TypedSession()
    let hog = "t = {} while true do t[#t + 1] = (\"a\"):rep(1000) .. #t end"
    #expect(session.say(hog)[0].contains("memory limit"))
    #expect(session.say("#t > 1000") == ["true"])
    _ = session.say("t = nil")
    #expect(session.say("#((\"a\"):rep(30000000))") == ["30.000.000"])
    #expect(session.say(hog)[0].contains("memory limit"))
  }

  @Test func machineModesSpellTheModelOut() throws {
    let session = try TypedSession()
    _ = session.say(":mode csv")
    let rows = session.say("c")
    #expect(rows[0] == "code,label,unit,period,value,numerator,denominator,state,target,met")
    #expect(
      rows.contains {
        $0.hasPrefix("5.2,") && $0.hasSuffix("21844,2024-12,67.10526315789474,51,76,value,60%,true")
      })
    #expect(session.say("units").count == 11 && session.say("plan").count == 22)
  }

  @Test func whatEndsNoLineIsEndedBeforeAnError() throws {
    var said = ""
    var options = RunOptions()
    options.workspace = Repository.root
    let console = try Console(options, name: "repl") { output in
      switch output {
      case .printed(let text), .machine(let text): said += text
      case .lines(let lines), .live(let lines), .errors(let lines):
        said += lines.map { $0.text + "\n" }.joined()
      }
    }
    _ = console.submit("string.format(print('a'))")
    #expect(said.hasPrefix("a\nrepl:1"))
  }

  @Test func functionsOfThePromptAreNotForFormulas() throws {
    let session = try TypedSession()
    _ = session.say("derived \"r\" { formula = function(c) explain(\"r\"); return 1 end }")
    #expect(session.say("c.r").joined().count < 300)
    #expect(session.say(":why r").joined(separator: " ").contains("only at the prompt"))
  }

  @Test func aCommandEndsWithItsLine() throws {
    let session = try TypedSession()
    #expect(session.say(":period 2024-03\nc.period.text").last == "\"2024-03\"")
  }

  /// Three thousand lines, one after the other: compiled once, not three thousand times.
  @Test func longStatementsComeLineByLine() throws {
    let session = try TypedSession()
    let lines = ["t = { [[", "]] }, {", "t = {"] + (1...3000).map { "  { \($0), 'x' }," } + ["}"]
    var effects: [Console.Effect] = []
    for line in lines.dropFirst(2) { effects.append(session.console.feed(line)) }
    #expect(effects.last == Console.Effect.none && effects.count { $0 == .more } == 3001)
    #expect(session.say("#t") == ["3000"])
    #expect(!session.console.hasFailed)
  }

  @Test func scriptsMayReadWhatOthersDeclaredWhileTheyLoad() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n",
        scripts: [
          "indicators/a.lua": "derived \"aa1\" { formula = function(c) return 7 end }",
          "indicators/b.lua":
            "local v = cell(\"X1\", \"2024-01\").aa1 derived \"bb\" { formula = function(c) return v end }",
        ]))
    let session = try TypedSession(workspace.root)
    for _ in 0..<2 {
      #expect(session.say("c.bb") == ["7"])
      _ = session.say(":reload")
    }
    #expect(!session.console.hasFailed)
  }

  @Test func everyCommandIsListedAndExplained() throws {
    let session = try TypedSession()
    let help = session.say(":help").joined(separator: "\n")
    for command in Faces.PromptCommand.all {
      #expect(help.contains(":" + command.name))
      #expect(session.say(":help \(command.name)").count == 2)
    }
  }

  @Test func findsThingsByWords() throws {
    let session = try TypedSession()
    #expect(session.say(":apropos lap ho so")[0].hasPrefix("5.2"))
    #expect(session.say("?round")[0].hasPrefix("round(x[, digits])"))
    #expect(session.say("??dung_han_766").contains { $0.contains("formula = function(c)") })
    #expect(session.say("?5.2")[0].contains("Tỷ lệ lập hồ sơ công việc"))
  }
}
