import ScriptHost
import Testing
import Messages
import LuaSyntax

/// What goes against Lua's ways is named at its letters, with what Lua writes instead.
@Suite("Traps of syntax")
struct SyntaxTrapTests {
  /// A text that Lua does not take, the letters that are meant, and a piece of what is said.
  static let foreign: [(text: String, meant: String, said: String)] = [
    ("x = “a”", "“", "write a straight one: \""), ("x = ‘a’", "‘", "write a straight one: '"),
    ("x = \"a”", "”", "write a straight one: \""), ("x = «a»", "«", "write a straight one: \""),
    ("if a ≥ b then end", "≥", "write >="), ("if a ≤ b then end", "≤", "write <="),
    ("if a ≠ b then end", "≠", "write ~="), ("x = a × b", "×", "write *"),
    ("x = a ÷ b", "÷", "write /"), ("x = a − b", "−", "write -"),
    ("x = a – b", "–", "write -"), ("x = a — b", "—", "write -"),
    ("f（1）", "（", "full-width sign; write ("), ("f(1，2)", "，", "full-width sign; write ,"),
    ("x ＝ 1", "＝", "full-width sign; write ="), ("x = 1；", "；", "full-width sign; write ;"),
    ("x = １", "１", "full-width sign; write 1"),
    ("x\u{A0}= 1", "\u{A0}", "a no-break space (U+00A0)"),
    ("x =\u{202F}1", "\u{202F}", "a no-break space (U+202F)"),
    ("x =\u{3000}1", "\u{3000}", "a strange space (U+3000)"),
    ("x = \u{200B}1", "\u{200B}", "zero-width character here (U+200B)"),
    ("x = 1 \u{FEFF}", "\u{FEFF}", "zero-width character here (U+FEFF)"),
    ("x\u{200D} = 1", "x\u{200D}", "zero-width character here (U+200D)"),
    ("if a != b then end", "!=", "write ~="), ("if !a then end", "!", "write not"),
    ("if a <> b then end", "<>", "write ~="), ("if a && b then end", "&&", "write and"),
    ("if a || b then end", "||", "write or"), ("if a => b then end", "=>", "write >="),
    ("if a =< b then end", "=<", "write <="), ("if a === b then end", "===", "write =="),
    ("x++", "++", "write x = x + 1"), ("x += 1", "+=", "write x = x + y"),
    ("x -= 1", "-=", "write x = x - y"), ("s ..= 'a'", "..=", "write x = x .. y"),
    ("x := 1", ":=", "write ="), ("x = a ? b : c", "?", "write a and b or c"),
    ("x = 2 ** 3", "**", "write ^"), ("tỷ_lệ = 1", "tỷ_lệ", "ty_le instead of tỷ_lệ"),
    ("x = số2 + 1", "số2", "so2 instead of số2"),
    ("if a then b() elif c then d() end", "elif", "write elseif"),
    ("if a then b() else if c then d() end", "else if", "write elseif"),
    ("x = (1,5)", "1,5", "a decimal is written 1.5"),
    ("if x > 1,5 then end", "1,5", "a decimal is written 1.5"),
    ("x = t[2,5]", "2,5", "a decimal is written 2.5"),
    ("derived x { }", "derived x", "it is written derived \"x\" { … }"),
    ("derived: x { }", "derived:", "it is written derived \"x\" { … }"),
    ("check \"x\" = { }", "check \"x\"", "it is written check \"x\" { … }"),
    ("derived \"x\", { }", "derived \"x\"", "it is written derived \"x\" { … }"),
  ]

  @Test("a sign that Lua doesn't know is named", arguments: foreign)
  func names(_ entry: (text: String, meant: String, said: String)) throws {
    let (text, meant, said) = entry
    let trap = try #require(SyntaxTraps.cause(in: text, row: 1, isSyntax: true), "\(text)")
    #expect(String(Array(text)[trap.range]) == meant, "\(text)")
    #expect(trap.message.text(.english).contains(said), "\(trap.message.text(.english))")
    #expect(trap.message.text(.vietnamese) != trap.message.text(.english))
  }

  @Test(
    "what stands in texts and comments, or is well written, is no trap",
    arguments: [
      "x = \"“a” ≥ 1,5 && b != c\" -- × ÷ “ 1,5", "--[[ a != b\n1,5 ]] x = 1", "x = [[ ≥ “ ]]",
      "x = 'số\u{A0}liệu'", "if a ~= b and not c then x = x + 1 elseif d then end",
      "if a then b() else if c then d() end end", "x = a >= b or c <= d", "goto a ::a::",
      "x = - -1", "local x <const> = 1", "derived \"x\" { }", "check 'x' { }", "x = a.derived.x",
      "local t = { derived = 1 }; t.check = 2",
    ])
  func leavesAlone(_ text: String) {
    #expect(SyntaxTraps.cause(in: text, row: 1, isSyntax: true) == nil, "\(text)")
  }

