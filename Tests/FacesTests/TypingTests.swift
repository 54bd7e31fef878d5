import ScriptHost
import LineEditor
import Foundation
import TestSupport
import Testing

@testable import Faces
@testable import Workbench
import LuaSyntax
import Messages
import PlainText

@Suite("What the prompt knows while typing")
struct TypingTests {
  /// Completes at the end of the text; what is offered first.
  private func offers(_ text: String, _ session: TypedSession) -> [String] {
    ReplAssistant(session.console).completion(text, cursor: text.count)?.items.map(\.text) ?? []
  }

  static let completions: [(typed: String, offers: [String])] = [
    ("rou", ["round"]), ("c.unit.na", ["name"]), ("c:ye", ["year_ago"]),
    ("c:prev().peri", ["period"]), ("c:prev():yt", ["ytd"]), ("plan[\"5.2\"].tar", ["target"]),
    ("plan[\"5.2\"].target.val", ["value"]), ("stat.med", ["median"]), ("c[\"ty le lap", ["5.2"]),
    ("c:num(\"5.3.3", ["5.3.3"]), ("units[\"tay xuan", ["21844"]),
    ("cell(\"21844\", \"2024-Q3", ["2024-Q3"]),
    ("c:of(\"tay xuan", ["21844"]), (":unit tay xuan", ["21844"]), (":per", ["period "]),
    (":mode js", ["json"]), ("?roun", ["round"]), (":time stat.med", ["median"]),
    ("fals", ["false"]),
    ("c[\"TỶ LỆ LẬP".decomposedStringWithCanonicalMapping, ["5.2"]), ("-- rou", []),
    ("units[\"21844\"].par", ["parent"]),
    ("my.ne", ["nested"]), ("my[\"ne", ["nested"]), ("c.ii06a_c8", ["ii06a_c8"]),
    ("c.dung_han_7", ["dung_han_766"]),
    ("require \"lib.ch", ["lib.chung"]),
    (":load Scripts/examples/1", ["Scripts/examples/1-chi-tieu-dau-tien.lua"]), ("tricky.", []),
    (":check tut_h", ["tut_hang"]),
  ]

  @Test(arguments: completions) func completes(_ entry: (typed: String, offers: [String])) throws {
    let session = try TypedSession()
    _ = session.say("my = { nested = 1 }")
    _ = session.say("tricky = setmetatable({}, { __index = function() error('ran') end })")
    let (typed, wanted) = entry
    #expect(offers(typed, session) == wanted)
    #expect(!session.console.hasFailed)
  }

  @Test func hostileTextsAreCompletedSafely() throws {
    let session = try TypedSession()
    _ = session.say("t = {} t.t = t")
    let long = "t" + String(repeating: ".t", count: 3000) + "."
    #expect(offers(long, session) == ["t"])
    _ = session.say("string = \"x\"")
    #expect(offers("string.", session).isEmpty)
    let assistant = ReplAssistant(session.console)
    for text in [":help", "?x", "  :unit x", "a :b"] {
      for cursor in 0...text.count { _ = assistant.completion(text, cursor: cursor) }
    }
  }

  @Test func hintsTheSignature() throws {
    let assistant = ReplAssistant(try TypedSession().console)
    let text = "x = score.ratio(45, "
    #expect(
      assistant.hint(text, cursor: text.count)?.contains("score.ratio(value, max_points") == true)
    #expect(assistant.hint("c:num(", cursor: 6)?.contains("c:num(code)") == true)
    #expect(assistant.hint("round(1)", cursor: 8) == nil)
  }

  /// Each letter's style, by its sign.
  private func signs(_ text: String, cursor: Int = -1) throws -> String {
    let session = try TypedSession()
    var signs = [Character](repeating: " ", count: text.count)
    let names: [Style: Character] = [
      .keyword: "k", .string: "s", .number: "n", .comment: "c", .known: "g", .unknown: "?",
      .matching: "m", .unmatched: "!", .command: ":",
    ]
    for run in ReplAssistant(session.console).styles(text, cursor: cursor) {
      for place in run.range where place < signs.count { signs[place] = names[run.style] ?? "-" }
    }
    return String(signs)
  }

  @Test(arguments: [
    ("local x = round(1.5) -- ỷ", "kkkkk     ggggg nnn  cccc"),
    ("rond(c[\"5.2\"])", "???? g sssss  "), (":unit x", ":::::  "), ("x = \"mở", "    !!!"),
    ("for i, v in pairs(t) do", "kkk      kk ggggg ?  kk"), ("end", "!!!"),
    ("a.b = a.c", "?     ?  "), ("f = function(n) return n end", "    kkkkkkkk    kkkkkk   kkk"),
  ])
  func highlights(_ text: String, _ wanted: String) throws {
    #expect(try signs(text) == wanted)
  }

  @Test func marksPartners() throws {
    #expect(try signs("if x then end", cursor: 13).hasSuffix("mmm"))
    #expect(try signs("(1)", cursor: 0) == "mnm")
  }

  @Test(arguments: [
    ("for i = 1, 2 do", "", 2), ("f(function()", "", 2), ("if x then\n  y()", "end", 0),
    ("if x then\n  y()", "else", 0), ("x = {", "}", 0), ("x = {", "", 2), ("a = 1", "", 0),
    ("while x do\n  if y then", "", 4), ("repeat", "until", 0), ("s = [[ do", "", 0),
  ])
  func indents(_ above: String, _ line: String, _ spaces: Int) throws {
    #expect(LuaIndent.spaces(line, below: above) == spaces)
  }

  /// Any text is taken apart without loss, and coloured without a crash.
  @Test func anyTextIsTakenApart() throws {
    let pieces = [
      "local ", "end", "[[", "]]", "\"", "'", "--", "[==[", "ỷ", "\u{301}", "0x", "..", "\n", "(",
      "}", "\\",
    ]
    var state: UInt64 = 42
    let assistant = ReplAssistant(try TypedSession().console)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let letters = Array(text)
      for token in LuaLexer.tokens(text) {
        #expect(token.text == String(letters[token.range]))
      }
      _ = assistant.styles(text, cursor: 3)
      _ = assistant.completion(text, cursor: text.count)
      _ = assistant.hint(text, cursor: text.count)
      _ = assistant.indent("", below: text)
    }
  }
}
