import LuaKit
import TestSupport
import Testing
import Workbench

@testable import ScriptHost
import Indicators
import Evaluation
import Messages
import PlainText

/// Arguments that make a binding work for long, or copy much: it ends with the script's limit, or
/// says what it takes.
@Suite("Hostile arguments of bindings")
struct HostileArgumentTests {
  private static let limit = Duration.milliseconds(300)

  private static func prompt() throws -> Prompt {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,value\nX1,2024-01,1.1,90\n"))
    let snapshot = try Workspace.open(workspace.root).snapshot
    var settings = ScriptSettings(date: CalendarDate(year: 2024, month: 1, day: 31))
    settings.limits = LuaLimits(memory: 64 << 20, time: limit)
    let scripts = Scripts(snapshot: snapshot, settings: settings, topics: Topic.standard)
    let prompt = try Prompt(scripts, name: "prompt")
    scripts.load([])
    prompt.bind(Cell(unit: 3, period: .month(2024, 1)))
    return prompt
  }

  /// Work that grows with its arguments: the limit ends it.
  static let longWorks = [
    "vi.compare(viet, viet .. 'a')", "vi.compare(marks, marks .. 'a')", "vi.compare(a, a .. 'b')",
    "vi.compare(bytes, bytes .. 'b')", "vi.fold(viet)", "vi.fold(marks)", "vi.lower(viet)",
    "vi.upper(viet)", "vi.upper(bytes)", "stat.median(numbers)", "stat.mad(numbers)",
    "stat.percentile(numbers, 50)", "stat.modified_z(1, numbers)", "stat.sum(numbers)",
    "c:series('1.1', 100000)",
    "score.bands(1, bands)",
  ]

  @Test("long work ends with the limit", arguments: longWorks)
  func works(expression: String) throws {
    let prompt = try Self.prompt()
    _ = prompt.evaluate(
      """
      viet, a, marks = ('ế'):rep(3e6), ('a'):rep(8e6), ('\\u{301}'):rep(4e6)
      bytes = ('\\xff'):rep(8e6)
      """)
    if expression.contains("numbers") {
      _ = prompt.evaluate("numbers = {} for i = 1, 5e5 do numbers[i] = i * 7919 % 99991 end")
    }
    if expression.contains("bands") {
      _ = prompt.evaluate("bands = {} for i = 1, 2e5 do bands[i] = { -i, 'x' } end")
    }
    let start = ContinuousClock.now
    let outcome = prompt.evaluate("local x = \(expression) while true do x = \(expression) end")
    #expect(start.duration(to: .now) < Self.limit + .seconds(10))
    guard case .failed(let failure) = outcome else { return _ = Issue.record("did not fail") }
    #expect(failure.kind == .timeout)
  }

  /// Texts that are too long for what they are to be.
  static let longTexts = [
    "os.date(('%c'):rep(1e5))", "c[long]", "c:value(long)", "c:opt(long)", "c:of(long)",
    "c:at(long)", "c:rank('1.1', long)", "c:rank('1.1', { within = long })", "plan[long]",
    "units[long]", "period(long)", "period('2024'):to(long)", "cell(long, '2024')",
    "cell('X1', long)", "param(long, 1)", "require(long)", "help(long)", "derived(long)",
    "check(long)", "vi.number(long)", "plan:leaves(long)", "c:prev()[long]",
  ]

  @Test("a text that is too long is refused, with the limit", arguments: longTexts)
  func refused(expression: String) throws {
    let prompt = try Self.prompt()
    _ = prompt.evaluate("long = ('ế'):rep(3e6)")
    guard case .failed(let failure) = prompt.evaluate(expression) else {
      Issue.record("not refused")
      return
    }
    #expect(failure.message.contains("it may have at most"))
    #expect(failure.message.utf8.count < 500)
  }

  /// Declarations that hold something too long, or much too much.
  static let largeDeclarations = [
    "derived 'x' { label = long, formula = f }", "derived 'x' { note = long, formula = f }",
    "derived 'x' { target = long, formula = f }", "derived 'x' { uom = long, formula = f }",
    "derived 'x' { level = long, formula = f }", "derived 'x' { by = long, formula = f }",
    "derived 'x' { valid = long, formula = f }", "derived 'x' { formula = long }",
    "derived 'x' { [long] = 1, formula = f }", "derived 'x' { tags = { long }, formula = f }",
    "derived 'x' { tags = many, formula = f }", "check 'x' { message = long, test = f }",
    "check 'x' { each = { long }, test = f }", "check 'x' { each = many, test = f }",
    "check 'x' { test = long }", "check 'x' { op = long, left = f, right = f }",
    "check 'x' { severity = long, test = f }", "derived 'x' (keys)",
    "derived 'x' { [{}] = 1, formula = f }",
  ]

  @Test("a declaration that is too large is told in few words", arguments: largeDeclarations)
  func declarations(declaration: String) throws {
    let prompt = try Self.prompt()
    _ = prompt.evaluate(
      """
      long, many, keys, f = ('ế'):rep(3e6), {}, {}, function() end
      for i = 1, 1e5 do many[i] = '1.1' keys['k' .. i] = 1 end
      """)
    let start = ContinuousClock.now
    _ = prompt.evaluate(declaration)
    let failures = prompt.takeFailures()
    #expect(start.duration(to: .now) < .seconds(10))
    #expect(failures.count == 1)
    #expect(failures.allSatisfy { $0.failure.message.utf8.count < 2000 })
  }

  /// Loops that make the host remember something at each turn.
  static let endlessLoops = [
    "for i = 1, 1e7 do derived('x' .. i) { formula = print } end",
    "for i = 1, 1e7 do check('x' .. i) { test = print } end",
    "for i = 1, 1e7 do derived('x' .. i) end", "for i = 1, 1e7 do derived('x') 'y' end",
    "for i = 1, 1e7 do derived() end", "for i = 1, 1e7 do measure 'x' end",
    "for i = 1, 1e7 do local r = records.x end", "for i = 1, 1e7 do param('x' .. i, 1) end",
    "for i = 1, 1e7 do pcall(require, 'x' .. i) end",
    "for i = 1, 1e7 do pcall(derived, 'x' .. i) end",
    "for i = 1, 1e7 do pcall(param, 'x' .. i, 1) end",
  ]

  @Test("the host remembers only so much", arguments: endlessLoops)
  func loops(loop: String) throws {
    let prompt = try Self.prompt()
    guard case .failed = prompt.evaluate(loop) else {
      Issue.record("went on")
      return
    }
    #expect(prompt.takeFailures().count <= prompt.evaluation.mostDeclarations)
    #expect(prompt.scripts.parametersRead.count <= prompt.evaluation.mostDeclarations)
    #expect(prompt.evaluation.declarationCount <= prompt.evaluation.mostDeclarations)
  }
}
