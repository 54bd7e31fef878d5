import Foundation
import Testing

@testable import LineEditor

/// A text in both normal forms: what is shown and where the cursor goes must be the same.
private func bothForms(_ text: String) -> [String] {
  [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
}

@Suite struct EditorTests {
  static let edits: [(keys: String, shown: String)] = [
    ("tỷ lệ", "tỷ lệ|"),
    ("tỷ lệ<Left>", "tỷ l|ệ"),
    ("tỷ lệ<BS>", "tỷ l|"),
    ("tỷ lệ<BS><BS><BS><BS>", "t|"),
    ("tỷ lệ<Home><Del>", "|ỷ lệ"),
    ("tỷ lệ<Home><Del><Del>", "| lệ"),
    ("tỷ lệ<Left><Left>à", "tỷ à|lệ"),
    ("tỷ lệ<Home>a<End>b", "atỷ lệb|"),
    ("tỷ lệ hồ sơ<C-a>x<C-e>y", "xtỷ lệ hồ sơy|"),
    ("tỷ lệ<C-b><C-b><C-f>", "tỷ l|ệ"),
    ("tỷ lệ hồ sơ<WordLeft>", "tỷ lệ hồ |sơ"),
    ("tỷ lệ hồ sơ<WordLeft><WordLeft><WordRight>", "tỷ lệ hồ| sơ"),
    ("tỷ lệ hồ sơ<C-w>", "tỷ lệ hồ |"),
    ("tỷ lệ hồ sơ<C-w><C-w><C-y>", "tỷ lệ hồ sơ|"),
    ("tỷ lệ<C-u>", "|"),
    ("tỷ lệ<C-u>x<C-y>", "xtỷ lệ|"),
    ("tỷ lệ<Home><Right><C-k>", "t|"),
    ("tỷ lệ<Home><AltD>", "| lệ"),
    ("a.b tỷ<AltBS>", "a.b |"),
    ("hồ sơ<Left><C-t>", "hồ ơs|"),
    ("tỷ<C-t>", "ỷt|"),
    ("tỷ lệ<BS>è<Undo>", "tỷ l|"),
    ("tỷ lệ<Undo>", "|"),
    ("tỷ<C-u><Undo>", "tỷ|"),
    ("tỷ<C-u><Undo><Redo>", "|"),
    ("a<Left><Left><Left>b", "b|a"),
    ("a<Right><Right>b", "ab|"),
    ("ă<Left>x", "x|ă"),
  ]

  @Test(arguments: edits, [0, 1])
  func editsByLetter(_ entry: (keys: String, shown: String), _ form: Int) {
    let edit = entry
    var editor = SmallEditor()
    _ = editor.type(keys: bothForms(edit.keys)[form])
    #expect(editor.marked == edit.shown)
  }

  /// Letter by letter as an input method sends it: the marks come after the letter.
  @Test func joinsMarksThatComeLater() {
    var editor = SmallEditor()
    for scalar in "Tỷ lệ".decomposedStringWithCanonicalMapping.unicodeScalars {
      _ = editor.feed(Array(String(scalar).utf8))
    }
    #expect(editor.buffer.letters.count == 5)
    _ = editor.type(keys: "<BS><Left><Left>")
    #expect(editor.marked == "Tỷ| l")
  }

  @Test(arguments: [0, 1]) func takesBytesOneByOne(_ form: Int) {
    var editor = SmallEditor()
    for byte in Keys.bytes(bothForms("tỷ lệ<Left>x<Home>ơ")[form]) { _ = editor.feed([byte]) }
    #expect(editor.marked == "ơ|tỷ lxệ")
  }

  @Test func undoGoesBackWordByWord() {
    var editor = SmallEditor()
    for byte in Keys.bytes("tỷ lệ hồ") { _ = editor.feed([byte]) }
    var seen: [String] = []
    for _ in 0..<4 {
      _ = editor.type(keys: "<Undo>")
      seen.append(editor.buffer.text)
    }
    #expect(seen == ["tỷ lệ", "tỷ", "", ""])
  }

  @Test func multiLineStatementIsEditedAsOne() {
    var editor = SmallEditor()
    #expect(editor.type(keys: "for do<Enter>x").isEmpty)
    #expect(editor.marked == "for do\n  x|")
    _ = editor.type(keys: "<Enter>end")
    #expect(editor.marked == "for do\n  x\nend|")
    _ = editor.type(keys: "<Up>y")
    #expect(editor.marked == "for do\n  xy|\nend")
    _ = editor.type(keys: "<Up><Up>")
    #expect(editor.type(keys: "<Enter>") == [.submit("for do\n  xy\nend")])
  }

  @Test func pastesVerbatim() {
    var editor = SmallEditor()
    let events = editor.type(keys: "<Paste>a do\r\n\tb\rend<EndPaste>")
    #expect(events.isEmpty)
    #expect(editor.buffer.text == "a do\n\tb\nend")
    _ = editor.type(keys: "<Undo>")
    #expect(editor.buffer.isEmpty)
  }

  static let events: [(keys: String, event: SmallEditor.Event)] = [
    ("abc<C-c>", .drop), ("<C-d>", .end), ("abc<C-l>", .clear), ("abc<C-z>", .suspend),
    ("abc<Enter>", .submit("abc")), ("<Enter>", .submit("")), ("<Up>", .bell), ("<C-q>", .bell),
  ]

  @Test(arguments: events) func tellsWhatItCannotDo(
    _ entry: (keys: String, event: SmallEditor.Event)
  ) {
    var editor = SmallEditor()
    #expect(
      editor.type(keys: entry.keys).last == entry.event)
  }

  @Test func whatIsTypedAheadWaits() {
    var editor = SmallEditor()
    #expect(editor.type(keys: "a<Enter>b<Enter>c") == [.submit("a")])
    editor.begin()
    #expect(editor.takeWaiting() == [.submit("b")])
    editor.begin()
    #expect(editor.takeWaiting().isEmpty)
    #expect(editor.marked == "c|")
  }

  @Test func aLoneEscapeIsTakenWhenNothingFollows() {
    var editor = SmallEditor()
    _ = editor.type(keys: "a<Esc>")
    #expect(editor.sequenceTime != nil)
    _ = editor.flush()
    _ = editor.type(keys: "[")
    _ = editor.type(keys: "D")
    #expect(editor.marked == "a[D|")
  }

  @Test("a sequence that comes late is one key all the same", arguments: ["[D", "OD", "[1;5D"])
  func lateSequence(_ rest: String) {
    var editor = SmallEditor()
    _ = editor.type(keys: "ab<Esc>")
    _ = editor.flush()
    _ = editor.feed(Array(rest.utf8))
    #expect(editor.marked == (rest == "[1;5D" ? "|ab" : "a|b"))
  }

  @Test("a sequence that has begun waits for its end, a lone Escape not so long")
  func waiting() {
    var editor = SmallEditor()
    _ = editor.feed([0x1B])
    let lone = editor.sequenceTime ?? 0
    _ = editor.feed([0x5B])
    #expect((editor.sequenceTime ?? 0) > lone && lone >= 60)
    _ = editor.feed(Array("D".utf8))
    #expect(editor.sequenceTime == nil)
  }

  @Test("Ctrl-C ends a paste whose end was lost, and Ctrl-Z stops in one")
  func lostPaste() {
    var editor = SmallEditor()
    #expect(editor.feed(Array("\u{1B}[200~abc".utf8)).isEmpty)
    #expect(editor.feed([0x1A]) == [.suspend])
    #expect(editor.feed(Array("def".utf8) + [0x03]) == [.drop])
    editor.begin()
    _ = editor.feed(Array("x = 1".utf8))
    #expect(editor.marked == "x = 1|")
  }

  @Test("of a paste without end no more is kept than a person could want")
  func endlessPaste() {
    var bytes = PasteBytes()
    for _ in 0..<3 {
      #expect(bytes.take([UInt8](repeating: 0x61, count: 1 << 20)[...]).text == nil)
    }
    let (_, text) = bytes.take([0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E])
    #expect(text?.utf8.count == 1 << 20)
  }
}

