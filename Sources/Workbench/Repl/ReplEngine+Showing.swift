import ScriptHost
import LineEditor
package import Messages
import Evaluation
import Indicators
import LuaSyntax
import PlainText

extension ReplEngine {
  /// Shows values in the mode in force, or writes them to the file asked for.
  func show(_ values: [ShownValue]) {
    guard !values.isEmpty else { return }
    let machine = MachineValues(model: model)
    if mode != .table || once != nil, values.contains(where: \.isCut) {
      once = nil
      return fail(Message(.machineTooLarge))
    }
    if let (path, mode) = once {
      once = nil
      if write(machine.text(values, mode), to: path) { return }
    }
    if mode != .table { return emit(.machine(machine.text(values, mode))) }
    guard screen.isForPeople else {
      let plain = PlainValue(snapshot: model.snapshot)
      return say([[Screen.Piece(values.map(plain.text).joined(separator: "\t"))]])
    }
    say(view.lines(values, absence: model.prompt.lastAbsence))
  }

  /// A person reads what is wrong. Else it is told in English, the same everywhere.
  private var isRead: Bool { screen.isForPeople || screen.isRead }

  func faultLines(_ failures: [FailureTally.Entry]) -> [String] {
    FailureView(
      failures, language, found: isRead ? language : .english, raised: isRead ? language : nil
    ).lines
  }

  /// What scripts and inputs hold that can't have been meant, since the last time.
  var warningLines: [String] {
    WarningView(warnings: model.takeWarnings(), language: isRead ? language : .english).entries
  }

  /// Warnings stand where errors do, though nothing failed.
  func warn() {
    let lines = fitted(warningLines.map { .plain($0) })
    if !lines.isEmpty { emit(screen.isForPeople ? .lines(lines) : .errors(lines)) }
  }

  /// A name alone that stands for nothing gives nil: perhaps another was meant.
  func hintUnknownName(_ text: String, _ values: [ShownValue]) {
    let tokens = LuaLexer.tokens(text).filter { $0.kind != .comment }
    guard screen.isForPeople, tokens.count == 1, tokens[0].kind == .name,
      case .nil? = values.first, !model.prompt.hasGlobal(tokens[0].text)
    else { return }
    let near = model.nearest(to: tokens[0].text).map { "\"\($0)\"" }
    guard !near.isEmpty else { return }
    let words = Message(.hintUnknownName, tokens[0].text, near.joined(separator: ", "))
    say([.plain("  " + words.text(language), .faint)])
  }

  /// False where that could not be, which was told.
  @discardableResult
  func write(_ text: String, to path: String) -> Bool {
    do throws(FileFault) {
      try WholeFile.write(text, to: path)
      say([.plain(Message(.replWritten, path.terminalSafe).text(language), .faint)])
      return true
    } catch {
      fail(error.message)
      return false
    }
  }

  func emit(_ output: Output) {
    // What a script printed last may not have ended its line.
    if case .printed(let text) = output {
      if !text.isEmpty { isAtLineStart = text.hasSuffix("\n") }
    } else if !isAtLineStart {
      isAtLineStart = true
      self.output(.printed("\n"))
    }
    log.add(output)
    outputFile?.text += output.text
    self.output(output)
  }

  func say(_ lines: [ShownLine]) {
    if !lines.isEmpty { emit(.lines(fitted(lines))) }
  }

  /// Lines for people are broken at words where they are wider than the screen.
  private func fitted(_ lines: [ShownLine]) -> [ShownLine] {
    screen.isForPeople ? lines.flatMap { $0.wrapped(to: screen.width, indent: 4) } : lines
  }

  func say(_ message: Message) { say([.plain(message.text(language).terminalSafe)]) }

  @discardableResult
  func fail(_ lines: [ShownLine]) -> Bool {
    hasFailed = true
    emit(.errors(fitted(lines)))
    return false
  }

  /// Input that can't be read at all.
  package func refuse(_ message: Message) { fail(message) }

  func fail(_ message: Message) {
    fail([
      [
        Screen.Piece(Message(.errorTitle).text(language) + ": ", .error),
        Screen.Piece(message.text(language).terminalSafe, .plain),
      ]
    ])
  }
}
