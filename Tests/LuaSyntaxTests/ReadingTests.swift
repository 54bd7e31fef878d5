import LuaSyntax
import Testing

/// What is read out of a tree: chains, calls, variables.
@Suite("Readings of Lua texts")
struct LuaReadingTests {
  @Test(
    "what stands before the last dot, colon or bracket",
    arguments: [
      ("c:prev().unit.", "c|method prev|call|field unit"), ("plan[\"5.2\"].", "plan|index 5.2"),
      ("1 + c.", "c"), ("f\"a\".", "f|call"), ("t[i].", nil), ("x = { y = c:", "c"),
      ("(a or b).", nil), ("f(g(h.", "h"), ("t[", "t"),
    ])
  func chains(_ text: String, _ steps: String?) {
    let tree = LuaTree(text)
    let chain = LuaChain(before: tree.tokens.count - 1, in: tree)
    let found = chain.map { chain in
      chain.steps.reduce(chain.root) { text, step in
        switch step {
        case .field(let name): text + "|field \(name)"
        case .method(let name): text + "|method \(name)"
        case .index(let key): text + "|index \(key)"
        case .call: text + "|call"
        }
      }
    }
    #expect(found == steps)
  }

  @Test(
    "the call that the end of a text is in",
    arguments: [
      ("cell(\"a\", ", "cell", 2), ("c:num(", "c:num", 0), ("f(1, g(2), ", "f", 3),
      ("f(g(1, 2", "g", 2), ("x = score.ratio(a, b", "score.ratio", 2), ("f(1)", nil, 0),
      ("f(function() return g(", "g", 0),
    ])
  func openCalls(_ text: String, _ name: String?, _ arguments: Int) {
    let call = LuaTree(text).openCall
    #expect(call?.callee?.path == name)
    #expect(call?.arguments.count ?? 0 == arguments)
  }

  @Test(
    "variables that a text reads, gives values to, and leaves to the session",
    arguments: [
      ("a, b = c, 1", "a b c", "a b", "a b"),
      ("for _, x in ipairs(t) do y = x end", "ipairs t y", "y", ""),
      ("local a = b.c", "b", "", "a"), ("function f.g() end", "f", "", "f"),
      ("function f() h = 1 end", "f h", "f h", "f"),
      ("local function f() return z end", "z", "", "f"),
      ("t.x = 1", "t", "", ""), ("x == 1", "x", "", ""),
    ])
  func variables(_ text: String, _ all: String, _ assigned: String, _ top: String) {
    let tree = LuaTree(text)
    #expect(tree.globals.sorted().joined(separator: " ") == all)
    #expect(tree.assignedGlobals.sorted().joined(separator: " ") == assigned)
    #expect(tree.topLevelNames.sorted().joined(separator: " ") == top)
  }

  @Test(
    "the prompt's locals last",
    arguments: [
      ("local x = 1", "      x = 1"), ("local x", "      x = nil"),
      ("local a, b", "      a, b = nil"),
      ("local x <const> = 1", "      x         = 1"),
      ("local function f() end", "      function f() end"),
      ("do local x = 1 end", "do local x = 1 end"),
      ("f = function() local x end", "f = function() local x end"),
      ("while a do local b = 1 end local c", "while a do local b = 1 end       c = nil"),
      ("local x <close> = y", "local x <close> = y"),
      ("-- local x\nlocal y = 2", "-- local x\n      y = 2"),
      ("x = \"local y\"", "x = \"local y\""),
      ("x = \"a\\z\n local b = 1\"", "x = \"a\\z\n local b = 1\""),
      ("t = { local_ = 1 }", "t = { local_ = 1 }"), ("local x;", "      x = nil;"),
    ])
  func lastingLocals(_ text: String, _ lasting: String) {
    #expect(SessionVariables.lasting(text) == lasting)
  }
}
