import LineEditor
import Messages
import PlainText
import ScriptHost
import Workbench

/// How results are laid out, and what the session holds.
extension Console {
  func setMode(_ name: String) {
    guard !name.isEmpty else { return say(Message(.modeIs, mode.rawValue)) }
    guard let wanted = OutputMode(rawValue: name.lowercased()) else {
      return fail(
        Message(.noMode, name, OutputMode.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    mode = wanted
    say(Message(.modeIs, mode.rawValue))
  }

  /// `:rows N`: how many rows of a list are shown.
  func setRows(_ words: String) {
    if !words.isEmpty {
      guard words == "auto" || (Int(words) ?? 0) > 0 else { return fail(Message(.rowsForm, words)) }
      screen.rows = Int(words)
    }
    say(screen.rows.map { Message(.rowsAre, String($0)) } ?? Message(.rowsUsual))
  }

  /// `:digits N`: decimals of numbers in columns.
  func setDigits(_ words: String) {
    if !words.isEmpty {
      guard let digits = Int(words), (0...15).contains(digits) else {
        return fail(Message(.digitsForm, words))
      }
      screen.digits = digits
    }
    say(Message(.digitsAre, String(screen.digits)))
  }

  /// `:vars`: what inputs gave a value to.
  func showVariables() {
    let variables = session.prompt.variables()
    guard !variables.isEmpty else { return say(Message(.noVariables)) }
    let wide = min(24, variables.map(\.name.displayWidth).max() ?? 0)
    say(
      variables.map { name, value in
        let room = max(20, screen.width - wide - 4)
        return [
          Screen.Piece("  " + name.terminalSafe.cut(to: wide).padded(to: wide) + "  ", .command),
          Screen.Piece(view.cell(value).cut(to: room), .plain),
        ]
      })
  }

  /// Evaluates an input and tells how long it took.
  func time(_ text: String) {
    guard !text.isEmpty else { return fail(Message(.timeWhat)) }
    let clock = ContinuousClock()
    let start = clock.now
    let isWell = evaluate(text)
    let milliseconds = (clock.now - start) / .milliseconds(1)
    if isWell {
      let words = VietnameseNumber.format(milliseconds, digits: milliseconds < 10 ? 2 : 0)
      say([.plain(Message(.timeTaken, words).text(language), .faint)])
    }
  }

  /// The stack of the last error.
  func trace() {
    if !session.lastFailures.isEmpty {
      return say(faultLines(session.lastFailures).map { .plain($0) })
    }
    guard let failure = session.lastFailure else { return say(Message(.noTrace)) }
    say(ErrorView(session: session, view: view).trace(failure))
  }

  /// The inputs of this session with their numbers, the last so many or those with these words.
  func showHistory(_ words: String) {
    let numbered = session.log.entries.dropLast().enumerated().map { ($0.offset + 1, $0.element) }
    let wanted = VietnameseText.fold(words).split(separator: " ")
    let found =
      Int(words).map { Array(numbered.suffix(max(0, $0))) }
      ?? numbered.filter { _, entry in
        let text = VietnameseText.fold(entry.input)
        return wanted.allSatisfy { text.contains($0) }
      }
    guard !found.isEmpty else { return say(Message(.historyNothing, words)) }
    say(found.flatMap { historyLines($0, $1.input) })
  }

  private func historyLines(_ number: Int, _ input: String) -> [ShownLine] {
    let label = String(number).padded(to: 4, right: true) + "  "
    return input.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      [
        Screen.Piece($0.offset == 0 ? label : "      ", .faint),
        Screen.Piece(String($0.element).terminalSafe, .plain),
      ]
    }
  }

  /// Opens the file of a declaration, a script, or the last input.
  func edit(_ name: String) {
    switch session.editTarget(name) {
    case .file(let path, let line)?: ask(.edit(path: path, line: line))
    case .input(let text)?: ask(.begin(text))
    case nil: return
    }
  }

  /// `chitieu explain`.
  package func explain(_ id: String, unit: String?, period: String?, asJSON: Bool) {
    if asJSON { mode = .json }
    session.explain(id, unit: unit, period: period)
  }
}