@Suite struct HistoryTests {
  static let walks: [(keys: String, shown: String)] = [
    ("<Up>", "plan.year|"), ("<Up><Up>", "c[\"5.2\"]|"), ("<Up><Up><Up>", "plan.title|"),
    ("plan<Up>", "plan.year|"), ("plan<Up><Up>", "plan.title|"),
    ("plan<Up><Up><Down>", "plan.year|"),
    ("plan<Up><Down>", "plan|"), ("tỷ<Up>", "tỷ|"),
    ("<C-r>nam", "|"), ("<C-r>year<Enter>", "plan.year|"), ("<C-r>plan<C-r><Enter>", "plan.title|"),
    ("ab<C-r>year<C-g>", "ab|"), ("<C-r>5.2<End>x", "c[\"5.2\"]x|"),
  ]

  @Test(arguments: walks) func walksAndSearches(_ entry: (keys: String, shown: String)) {
    var editor = SmallEditor(history: ["plan.title", "c[\"5.2\"]", "plan.year"])
    _ = editor.type(keys: entry.keys)
    #expect(editor.marked == entry.shown)
  }

  @Test func searchIgnoresAccents() {
    var editor = SmallEditor(history: ["show(\"tỷ lệ\")", "x"])
    _ = editor.type(keys: "<C-r>ty le")
    let screen = editor.screen(SmallEditor.prompt, width: 40, height: 10)
    #expect(screen.lines == ["tìm: ty le", "  show(\"tỷ lệ\")"])
    _ = editor.type(keys: "<Enter>")
    #expect(editor.marked == "show(\"tỷ lệ\")|")
  }

  @Test func keepsEachTextOnce() {
    var history = History(["a", "b", "a"])
    #expect(history.entries == ["b", "a"])
    #expect(!history.add("a") && !history.add("  "))
    #expect(history.add("b") && history.entries == ["a", "b"])
  }
}

@Suite struct CompletionTests {
  static let cases: [(keys: String, shown: String)] = [
    ("rat<Tab>", "ratio|"), ("ra<Tab>", "ra|"), ("ra<Tab><Tab>", "ratio|"),
    ("ra<Tab><Tab><Tab>", "rank|"), ("ra<Tab><Tab><Tab><Tab>", "ratio|"),
    ("ra<Tab><BackTab>", "rank|"), ("ra<Tab><Tab><Enter>x", "ratiox|"),
    ("ra<Tab><Tab><C-g>", "ra|"), ("ty le h<Tab>", "ty le h|"), ("tyle<Tab>", "tyle|"),
    ("ra<Tab>t", "rat|"), ("ra<Tab><Tab><Undo>", "ra|"), ("x ro<Tab>", "x round|"),
  ]

  @Test(arguments: cases) func completes(_ entry: (keys: String, shown: String)) {
    var editor = SmallEditor()
    _ = editor.type(keys: entry.keys)
    #expect(editor.marked == entry.shown)
  }

  @Test func listsOffersWithNotes() {
    var editor = SmallEditor()
    _ = editor.type(keys: "ra<Tab><Tab>")
    let screen = editor.screen(SmallEditor.prompt, width: 40, height: 10)
    #expect(screen.lines == ["> ratio", "  ratio  ghi chú", "  rank   ghi chú"])
    #expect(screen.rows[1].pieces[0].style == .chosen)
  }
}
