import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The built program in a terminal: the cases of editing, with composed and decomposed letters.
@Suite("Editing in a terminal", .serialized, .enabled(if: TmuxTerminal.isThere))
struct EditingTests {
  /// How a text is typed.
  enum Form: CaseIterable {
    case composed, decomposed

    func text(_ text: String) -> String {
      self == .composed
        ? text.precomposedStringWithCanonicalMapping : text.decomposedStringWithCanonicalMapping
    }
  }

  private static let prompt = "Xã An Bình 2024-01>"
  private let workspace: TemporaryWorkspace

  init() throws {
    workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
  }

  private func terminal(columns: Int = 60) throws -> TmuxTerminal {
    let terminal = try TmuxTerminal(
      [Program.path, "repl", "--lang", "vi", workspace.root], columns: columns)
    try terminal.expect(Self.prompt)
    return terminal
  }

  /// The row with the prompt and a text typed.
  private func row(_ text: String) -> String { Self.prompt + " " + text }

  @Test(arguments: Form.allCases) func typesAndMovesByLetter(_ form: Form) throws {
    let terminal = try terminal()
    try terminal.type(form.text("'tỷ lệ hồ sơ'"))
    try terminal.expect(row("'tỷ lệ hồ sơ'"))
    #expect(try terminal.cursor()[1] == 33)
    try terminal.press("Left", "Left", "Left")
    try terminal.type(form.text("ế"))
    try terminal.expect(row("'tỷ lệ hồ ếsơ'"))
    try terminal.press("BSpace", "BSpace", "BSpace")
    try terminal.expect(row("'tỷ lệ hsơ'"))
    try terminal.press("Enter")
    try terminal.expect(row("'tỷ lệ hsơ'"), "\"tỷ lệ hsơ\"", Self.prompt)
  }

  @Test(arguments: Form.allCases) func homeEndAndWords(_ form: Form) throws {
    let terminal = try terminal()
    try terminal.type(form.text("tỷ lệ"))
    try terminal.press("Home")
    try terminal.type("'")
    try terminal.press("End")
    try terminal.type(form.text(" sơ'"))
    try terminal.expect(row("'tỷ lệ sơ'"))
    try terminal.press("C-w")
    try terminal.expect(row("'tỷ lệ"))
    try terminal.press("M-BSpace")
    try terminal.expect(row("'tỷ"))
    try terminal.press("C-_")
    try terminal.expect(row("'tỷ lệ"))
    try terminal.press("C-_")
    try terminal.expect(row("'tỷ lệ sơ'"))
  }

  @Test(arguments: Form.allCases) func pastesThreeLines(_ form: Form) throws {
    let terminal = try terminal()
    try terminal.paste(form.text("for i = 1, 2 do\n\tprint('tỷ', i)\nend"))
    try terminal.expect(row("for i = 1, 2 do"), "…   print('tỷ', i)", "… end")
    try terminal.press("Enter")
    try terminal.expect("… end", "tỷ      1", "tỷ      2", Self.prompt)
  }

  @Test(arguments: Form.allCases) func takesLettersInPieces(_ form: Form) throws {
    let terminal = try terminal()
    for byte in form.text("'tỷ lệ'").utf8 {
      try terminal.send([byte])
      Thread.sleep(forTimeInterval: 0.01)
    }
    try terminal.expect(row("'tỷ lệ'"))
    try terminal.press("Left", "BSpace")
    try terminal.expect(row("'tỷ l'"))
  }

  @Test(arguments: Form.allCases) func followsTheSizeOfTheWindow(_ form: Form) throws {
    let terminal = try terminal()
    try terminal.type(form.text("'một hai ba bốn năm sáu bảy tám chín'"))
    try terminal.expect(row("'một hai ba bốn năm sáu bảy tám chín'"))
    try terminal.resize(columns: 30)
    try terminal.expect(row("'một hai b"), "a bốn năm sáu bảy tám chín'")
    try terminal.resize(columns: 60)
    try terminal.expect(row("'một hai ba bốn năm sáu bảy tám chín'"))
    try terminal.press("BSpace")
    try terminal.type(form.text(" m'"))
    try terminal.expect(row("'một hai ba bốn năm sáu bảy tám chín m'"))
  }

  @Test(arguments: Form.allCases) func findsWhatWasTypedBefore(_ form: Form) throws {
    var terminal = try terminal()
    for text in ["'tỷ lệ đúng hạn'", "1 + 1"] {
      try terminal.type(form.text(text))
      try terminal.press("Enter")
      try terminal.expect(Self.prompt)
    }
    // Another session of the same workspace knows it too.
    terminal = try self.terminal()
    try terminal.press("C-r")
    try terminal.type("dung han")
    try terminal.expect("tìm: dung han", "'tỷ lệ đúng hạn'")
    try terminal.press("Enter")
    try terminal.expect(row("'tỷ lệ đúng hạn'"))
    try terminal.press("C-c")
    try terminal.expect(Self.prompt)
    try terminal.type("'")
    try terminal.press("Up")
    try terminal.expect(row("'tỷ lệ đúng hạn'"))
  }

  @Test(arguments: Form.allCases) func listsWhatCouldBeMeant(_ form: Form) throws {
    let terminal = try terminal()
    try terminal.type(form.text("c[\"tỷ lệ"))
    try terminal.press("Tab")
    try terminal.expect(row("c[\"tỷ lệ"), "1.1  Tỷ lệ đúng hạn", "1.2  Tỷ lệ trễ hạn")
    try terminal.press("Tab")
    try terminal.expect(row("c[\"1.1"), "1.1  Tỷ lệ đúng hạn", "1.2  Tỷ lệ trễ hạn")
    try terminal.press("Enter")
    try terminal.type("\"]")
    try terminal.press("Enter")
    try terminal.expect(row("c[\"1.1\"]"), "90", Self.prompt)
  }

  @Test(arguments: Form.allCases) func editsSeveralLinesAsOne(_ form: Form) throws {
    let terminal = try terminal()
    try terminal.type("if true then")
    try terminal.press("Enter")
    try terminal.type(form.text("print('tỷ')"))
    try terminal.press("Enter")
    try terminal.type("end")
    try terminal.expect(row("if true then"), "…   print('tỷ')", "… end")
    try terminal.press("Up", "End", "Left", "Left")
    try terminal.type(form.text(" lệ"))
    try terminal.press("Enter")
    try terminal.expect("…   print('tỷ lệ')", "… end", "tỷ lệ", Self.prompt)
    try terminal.press("Up")
    try terminal.expect(row("if true then"), "…   print('tỷ lệ')", "… end")
  }
}
