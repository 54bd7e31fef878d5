import LuaSyntax
import Testing

/// Texts are taken apart as Lua's manual says; where they are broken, what is whole is kept.
@Suite("Parser of Lua texts")
struct ParserTests {
  @Test(
    "expressions bind as in Lua",
    arguments: [
      ("1 + 2 * 3", "((+ 1 (* 2 3)))"), ("1 - 2 - 3", "((- (- 1 2) 3))"),
      ("a .. b .. c", "((.. a (.. b c)))"), ("2 ^ 3 ^ 2", "((^ 2 (^ 3 2)))"),
      ("-x ^ 2", "((- (^ x 2)))"), ("not a == b", "((== (not a) b))"),
      ("a or b and c", "((or a (and b c)))"), ("a < b == c", "((== (< a b) c))"),
      ("1 | 2 ~ 3 & 4 << 5", "((| 1 (~ 2 (& 3 (<< 4 5)))))"), ("#t + 1", "((+ (# t) 1))"),
      ("2 ^ -1", "((^ 2 (- 1)))"), ("(a + b) * c", "((* (((+ a b))) c))"),
      ("c[\"5.2\"] / 2", "((/ <index c (\"5.2\")> 2))"),
      ("c:num(\"5.2\")", "(<call c:num (\"5.2\")>)"),
      ("f\"x\" {1}", "(<call <call f (\"x\")> (<table 1>)>)"),
      ("{ a = 1, [2] = 3; 4 }", "(<table a=1 [(2) 3] 4>)"),
      ("function(a, ...) return a end", "(<function (a) <block <returned (a')>>>)"),
    ])
  func expressions(_ text: String, _ tree: String) {
    #expect(TreeText(text).statements == tree)
  }

  @Test(
    "statements",
    arguments: [
      ("a, b = 1, 2", "<assignment (a b) (1 2)>"),
      ("local a <const>, b = f()", "<local (a b) (<call f ()>)>"),
      (
        "function a.b:c(x) return self, x end",
        "<functionStatement a.b:c <function (x) <block <returned (self' x')>>>>"
      ),
      (
        "if a then b() elseif c then else d() end",
        "<conditional (a) <block (<call b ()>)> (c) <block> <block (<call d ()>)>>"
      ),
      ("for i = 1, 2 do f(i) end", "<numericFor (i) (1 2) <block (<call f (i')>)>>"),
      ("for k, v in pairs(t) do end", "<genericFor (k v) (<call pairs (t)>) <block>>"),
      ("repeat local x until x", "<repeatLoop (x') <block <local (x) ()>>>"),
      ("while a do break end", "<whileLoop (a) <block <breakStatement>>>"),
      ("do return end goto x ::x::", "<doBlock <block <returned ()>>> <goto> <label>"),
      (
        "local function f() return f end",
        "<localFunction f <function () <block <returned (f')>>>>"
      ),
      ("a; b", "(a) (b)"),
    ])
  func statements(_ text: String, _ tree: String) {
    #expect(TreeText(text).statements == tree)
  }

  @Test(
    "names are the variables in whose scope they stand",
    arguments: [
      ("local x = x", "<local (x) (x)>"),
      (
        "local x do local x = x end return x",
        "<local (x) ()> <doBlock <block <local (x) (x')>>> <returned (x')>"
      ),
      ("for i = i, 2 do end return i", "<numericFor (i) (i 2) <block>> <returned (i)>"),
      (
        "local function a(b) end return a, b",
        "<localFunction a <function (b) <block>>> <returned (a' b)>"
      ),
      ("local t = { t = 1 } return t.t", "<local (t) (<table t=1>)> <returned (t'.t)>"),
    ])
  func scopes(_ text: String, _ tree: String) {
    #expect(TreeText(text).statements == tree)
  }

  @Test(
    "what is missing is left out, what has no place is passed over",
    arguments: [
      ("x = ", "<assignment (x) (_)>"), ("c:prev().", "(<call c:prev ()>._)"),
      ("f(1, ", "(<call f (1 _)>)"), ("f(a b)", "(<call f (a b)>)"),
      ("end x = 1", "!end <assignment (x) (1)>"),
      ("f(1 x = 2", "(<call f (1)>) <assignment (x) (2)>"),
      (
        "derived \"x\" { label = \"a\", formula = function(c) return c.",
        "(<call <call derived (\"x\")> (<table label=\"a\" formula=<function (c) <block <returned (c'._)>>>>)>)"
      ),
      ("{ a = 1 b = 2 }", "(<table a=1 b=2>)"), ("x = (1,5)", "<assignment (x) (((1 5)))>"),
      ("if a the b() end", "<conditional (a) <block (the) (<call b ()>)>>"),
      ("local = 1", "<local () (1)>"), ("x y z", "(x) (y) (z)"),
      ("f(function() end", "(<call f (<function () <block>>)>)"),
    ])
  func broken(_ text: String, _ tree: String) {
    #expect(TreeText(text).statements == tree)
  }

  @Test(
    "no depth of nesting overflows the stack",
    arguments: [
      "(", "{", "f(", "not ", "do ", "if x then ", "a^", "function() ", "[ ", "x = {", "repeat ",
      "a..",
    ])
  func deep(_ piece: String) {
    let tree = LuaTree(String(repeating: piece, count: 20_000))
    #expect(tree.root.kind == .block)
    let mended = LuaTree(String(repeating: piece, count: 20_000) + " ; last = 1")
    #expect(mended.tokens.last?.text == "1")
  }

  /// Each node holds its children, in order, and knows its parent; each name is in one place.
  @Test func anyTextGivesAWholeTree() {
    let pieces = [
      "local ", "end ", "[[", "]]", "\"", "(", ")", "{", "}", "[", "]", "function ", "if ", "then ",
      "else ", "x ", "y", ", ", "= ", ".", ":", "1 ", "for ", "in ", "do ", "until ", "repeat ",
      "return ", "::", "<", "not ", ";", "...", "elseif ", "--c\n",
    ]
    var state: UInt64 = 7
    for _ in 0..<1000 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let tree = LuaTree(text)
      for (number, node) in tree.nodes.enumerated() {
        var end = node.tokens.lowerBound
        for child in node.children {
          let inner = tree.nodes[child]
          // Words and blocks of these stand around their names and conditions.
          let isMixed = [.functionStatement, .localFunction, .repeatLoop].contains(node.kind)
          #expect(inner.parent == number && child < number, "\(text)")
          #expect(isMixed || inner.tokens.lowerBound >= end, "\(text)")
          #expect(inner.tokens.upperBound <= node.tokens.upperBound, "\(text)")
          end = inner.tokens.upperBound
        }
      }
      #expect(tree.root.tokens == 0..<tree.tokens.count, "\(text)")
    }
  }
}
