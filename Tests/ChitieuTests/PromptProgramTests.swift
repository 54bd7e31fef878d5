import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The commands around the prompt, as the built program.
@Suite("The prompt's commands")
struct PromptProgramTests {
  static let explained: [(arguments: [String], code: Int32, said: String)] = [
    (["5.2"], 0, "5.2  Xã Tây Xuân, 2024-12 = 67,11%  51 / 76"),
    (["con_thieu", "--period", "2024-02"], 0, "con_thieu  Xã Tây Xuân, 2024-02 = 15 hồ sơ"),
    (["5.2", "--unit", "an thanh tay", "--period", "2024-Q1"], 0, "5.2  Xã An Thạnh Tây, 2024-Q1"),
    (["5.2", "--json"], 0, "\"row\": 761"), (["5.9"], 2, "không có chỉ tiêu \"5.9\""),
    ([], 2, "hãy nêu một mã"),
    (["5.2", "--unit", "999"], 2, "không có đơn vị nào"),
    (["5.2", "--period", "hôm qua"], 2, "không phải kỳ"),
  ]

  @Test(arguments: explained) func explains(
    _ entry: (arguments: [String], code: Int32, said: String)
  ) throws {
    let (arguments, code, said) = entry
    let outcome = try Program.run(["explain", "--lang", "vi"] + arguments)
    #expect(outcome.code == code)
    #expect((outcome.output + outcome.errors).contains(said), "\(outcome.output + outcome.errors)")
    #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
  }

  @Test func replaysTranscripts() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
    try workspace.put("> c[\"1.1\"]\n90\n", at: "Scripts/tests/dung.transcript")
    var outcome = try Program.run(["test", workspace.root, "--lang", "vi"])
    #expect(outcome.code == 0 && outcome.output.contains("1 bước đều đúng"))
    try workspace.put("# số cũ\n> c[\"1.1\"]\n80\n", at: "Scripts/tests/sai.transcript")
    outcome = try Program.run(["test", workspace.root, "--lang", "vi"])
    #expect(outcome.code == 1 && outcome.output.contains("sai.transcript:2"))
    outcome = try Program.run(["test", "--update", workspace.root])
    #expect(outcome.code == 0)
    #expect(try workspace.text("Scripts/tests/sai.transcript") == "# số cũ\n> c[\"1.1\"]\n90\n")
    #expect(try Program.run(["test", workspace.root + "/khong.transcript"]).code == 4)
    try workspace.put("> 1 + 1\n3\n", at: "phien/sau/hai.transcript")
    try workspace.put("> 2 + 2\n4\n", at: "phien/bon.transcript")
    outcome = try Program.run(["test", workspace.root + "/phien", workspace.root, "--lang", "vi"])
    #expect(outcome.code == 1 && outcome.output.contains("bon.transcript: 1 bước đều đúng"))
    #expect(outcome.output.contains("sau/hai.transcript:1") && !outcome.output.contains("sai"))
  }

  @Test func pipesGetNotOneEscapeByte() throws {
    let input =
      ":help\nc\nrond(1)\nplot(c:series('5.2', 3), 60)\nprint('a')\n:why 5.2\n:unti\nlocal x = 1\nx\n"
    let outcome = try Program.run(["repl"], input: input)
    #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
    #expect(outcome.output.hasSuffix("1\n"))
    let coloured = try Program.run(["repl", "--color", "always"], input: ":help\n")
    #expect(coloured.output.contains("\u{1B}["))
  }

  static let colours: [(arguments: [String], environment: [String: String], isColoured: Bool)] = [
    ([], [:], true), ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true),
    (["--color", "never"], [:], false), (["--color", "always"], ["NO_COLOR": "1"], true),
  ]

  @Test(arguments: colours) func obeysWishesForColour(
    _ entry: (arguments: [String], environment: [String: String], isColoured: Bool)
  ) throws {
    let (arguments, environment, isColoured) = entry
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
    let terminal = try PseudoTerminal(
      [Program.path, "repl", workspace.root] + arguments, environment: environment)
    try terminal.wait(for: isColoured ? "\u{1B}[1;34mX" : "\u{1B}[KX")
  }

  /// What a script prints can't steer the terminal.
  @Test func printedTextIsHarmless() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,value\n"))
    let terminal = try PseudoTerminal([Program.path, "repl", "--color", "never", workspace.root])
    try terminal.wait(for: "> ")
    terminal.send("print('a\\27]0;x\\7b\\tc')\r")
    try terminal.wait(for: "la\\u{1b}]0;x\\u{7}b\tc\r\n")
  }

  private func terminal() throws -> (PseudoTerminal, TemporaryWorkspace) {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,value\n"))
    let terminal = try PseudoTerminal([
      Program.path, "repl", "--color", "never", "--lang", "en", workspace.root,
    ])
    try terminal.wait(for: "> ")
    return (terminal, workspace)
  }

  private static let long = "(('dòng\\n'):rep(60))"

  /// What is typed at the pager, and what the prompt gets of it.
  static let pagerKeys: [(keys: String, shown: String)] = [
    ("q20 + 3\r", "23"), ("\u{1B}[Bq20 + 4\r", "24"), (" q20 + 5\r", "25"), ("10 + 16\r", "26"),
    ("\u{1B}[200~10 + 17\u{1B}[201~\r", "27"), ("\"ếq\" and 28\r", "28"),
  ]

  @Test("the pager takes the keys it names, all others are for the prompt", arguments: pagerKeys)
  func pager(_ entry: (keys: String, shown: String)) throws {
    let (terminal, _) = try terminal()
    terminal.send(Self.long + "\r")
    try terminal.wait(for: "lines: Enter")
    terminal.send(entry.keys)
    try terminal.wait(for: "\(entry.shown)\r\n")
  }

  @Test("a paste whose end was lost is ended by Ctrl-C")
  func lostPaste() throws {
    let (terminal, _) = try terminal()
    terminal.send("\u{1B}[200~x = 1\ny = 2")
    terminal.watch(seconds: 0.2)
    terminal.send([0x03])
    terminal.send("20 + 7\r")
    try terminal.wait(for: "27\r\n")
  }
}
