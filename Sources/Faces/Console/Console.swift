import Indicators
import LuaKit
import LuaSyntax
import PlainText
import ScriptHost
import LineEditor
package import Messages
package import Workbench

/// The prompt without a terminal: text goes in, what is to be shown and an outcome come out.
package final class Console {
  package let session: Session
  /// How wide the screen is, and who reads it; may change at any time.
  package var screen: ScreenSettings
  /// A recorded session is replayed: commands that write files or leave the workspace are
  /// refused.
  package var isReplay = false
  var mode = OutputMode.table
  /// Where what is shown goes besides the screen.
  var files = ConsoleFiles()
  var input = ConsoleInput()
  /// What each input showed, as plain lines.
  package internal(set) var shown = ShownLog()
  /// Something that was typed could not be done.
  private var hasRefused = false
  /// What was asked of the terminal.
  private var effect = Effect.none
  private let output: (Output) -> Void
  /// What was printed last has ended its line.
  private var isAtLineStart = true

  /// What is to be shown.
  package enum Output {
    /// What a script printed, as it is.
    case printed(String)
    case lines([ShownLine])
    /// Shown while a script runs: not by the screenful, for its time would run out.
    case live([ShownLine])
    case errors([ShownLine])
    /// For other programs, as it is.
    case machine(String)
  }

  /// What the console can't do by itself.
  package enum Effect: Hashable, Sendable {
    case none
    /// More lines are needed.
    case more
    /// A file is to be opened in the official's own editor; then `reload`.
    case edit(path: String, line: Int)
    /// The next input begins with this text.
    case begin(String)
    case quit
  }

  /// Opens a session on a workspace.
  /// - Throws: `WorkspaceFault`, `UsageFault`.
  package init(
    _ options: RunOptions, name: String, screen: ScreenSettings = ScreenSettings(),
    output: @escaping (Output) -> Void
  ) throws {
    (self.screen, self.output) = (screen, output)
    let relay = Relay()
    session = try Session(options, name: name) { relay.receive?($0) }
    relay.receive = { [unowned self] answer in show(answer) }
  }

  /// Stands between the session and the console, which doesn't exist yet when the session is made.
  private final class Relay {
    var receive: ((Answer) -> Void)?
  }

  var language: Language { session.language }
  var view: ValueView { ValueView(session: session, settings: screen) }

  /// Some input failed.
  package var hasFailed: Bool { hasRefused || session.hasFailed }

  /// What of `Data` was not used.
  package var unusedFiles: [ShownLine] {
    UnusedFilesView(session.workspace, language).lines.map { .plain($0) }
  }

  // Taking input.

  /// Takes one line; more are asked for until a statement is complete.
  package func feed(_ line: String) -> Effect {
    let text = input.text(with: line)
    let isWhole = isCommand(text) || plainCommand(text) != nil
    if input.isEmpty, isWhole || text.allSatisfy(\.isWhitespace) { return submit(text) }
    if input.take(line, isComplete: session.prompt.isComplete) { return submit(text) }
    return .more
  }

  /// The end of input: what is still incomplete is an error.
  package func finish() {
    guard !input.isEmpty else { return }
    let text = input.drop()
    begin(text)
    let lastLine = text.split(separator: "\n").last.map(String.init) ?? ""
    fail(Message(.inputIncomplete, lastLine.terminalSafe))
  }

  /// Drops an incomplete statement.
  package func reset() {
    _ = input.drop()
    session.options.cancellation?.reset()
  }

  /// Evaluates an input: a statement, an expression or a command.
  package func submit(_ text: String) -> Effect {
    _ = input.drop()
    effect = .none
    begin(text)
    defer { input.count(text) }
    if text.allSatisfy(\.isWhitespace) { return .none }
    if isCommand(text), let end = text.firstIndex(where: \.isNewline) {
      // A command is one line; what was pasted behind it is input of its own.
      _ = submit(String(text[..<end]))
      return submit(String(text[text.index(after: end)...]))
    }
    if let command = plainCommand(text) ?? (isCommand(text) ? text : nil) {
      run(command: command)
    } else {
      evaluate(text)
    }
    keepFiles()
    return effect
  }

  private func begin(_ text: String) {
    session.begin(text)
    shown.begin(text)
  }

  /// What people type who know other prompts, unless they made a variable of that name.
  private func plainCommand(_ text: String) -> String? {
    let word = text.trimmingSpaces.lowercased()
    guard let command = PromptCommand.plainWords[word.composed] else { return nil }
    return session.prompt.isVariable(word) ? nil : command
  }

  /// `:name …` and `?name` are for the prompt; `::label::` is Lua.
  package func isCommand(_ text: String) -> Bool {
    let text = text.drop(while: \.isWhitespace)
    return text.hasPrefix("?") || text.hasPrefix(":") && !text.hasPrefix("::")
  }

  @discardableResult
  func evaluate(_ text: String) -> Bool {
    let limits = mode == .table && files.once == nil ? screen.limits : .machine
    return session.evaluate(text, line: input.nextLine, limits: limits)
  }

  func ask(_ effect: Effect) { self.effect = effect }

  // Showing.

  func emit(_ output: Output) {
    // What a script printed last may not have ended its line.
    if case .printed(let text) = output {
      if !text.isEmpty { isAtLineStart = text.hasSuffix("\n") }
    } else if !isAtLineStart {
      isAtLineStart = true
      self.output(.printed("\n"))
    }
    shown.add(output)
    files.add(output)
    self.output(output)
  }

  func say(_ lines: [ShownLine]) {
    if !lines.isEmpty { emit(.lines(fitted(lines))) }
  }

  func say(_ message: Message) { say([.plain(message.text(language).terminalSafe)]) }

  /// Lines for people are broken at words where they are wider than the screen.
  func fitted(_ lines: [ShownLine]) -> [ShownLine] {
    screen.isForPeople ? lines.flatMap { $0.wrapped(to: screen.width, indent: 4) } : lines
  }

  /// Says what is wrong.
  func complain(_ lines: [ShownLine]) { emit(.errors(fitted(lines))) }

  func complain(_ message: Message) {
    complain([
      [
        Screen.Piece(Message(.errorTitle).text(language) + ": ", .error),
        Screen.Piece(message.text(language).terminalSafe, .plain),
      ]
    ])
  }

  /// What can't be done, or input that can't be read at all.
  package func fail(_ message: Message) {
    hasRefused = true
    complain(message)
  }
}
