import Indicators
package import LuaKit

/// Evaluates what is typed: a script that grows line by line, in a state of its own beside the
/// stored scripts, whose derived it can read.
package final class Prompt {
  private let evaluation: Evaluation
  private let script: Script
  private var typed: [String] = []

  /// What came of one input.
  package enum Outcome {
    /// It is not complete: more lines are needed.
    case incomplete
    /// The values of an expression, as text; empty for a statement.
    case values([String])
    case failed(ScriptFailure)
    case interrupted
  }

  /// nil where not even a state fits into the memory limit.
  package init?(_ evaluation: Evaluation, name: String) {
    guard let script = evaluation.makeScript(ScriptSource(path: name, text: "")) else { return nil }
    self.evaluation = evaluation
    self.script = script
    evaluation.scripts.append(script)
  }

  /// Evaluates an expression or statements. `line` is the number of its first line among all
  /// that was typed: errors are told by it.
  package func evaluate(_ text: String, line: Int = 1) -> Outcome {
    do throws(LuaError) {
      let function = try load(text, after: line - 1)
      let results = try call(function)
      return .values(results)
    } catch {
      return outcome(error)
    }
  }

  private func load(_ text: String, after lines: Int) throws(LuaError) -> LuaFunction {
    let above = String(repeating: "\n", count: lines)
    defer { remember(text, lines) }
    do throws(LuaError) {
      return try script.state.load(above + "return " + text, name: script.source.path)
    } catch {
      let asExpression = error
      do throws(LuaError) {
        return try script.state.load(above + text, name: script.source.path)
      } catch {
        // `{` begins no statement, but it may begin an expression that goes on.
        throw asExpression.kind == .syntax(needsMoreInput: true) ? asExpression : error
      }
    }
  }

  /// Errors show the line as it was typed, also of functions from earlier inputs.
  private func remember(_ text: String, _ lines: Int) {
    typed = Array(typed.prefix(lines))
    typed += [String](repeating: "", count: lines - typed.count)
    typed += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    script.state.remember(typed.joined(separator: "\n"), as: script.source.path)
  }

  private func call(_ function: LuaFunction) throws(LuaError) -> [String] {
    let stack = script.state.stack
    let height = stack.top
    stack.push(function.reference)
    defer { adopt() }
    try stack.call(arguments: 0, results: nil).orThrow(in: script.state)
    defer { stack.cut(to: height) }
    guard stack.top > height else { return [] }
    return (height + 1...stack.top).map { ValueText(stack: stack).text(at: $0) }
  }

  /// What the input declared is known from now on.
  private func adopt() {
    guard let library = script.library else { return }
    if evaluation.adopt(library) { evaluation.refreshItems() }
  }

  private func outcome(_ error: LuaError) -> Outcome {
    switch error.kind {
    case .syntax(needsMoreInput: true): return .incomplete
    case .cancelled: return .interrupted
    default:
      let kind = ScriptFailure.Kind(error.kind) ?? .error
      return .failed(
        ScriptFailure(kind, id: "", error, fallback: Place(file: script.source.path)))
    }
  }

  /// The descriptions of all functions that scripts see.
  package var documentation: [LuaBinding] { script.library?.documentation ?? [] }

  /// Faults of declarations since the last input.
  package func takeFailures() -> [FailureTally.Entry] { evaluation.takeFailures() }
}
