import Evaluation
import Indicators
import LuaSyntax
import Messages
package import ScriptHost

/// Evaluating what is typed.
extension Session {
  /// An input begins, of whatever sort: the history counts it.
  package func begin(_ input: String) { log.begin(input) }

  /// Evaluates Lua and answers with what comes of it. `line`: the number of its first line among
  /// all that was typed. False where it failed.
  @discardableResult
  package func evaluate(
    _ text: String, line: Int, limits: ShownLimits = ShownLimits(), quietly: Bool = false,
    file: String? = nil
  ) -> Bool {
    log.markCode()
    let outcome = prompt.evaluate(
      ResultMark.without(text), line: line, limits: limits, file: file)
    let failures = prompt.takeFailures()
    warn()
    switch outcome {
    case .values(let values) where failures.isEmpty:
      log.keep(values)
      if !quietly, !ResultMark.isQuiet(text) { show(values, of: text) }
      return true
    case .values:
      (lastFailure, lastFailures) = (nil, failures)
      answer(.failures(failures))
    case .failed(let failure):
      (lastFailure, lastFailures) = (failure, [])
      answer(.fault(failure, failures))
    case .interrupted: wasInterruptedByHand()
    case .incomplete: refuse(Message(.inputIncomplete, text))
    }
    return false
  }

  private func show(_ values: [ShownValue], of text: String) {
    guard !values.isEmpty else { return }
    answer(.values(values, absence: prompt.lastAbsence))
    let tokens = LuaTree(text).tokens
    guard tokens.count == 1, tokens[0].kind == .name, case .nil? = values.first,
      !prompt.hasGlobal(tokens[0].text)
    else { return }
    // A name alone that stands for nothing gives nil: perhaps another was meant.
    let near = nearest(to: tokens[0].text)
    if !near.isEmpty { answer(.unknownName(tokens[0].text, near: near)) }
  }

  /// Tells what scripts hold that can't have been meant, since the last time.
  package func warn() {
    let warnings = scripts.takeWarnings()
    if !warnings.isEmpty { answer(.warnings(warnings)) }
  }

  /// What `show`, `plot` and `explain` ask for.
  func fulfil(_ request: PromptRequest) {
    switch request {
    case .show(let value, let options): answer(Answer.shown(value, options))
    case .plot(let value, let target, let last):
      answer(Answer.plot(value, target: target, last: last))
    case .explain(let id, let unit, let period): explain(id, Cell(unit: unit, period: period))
    }
  }

  /// Where a workspace keeps what is run at the start of each session.
  package static let startFile = ".chitieu/init.lua"

  /// Runs the workspace's start file, where there is one: what it declares and sets is there for
  /// the inputs. What is wrong in it is told, and the session begins.
  package func runStartFile() {
    let path = workspace.root + "/" + Session.startFile
    guard FileSystem.kind(path) != .absent else { return }
    do throws(FileFault) {
      let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
      log.begin(Session.startFile)
      if !evaluate(text, line: 1, quietly: true, file: Session.startFile) {
        say(Message(.startFileFailed, Session.startFile))
      }
    } catch {
      refuse(error.message)
    }
  }
}