  /// A text that Lua takes, and the decimal commas in it that are told.
  static let commas: [(text: String, told: [String])] = [
    ("return x * 1,5", ["1,5"]), ("return 1,5", ["1,5"]), ("local k = 1,5", ["1,5"]),
    ("k = 1,5", ["1,5"]), ("t.a[1] = 92,5", ["92,5"]), ("local a, b = 1,5, 2", ["1,5"]),
    ("local a <const> = 0,25", ["0,25"]), ("x = 1.234,5", ["1.234,5"]),
    ("x = y and 1,5 or 2", ["1,5"]), ("a = 1 b = 2,5 c = 3", ["2,5"]),
    ("t = { right = 92,5 }", ["92,5"]), ("t = { right = x * 92,5, left = 1 }", ["92,5"]),
    ("t = { [1] = 1,5; 2 }", ["1,5"]), ("t = { a = 1, 2,5 }", ["2,5"]),
    ("score.ratio(45, 2,5, 80)", ["2,5"]), ("t = { { 90,5, 'Tốt' }, { 80, 'Khá' } }", ["90,5"]),
    ("x = math.floor(1,5)", ["1,5"]), ("x = tostring(1,5)", ["1,5"]),
    (
      "derived 'x' { formula = function(c)\n  local k = 1,5\n  return k * 2,5 end }",
      ["1,5", "2,5"]
    ),
    ("for i = 1,10 do x = 1,5 end", ["1,5"]), ("local function f() return 0,5 end", ["0,5"]),
    ("x = function() return 1,5 end", ["1,5"]), ("1,5 * 2", ["1,5"]),
    // What may well be meant as it stands.
    ("t = { 1,2,3 }", []), ("t = { 1,5 }", []), ("t = { 1, 2,\n3,4 }", []), ("f(1,2)", []),
    ("for i = 1,10 do end", []), ("for i = 1,10,2 do end", []), ("local a, b = 1,5", []),
    ("a, b = 1,5", []), ("a.x, b[1] = 1,5", []), ("s:sub(1,5)", []), ("string.sub(s, 1,5)", []),
    ("math.random(1,6)", []), ("round(2,5)", []), ("return 1, 5", []), ("local k = 1, 5", []),
    ("x = '1,5'", []), ("return x -- 1,5", []), ("t = { 1,2, 3,4 }", []), ("return 0,0", []),
    ("x = 1 y = 2", []), ("t = { n = 3, 1,2,3 }", []), ("f(a, g(1,2))", []),
    ("t = { a = 1,b = 2 }", []),
  ]

  @Test("decimal commas are told where nothing else can have been meant", arguments: commas)
  func decimalCommas(_ entry: (text: String, told: [String])) {
    let (text, told) = entry
    let found = SyntaxTraps.warnings(in: text)
    #expect(found.map { String(Array(text)[$0.range]) } == told, "\(text)")
    for trap in found {
      let said = trap.message.text(.english)
      #expect(said.contains("is two values to Lua; a decimal is written"), "\(said)")
    }
  }

  @Test(
    "values that other languages have are told, unless the text makes variables of them",
    arguments: [
      ("if x == null then end", ["null"]), ("return None", ["None"]),
      ("x = True", ["True"]), ("x = { a = null }", ["null"]), ("null = 1 x = null", []),
      ("local None = 1 return None", []), ("x = t.null", []), ("t = { None = 1 }", []),
      ("x = 'null'", []),
    ])
  func values(_ text: String, _ told: [String]) {
    let found = SyntaxTraps.warnings(in: text).map { String(Array(text)[$0.range]) }
    #expect(found == told)
  }

  @Test("a place is told by line and letter")
  func positions() throws {
    let text = "-- ỷ\nlabel = \"ỷ\", x ≥ 1\n"
    let trap = try #require(SyntaxTraps.cause(in: text, row: 2, isSyntax: true))
    let position = trap.position(in: text)
    #expect((position.row, position.column) == (2, 16))
    #expect(position.line == "label = \"ỷ\", x ≥ 1")
    #expect(SyntaxTraps.cause(in: text, row: 1, isSyntax: true) == nil, "another line")
  }
}
