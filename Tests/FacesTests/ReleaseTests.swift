import TestSupport
import Testing

@testable import ScriptHost
@testable import Faces
@testable import Workbench
import Evaluation
import Indicators

/// What runs scripts is gone when nobody uses it any more, with every state of theirs.
@Suite("Sessions and runs are released")
struct ReleaseTests {
  private static let scripts = [
    "indicators/a.lua": """
    local lib = require "lib.a"
    local kept = { plan, units, plan["1.1"], period("2024"), lib }
    derived "a" { formula = function(c) return c["1.1"] + #kept end }
    derived "b" { formula = function(c) return c:prev():opt("a", 0) + c:median("1.1") end }
    check "k" { left = function(c) return c.a end, op = "==", right = function(c) return 0 end,
      message = function(c) return tostring(c) end }
    check "t" { test = function(c) error({ c }) end }
    """,
    "lib/a.lua": "return setmetatable({}, { __gc = function() end })",
  ]

  private static func workspace() throws -> TemporaryWorkspace {
    try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,value\nX1,2024-01,1.1,90\n", scripts: scripts)
    )
  }

  /// Whatever may be left behind, without keeping it.
  private struct Traces {
    weak var console: Console?
    weak var evaluation: Evaluation?
    var scripts: [() -> AnyObject?] = []

    init(_ scripts: Scripts, _ console: Console? = nil) {
      (evaluation, self.console) = (scripts.evaluation, console)
      note(scripts)
    }

    mutating func note(_ scripts: Scripts) {
      for script in scripts.list {
        self.scripts += [{ [weak script] in script }, { [weak state = script.state] in state }]
        self.scripts.append { [weak library = script.library] in library }
      }
    }

    var areGone: Bool {
      console == nil && evaluation == nil && scripts.allSatisfy { $0() == nil }
    }
  }

  private static let inputs = [
    "x = c['1.1']", "t = { c, plan, units, function() return t end }", "show(t)", "c", ":card",
    "plot({ 1, 2, 3 })", "explain('a')", "derived 'p' { formula = function(c) return c.a end }",
    "c.p", ":set 1.1=80", "c.a", ":run", ":checks", ":unset", ":reload", ":unit X2", "c.b",
    "co = coroutine.wrap(function() coroutine.yield(c) end)", "co()", "error({ c })", "help(vi)",
    "for i = 1, 100 do pcall(error, function() return c end) end", ":scripts", ":trace",
    "while true do end",
  ]

  @Test("a session, whatever was typed in it")
  func sessions() throws {
    let workspace = try Self.workspace()
    for _ in 0..<50 {
      var traces: Traces?
      do {
        let session = try TypedSession(workspace.root, timeout: .milliseconds(20))
        traces = Traces(session.console.session.scripts, session.console)
        for input in Self.inputs {
          _ = session.say(input)
          traces?.note(session.console.session.scripts)
        }
      }
      #expect(traces?.areGone == true)
    }
  }

  @Test("states of scripts that were loaded anew, while the session goes on")
  func reloaded() throws {
    let workspace = try Self.workspace()
    let session = try TypedSession(workspace.root)
    _ = session.say("c.a")
    let states = session.console.session.scripts.list.filter { !$0.isPrompt }.map { script in
      { [weak state = script.state] in state }
    }
    _ = session.say(":reload")
    #expect(!states.isEmpty && states.allSatisfy { $0() == nil })
    #expect(!session.say("c.a").isEmpty)
  }

  @Test("a run")
  func runs() throws {
    let workspace = try Self.workspace()
    for _ in 0..<50 {
      var traces: Traces?
      do {
        let files = try workspace.run()
        traces = files.run.scripts.map { Traces($0) }
      }
      #expect(traces?.areGone == true)
    }
  }
}
