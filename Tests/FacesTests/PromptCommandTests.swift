import Foundation
import TestSupport
import Testing

@testable import Faces
@testable import Workbench

/// What analysts know from other prompts.
@Suite("Commands of the prompt")
struct PromptCommandTests {
  private static let figures = """
    unit,period,indicator,value
    X1,2024-12,dan_so,100
    X2,2024-12,dan_so,300.5
    X3,2024-11,dan_so,7
    """

  private func workspace(_ more: [String: String] = [:]) throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace(SmallPlan.files(figures: Self.figures))
    for (path, text) in more { try workspace.put(text, at: path) }
    return workspace
  }

  static let grids: [(input: String, shown: [String])] = [
    (
      "show({ { a = 2, b = \"x\" }, { a = 9, b = \"y\" } }, { sort = \"-a\" })",
      ["a  b", "9  y", "2  x", "rows: 2"]
    ),
    (
      "show({ { a = 2, b = \"x\" }, { a = 9 } }, { columns = { \"b\", \"a\" }, sort = \"b\" })",
      ["b  a", "x  2", "–  9", "rows: 2"]
    ),
    ("show({ { a = 1 }, { a = 2 } }, { rows = 1 })", ["a", "1", "  ⋮", "rows: 2"]),
    (
      "show({ { \"ă\" }, { \"b\" }, { \"an\" } }, { sort = \"1\" })",
      ["1", "an", "ă", "b", "rows: 3"]
    ),
    (
      "show({ { a = 1 } }, { sort = \"aa\" })",
      ["error: there is no column \"aa\"; did you mean a?"]
    ),
    (
      "show({ { a = 1 } }, { rows = -1 })",
      [
        "error: show: the option rows is not written so; as in sort = \"-value\", columns = { \"name\" }, "
          + "rows = 20 or", "  \"all\"",
        "    show({ { a = 1 } }, { rows = -1 })", "                          ^^^^",
      ]
    ),
    (
      "show({ { a = 1 } }, { short = \"a\" })",
      [
        "error: show: there is no option \"short\"; the options are sort, columns, rows (did you mean "
          + "\"sort\"?)",
        "    show({ { a = 1 } }, { short = \"a\" })", "                          ^^^^^",
      ]
    ),
  ]

  @Test("rows are laid out as asked", arguments: grids)
  func layout(_ entry: (input: String, shown: [String])) throws {
    let workspace = try workspace()
    let shown = try TypedSession(workspace.root, width: 110).say(entry.input)
    #expect(shown == entry.shown)
  }

  @Test("rows and digits hold until they are changed")
  func settings() throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    let list = "(function() local t = {} for i = 1, 9 do t[i] = { q = i / 7 } end return t end)()"
    _ = session.say(":rows 2")
    _ = session.say(":digits 4")
    #expect(session.say(list) == ["     q", "0,1429", "0,2857", "  ⋮", "rows: 9"])
    _ = session.say(":rows auto")
    #expect(session.say(list).count == 11)
    #expect(
      session.say(":rows many") == [
        "error: \"many\" is no number of rows; type :rows 100 or :rows auto"
      ])
    #expect(session.say(":digits 99").first?.hasPrefix("error:") == true)
  }

  @Test("an indicator at all units, and those without a value too")
  func across() throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    _ = session.say(":period 2024-12")
    #expect(
      session.say(":across dan_so") == [
        "dan_so  Dân số  2024-12", "code  unit             value  note",
        "X2    Xã An Hòa        300,5  –",
        "X1    Xã An Bình         100  –", "X3    Thị trấn An Lộc      –  missing",
        "X4    Xã Xa                –  missing", "rows: 4",
      ])
    #expect(session.say(":across dan_sô").first?.contains("dan_so") == true)
  }

  static let periods = [
    ("12/2024", "2024-12"), ("2024-12", "2024-12"), ("quý 4/2024", "2024-Q4"),
    ("2024-Q4", "2024-Q4"),
    ("năm 2024", "2024"), ("tha\u{301}ng 3/2024", "2024-03"),
  ]

  @Test("a period as people write it", arguments: periods)
  func period(_ typed: String, _ text: String) throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    _ = session.say(":period 2024-01")
    _ = session.say(":period \(typed)")
    #expect(
      session.say("tostring(c)").first?.contains(text) == true
        || session.say("c").joined().contains(text))
  }

  @Test(
    "units by name, in any normal form",
    arguments: ["Xã An Hòa", "xa an hoa", "Xa\u{303} An Ho\u{300}a", "An  Hòa"])
  func unit(_ typed: String) throws {
    let workspace = try workspace()
    #expect(
      try TypedSession(workspace.root).say(":unit \(typed)").first?.hasPrefix("Xã An Hòa") == true)
  }

  @Test("words that other prompts know", arguments: ["exit", "quit", "quit()", "thoát", " exit "])
  func leaving(_ word: String) throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    #expect(session.console.feed(word) == .quit)
    #expect(session.console.feed("exit = 5") == .none)
    #expect(session.console.feed("exit") == .none, "a variable of that name is one")
  }

  @Test("the variables that inputs made, and nothing else")
  func variables() throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    #expect(session.say(":vars").first?.hasPrefix("there are no variables yet") == true)
    _ = session.say("x = 5")
    _ = session.say("tên = 1; y = { a = 1 }")
    _ = session.say("y = { a = 1 }")
    #expect(session.say(":vars") == ["  x  5", "  y  {a = 1}"])
  }

  @Test("what is shown is written to a file too")
  func output() throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    let path = workspace.root + "/out.txt"
    _ = session.say(":output \(path)")
    _ = session.say("1 + 1")
    _ = session.say("print(\"xin chào\")")
    _ = session.say(":output")
    _ = session.say("3 + 3")
    let text = try workspace.text("out.txt")
    #expect(text.contains("2\nxin chào\n"))
    #expect(!text.contains("6"))
    #expect(session.say(":output /khong/co/tep.txt").first?.hasPrefix("error") == true)
    #expect(session.say(":output \(path)").first?.contains("is there already") == true)
    #expect(try workspace.text("out.txt") == text)
  }

  @Test("a start file is run, and what is wrong in it is told")
  func startFile() throws {
    let good = try workspace([".chitieu/init.lua": "limit = 3\nrate = 0.5"])
    let session = try TypedSession(good.root)
    session.console.session.runStartFile()
    #expect(session.say("rate") == ["0,5"])
    let bad = try workspace([".chitieu/init.lua": "rate = 0.5\nrate = nil + 1"])
    let failing = try TypedSession(bad.root)
    let told = failing.shown { failing.console.session.runStartFile() }.joined(separator: "\n")
    #expect(told.contains(".chitieu/init.lua:2") && told.contains("rate = nil + 1"), "\(told)")
    #expect(failing.say("1 + 1") == ["2"])
    #expect(failing.say("nil + 1").contains("    nil + 1"))
  }

  @Test("a plot has its months, and marks those without a value")
  func plot() throws {
    let workspace = try workspace()
    try workspace.put(
      "unit,period,indicator,value\nX1,2024-11,dan_so,5\nX1,2025-01,dan_so,9\n",
      at: "Data/so-lieu.csv")
    let session = try TypedSession(workspace.root)
    _ = session.say(":unit X1")
    _ = session.say(":period 2025-01")
    let shown = session.say("plot(c:series(\"dan_so\", 3))")
    #expect(shown.contains { $0.contains("2024-11") && $0.contains("2025-01") }, "\(shown)")
    #expect(shown.contains { $0.contains("×─") } && shown.last == "×  no value")
    let plain = session.say("plot({ 1, false, 3 })")
    #expect(!plain.contains { $0.contains("2024") } && plain.last == "×  no value")
    _ = session.say("s = c:series(\"dan_so\", 3)")
    #expect(!session.say("plot({ 1, 2, 3 })").contains { $0.contains("2024") })
  }

  @Test("figures that changed are read again")
  func reload() throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    _ = session.say(":unit X1")
    _ = session.say(":period 2024-12")
    #expect(session.say("c.dan_so") == ["100"])
    try workspace.put(Self.figures.replacing(",100", with: ",12345"), at: "Data/so-lieu.csv")
    #expect(session.say(":reload").contains("the figures in Data were read again"))
    #expect(session.say("c.dan_so") == ["12.345"])
  }

  static let faults: [(inputs: [String], line: String)] = [
    (["y = 5", "1 // 0"], "    1 // 0"),
    (["y = 5", "z = 1", "local a = 7 % 0"], "    local a = 7 % 0"),
    (["function f() error(\"hỏng\") end", "f()"], "    function f() error(\"hỏng\") end"),
    (["x = 1 + * 2"], "    x = 1 + * 2"), (["a = 1", "t.x = {1, 2,, 3}"], "    t.x = {1, 2,, 3}"),
  ]

  @Test("an error shows the line it is in", arguments: faults)
  func lines(_ entry: (inputs: [String], line: String)) throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    for input in entry.inputs.dropLast() { _ = session.say(input) }
    #expect(session.say(entry.inputs.last ?? "").contains(entry.line))
  }

  static let assignments: [(text: String, cause: String, mark: Int)] = [
    ("x = 1 + * 2", "unexpected symbol near '*'", 8), ("x = )", "unexpected symbol near ')'", 4),
    ("local x = ]", "unexpected symbol near ']'", 10),
    ("t.a = = 1", "unexpected symbol near '='", 6),
  ]

  /// What Lua itself says of statements, at its own place.
  @Test("assignments show what is wrong with them, not with an expression", arguments: assignments)
  func wrongAssignment(_ entry: (text: String, cause: String, mark: Int)) throws {
    let workspace = try workspace()
    let shown = try TypedSession(workspace.root, isForPeople: false).say(entry.text)
    #expect(shown.first == "repl:1: " + entry.cause, "\(shown)")
    #expect(shown.last?.contains("^") != true || shown.last?.last == "^")
  }

  @Test("a promoted input can't rest on the prompt's results")
  func promotion() throws {
    let workspace = try workspace()
    let session = try TypedSession(workspace.root)
    _ = session.say("1 + 1")
    _ = session.say("y = _ * 2")
    _ = session.say("y")
    #expect(session.say(":promote hai").first?.contains("which no formula has") == true)
    #expect(!FileManager.default.fileExists(atPath: workspace.root + "/Scripts/indicators/hai.lua"))
  }
}
