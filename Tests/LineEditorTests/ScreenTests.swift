import Foundation
import Testing

@testable import LineEditor

@Suite struct ScreenTests {
  static let screens: [(keys: String, width: Int, lines: [String], row: Int, column: Int)] = [
    ("abc", 10, ["> abc"], 0, 5),
    ("abcdefgh", 10, ["> abcdefgh", ""], 1, 0),
    ("abcdefghi", 10, ["> abcdefgh", "i"], 1, 1),
    ("abcdefghi<Home>", 10, ["> abcdefgh", "i"], 0, 2),
    ("tỷ lệ hồ sơ", 10, ["> tỷ lệ hồ", " sơ"], 1, 3),
    ("漢字漢字漢<Left>", 10, ["> 漢字漢字", "漢"], 1, 0),
    ("a漢字漢字", 10, ["> a漢字漢", "字"], 1, 2),
    ("for do<Enter>x", 12, ["> for do", ".   x"], 1, 5),
    ("ratio(", 30, ["> ratio(", "ratio(n, d)"], 0, 8),
    ("a\u{7}b", 12, ["> ab"], 0, 4),
    ("<Paste>a\u{7}\u{1B}[31mb<EndPaste>", 20, ["> a^G^[[31mb"], 0, 12),
    ("<Paste>\u{301}x<EndPaste>", 20, ["> ◌\u{301}x"], 0, 4),
    ("<Paste>a\u{202E}b<EndPaste>", 20, ["> a\\u{202e}b"], 0, 12),
    ("abc<C-c>", 10, ["> abc"], 0, 5),
  ]

  @Test(arguments: screens, [0, 1]) func setsTextIntoRows(
    _ entry: (keys: String, width: Int, lines: [String], row: Int, column: Int), _ form: Int
  ) {
    let (keys, width, lines, row, column) = entry
    var editor = SmallEditor()
    let typed = form == 0 ? keys : keys.decomposedStringWithCanonicalMapping
    _ = editor.type(keys: typed)
    let screen = editor.screen(SmallEditor.prompt, width: width, height: 10)
    #expect(screen.lines == lines)
    #expect(screen.cursorRow == row && screen.cursorColumn == column)
  }

  @Test func aTextLongerThanTheTerminalIsShownAroundTheCursor() {
    var editor = SmallEditor()
    _ = editor.type(
      keys: "<Paste>" + (1...30).map(String.init).joined(separator: "\n") + "<EndPaste>")
    let screen = editor.screen(SmallEditor.prompt, width: 10, height: 5)
    #expect(screen.lines == [". 26", ". 27", ". 28", ". 29", ". 30"])
    _ = editor.type(keys: "<PageUp>")
    #expect(editor.screen(SmallEditor.prompt, width: 10, height: 5).lines[0] == "> 1")
  }

  @Test func withoutColoursThereIsNone() {
    #expect(Style.keyword.paint("end", hasColours: false) == "end")
    #expect(Style.keyword.paint("end", hasColours: true) == "\u{1B}[35mend\u{1B}[0m")
  }

  /// What a person types, pastes and presses, and bytes that mean nothing.
  private static let pieces: [[UInt8]] =
    [
      "a", "tỷ ", "lệ".decomposedStringWithCanonicalMapping, "do", "end", " ", "(", "漢", "<Left>",
      "<Right>", "<Home>", "<End>", "<Up>", "<Down>", "<BS>", "<Del>", "<Tab>", "<BackTab>",
      "<C-w>",
      "<C-k>", "<C-y>", "<C-t>", "<C-u>", "<Undo>", "<Redo>", "<C-r>", "<C-g>", "<Enter>",
      "<AltEnter>",
      "<Paste>x\ny<EndPaste>", "<WordLeft>", "<AltD>", "<Esc>", "\u{301}", "👩‍👩‍👧", "🇻🇳",
    ].map(Keys.bytes) + [[0xC3], [0xE1, 0xBB], [0xFF], [0x1B, 0x5B], [0x00], [0x80, 0x80]]

  /// Whatever is typed, in whatever portions: nothing crashes, the terminal shows what the
  /// screen says, and the screen says what the text is.
  @Test(arguments: 0..<60) func anyBytesKeepTerminalAndTextTogether(_ seed: Int) {
    var random = SeededNumbers(state: UInt64(seed) &* 7919 + 1)
    var editor = SmallEditor(history: ["for do\n  x\nend", "tỷ lệ", "ratio(1, 2)"])
    let width = 8 + seed % 30
    var (painter, terminal) = (Painter(hasColours: seed % 2 == 0), FakeTerminal(width: width))
    for _ in 0..<120 {
      let bytes = ScreenTests.pieces[Int(random.next() % UInt64(ScreenTests.pieces.count))]
      for event in editor.feed(bytes) {
        if case .submit = event { editor.begin() }
        if event == .drop || event == .end { editor.begin() }
      }
      let screen = editor.screen(SmallEditor.prompt, width: width, height: 200)
      terminal.take(painter.paint(screen))
      #expect(filled(terminal.lines) == filled(screen.lines.map(\.trimmedRight)))
      #expect(terminal.row == screen.cursorRow && terminal.column == screen.cursorColumn)
      #expect(terminal.faults.isEmpty, "\(terminal.faults)")
      #expect(screen.rows.allSatisfy { $0.width <= width })
      expectSame(screen, editor)
    }
  }

  /// The rows hold the text, letter by letter.
  private func expectSame(_ screen: Screen, _ editor: SmallEditor) {
    guard editor.search == nil, editor.menu == nil, !editor.buffer.text.hasSuffix("(") else {
      return
    }
    let shown = screen.lines.joined().unicodeScalars.filter { $0 != "◌" }
    let text = editor.buffer.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: ". ")
    #expect(Array(shown) == Array(("> " + text.map(spelledOut).joined()).unicodeScalars))
  }

  private func spelledOut(_ letter: Character) -> String {
    if letter == "\t" { return "  " }
    guard let value = letter.asciiValue, value < 0x20 else { return String(letter) }
    return "^" + String(Character(Unicode.Scalar(value ^ 0x40)))
  }

  /// Without empty rows at the end.
  private func filled(_ lines: [String]) -> [String] {
    Array(lines.prefix(1 + (lines.lastIndex { !$0.isEmpty } ?? -1)))
  }
}

struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 17
  }
}
