package import LuaKit
package import Evaluation
import Messages
import LuaSyntax
import Indicators
import PlainText

/// Evaluates what is typed: a script that grows input by input, in a state of its own beside the
/// stored scripts, whose derived it can read.
package final class Prompt {
  let scripts: Scripts
  let evaluation: Evaluation
  let script: Script
  /// The lines of all inputs: errors show the line they are about.
  private var typed: [String] = []

  /// The global names that are not of the user's making.
  var builtinNames: Set<String> = []

  /// How much of values is read during the input.
  private(set) var limits = ShownLimits()

  /// What came of one input.
  package enum Outcome {
    /// It is not complete: more lines are needed.
    case incomplete
    /// The values of an expression; empty for a statement.
    case values([ShownValue])
    case failed(PromptFailure)
    case interrupted
  }

  /// Must come before the stored scripts are loaded: they may be loaded again and again beside it.
  /// - Throws: `.memory` where not even a state fits into the limit, `.unwatched`.
  package init(_ scripts: Scripts, name: String) throws(LuaError) {
    let script = try scripts.openScript(ScriptSource(path: name, text: ""))
    (self.scripts, evaluation) = (scripts, scripts.evaluation)
    self.script = script
    script.isPrompt = true
    scripts.list.append(script)
  }

  /// Evaluates an expression or statements. `line` is the number of its first line among all
  /// that was typed: errors are told by it, or by the file that the text is.
  package func evaluate(
    _ text: String, line: Int = 1, limits: ShownLimits = ShownLimits(), file: String? = nil
  ) -> Outcome {
    (script.context.lastAbsence, self.limits) = (nil, limits)
    script.context.latestSeries = nil
    let text = SourceText.input(text)
    // What earlier inputs keep must not leave the prompt without room to let go of it.
    try? script.state.reserveMemory(1 << 20)
    var raised: ShownValue?
    do throws(LuaError) {
      let function =
        if let file { try compile(text, above: "", name: file) } else {
          try load(text, after: line - 1)
        }
      lookThrough(text, line)
      let values = try call(function, limits, &raised)
      // Reading them may have been stopped.
      return scripts.isCancelled ? .interrupted : .values(values)
    } catch {
      return outcome(error, raised, Input(text: text, line: line))
    }
  }

  /// What is being evaluated, and the number of its first line.
  struct Input {
    let text: String
    let line: Int
  }

  /// Warns of what Lua takes but can't have been meant. What earlier inputs gave a value to may
  /// have any name.
  private func lookThrough(_ text: String, _ line: Int) {
    let traps = SyntaxTraps.warnings(in: text)
      .filter { !hasGlobal($0.message.arguments.first ?? "") }
    if traps.isEmpty { return }
    let lines = TextLines(text)
    scripts.warnings += traps.map {
      ScriptWarning($0, in: lines, file: script.source.path, line: line)
    }
  }

  /// Whether a text can be run as it is; one that is wrong whatever follows is complete too.
  package func isComplete(_ text: String) -> Bool {
    do throws(LuaError) {
      _ = try compile(SourceText.input(text), above: "", name: script.source.path)
    } catch {
      return error.kind != .syntax(needsMoreInput: true) && !Prompt.goesOn(text)
    }
    return true
  }

  /// A text in quotes goes on behind a backslash at the line's end, or `\z`.
  private static func goesOn(_ text: String) -> Bool {
    guard let last = LuaLexer.tokens(text).last, last.kind == .string, last.isOpen else {
      return false
    }
    return last.text.hasSuffix("\\") || last.text.hasSuffix("\\z")
  }

  private func load(_ text: String, after lines: Int) throws(LuaError) -> LuaFunction {
    remember(text, lines)
    return try compile(
      text, above: String(repeating: "\n", count: lines), name: script.source.path)
  }

  private func compile(
    _ text: String, above: String, name: String
  ) throws(LuaError) -> LuaFunction {
    do throws(LuaError) {
      return try script.state.load(above + "return " + text, name: name)
    } catch {
      let asExpression = error
      let lasting = SessionVariables.lasting(text)
      do throws(LuaError) {
        return try script.state.load(above + lasting, name: name)
      } catch {
        throw Prompt.better(asExpression, error, of: text)
      }
    }
  }

  /// A text that is neither an expression nor statements is told of as what it looks like. `{`
  /// begins no statement, but it may begin an expression that goes on.
  private static func better(
    _ asExpression: LuaError, _ asStatements: LuaError, of text: String
  ) -> LuaError {
    if asExpression.kind == .syntax(needsMoreInput: true) { return asExpression }
    if asStatements.kind == .syntax(needsMoreInput: true) { return asStatements }
    let first = LuaLexer.tokens(text).first { $0.kind != .comment }
    let isStatement = first?.kind == .keyword && !expressionWords.contains(first?.text ?? "")
    let isPassed = if case .expected("<eof>", _)? = asExpression.cause { true } else { false }
    return isStatement || isPassed ? asStatements : asExpression
  }

  private static let expressionWords: Set<String> = ["not", "nil", "true", "false", "function"]

  /// Errors show the line as it was typed, also of functions from earlier inputs.
  private func remember(_ text: String, _ lines: Int) {
    if typed.count > lines { typed.removeLast(typed.count - lines) }
    typed += [String](repeating: "", count: lines - typed.count)
    typed += text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// A line that was typed, from 1.
  package func typedLine(_ number: Int) -> String? {
    typed.indices.contains(number - 1) ? typed[number - 1] : nil
  }

  private func call(
    _ function: LuaFunction, _ limits: ShownLimits, _ raised: inout ShownValue?
  ) throws(LuaError) -> [ShownValue] {
    let stack = script.state.stack
    let height = stack.top
    stack.push(function.reference)
    defer { adopt() }
    let status = stack.call(arguments: 0, results: nil)
    if case .failed = status, stack.kind(-1) == .table {
      raised = shown(stack.top...stack.top, ShownLimits()).first
    }
    try status.orThrow(in: script.state)
    defer { stack.cut(to: height) }
    guard stack.top > height else { return [] }
    keepResult(at: height + 1)
    let last = min(stack.top, height + 250)
    return shown(height + 1...last, limits)
  }

  private func shown(_ indices: ClosedRange<Int>, _ limits: ShownLimits) -> [ShownValue] {
    guard let library = script.library else { return [] }
    var reader = ShownValueReader(library, script.state.stack, limits)
    return indices.map { reader.value(at: $0) }
  }

  /// What the input declared is known from now on.
  private func adopt() {
    guard let library = script.library else { return }
    if scripts.adopt(library, replacing: true) { scripts.refreshItems() }
  }

  private func outcome(
    _ error: LuaError, _ raised: ShownValue?, _ input: Input
  ) -> Outcome {
    switch error.kind {
    case .syntax(needsMoreInput: true): return .incomplete
    case .cancelled: return .interrupted
    default: return .failed(PromptFailure(error, raised, input, in: self))
    }
  }

  /// Why the last reading of the latest input that gave nil had no value.
  package var lastAbsence: Absence? { script.context.lastAbsence }

  /// The number the next value will have: `_1`, `_2` ….
  package private(set) var nextResult = 1
  /// So many of the latest values are kept.
  private static let keptResults = 200

  /// The value is `_`, and `_7` where it is the seventh.
  private func keepResult(at index: Int) {
    let stack = script.state.stack
    guard !stack.isNil(index), stack.reserve(4) else { return }
    stack.pushGlobals()
    for name in ["_", "_\(nextResult)"] {
      stack.copy(index)
      stack.setField(name)
    }
    stack.pushNil()
    stack.setField("_\(nextResult - Prompt.keptResults)")
    stack.pop(1)
    nextResult += 1
  }

  /// Makes a cell, or nothing, the variable `c`.
  package func bind(_ cell: Cell?) {
    let stack = script.state.stack
    stack.pushGlobals()
    if let cell { script.library?.cellType.push(cell, stack) } else { stack.pushNil() }
    stack.setField("c")
    stack.pop(1)
  }

  /// The descriptions of all functions that scripts see.
  package var documentation: [LuaBinding] { script.library?.documentation ?? [] }

  /// Faults of declarations since the last input.
  package func takeFailures() -> [FailureTally.Entry] {
    evaluation.takeFailures().map { entry in
      guard entry.failure.place.file == script.source.path else { return entry }
      let line = entry.failure.place.row.flatMap(typedLine)
      return FailureTally.Entry(failure: entry.failure.showing(line), count: entry.count)
    }
  }
}
