import ScriptHost
import LineEditor
package import LuaKit
import Messages
import LuaSyntax
import Evaluation
import Indicators
import PlainText

/// The prompt without a terminal: text goes in, what is to be shown and an outcome come out.
package final class ReplEngine {
  let model: ReplModel
  /// How wide the screen is, and who reads it; may change at any time.
  package var screen: ScreenSettings
  let output: (Output) -> Void
  private var pending = ""
  /// Blocks that the pending lines have opened: compiling all of them again with each line of a
  /// long table would take for ever.
  private var balance = LuaBalance()
  /// So many lines are tried as they come, so that a mistake is told at once.
  private static let triedLines = 40
  /// How many lines were taken before the pending ones.
  private var linesDone = 0
  /// Some input failed.
  package internal(set) var hasFailed = false
  /// Some input was stopped by Ctrl-C.
  package private(set) var wasInterrupted = false
  var mode = OutputMode.table
  /// Where the next result goes instead of the screen, and how it is written.
  var once: (path: String, mode: OutputMode)?
  var lastFailure: PromptFailure?
  /// What stored scripts failed at last, where that came after `lastFailure`.
  private(set) var lastFault: [String] = []
  var log = SessionLog()
  /// The units, for completion.
  private(set) lazy var unitNames = FoldedNames(
    model.snapshot.units.units.lazy.map { ($0.code, $0.name) })
  /// What was printed last has ended its line.
  var isAtLineStart = true
  /// A recorded session is replayed: commands that write files or leave the workspace are
  /// refused.
  package var isReplay = false
  /// Where the session is written down, input by input.
  var transcript: String?
  /// Where all that is shown goes too, and what of it isn't there yet.
  var outputFile: (path: String, text: String)?
  /// What was asked of the terminal.
  private var effect = Effect.none

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

  /// What the engine can't do by itself.
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

  /// Reads the workspace's figures and stored scripts.
  /// - Throws: `WorkspaceFault`, `UsageFault`.
  package init(
    _ options: RunOptions, name: String, screen: ScreenSettings = ScreenSettings(),
    output: @escaping (Output) -> Void
  ) throws {
    self.screen = screen
    self.output = output
    let relay = Relay()
    model = try ReplModel(options, name: name) { relay.write?($0) }
    relay.write = { [unowned self] text in emit(.printed(text)) }
    model.prompt.open { [unowned self] in
      model.cell
    } answer: { [unowned self] request in
      answer(request)
    }
  }

  /// Stands between the model and the engine, which doesn't exist yet when the model is made.
  private final class Relay {
    var write: ((String) -> Void)?
  }

  var language: Language { model.language }
  var view: ValueView { ValueView(model: model, settings: screen) }

  /// What was wrong with the stored scripts.
  package var loadFailures: [ShownLine] {
    (faultLines(model.prompt.takeFailures()) + warningLines).map { .plain($0) }
  }

  /// What of `Data` was not used.
  package var unusedFiles: [ShownLine] {
    UnusedFilesView(model.workspace, language).lines.map { .plain($0) }
  }

  /// The descriptions of all functions that scripts see.
  package var documentation: [LuaBinding] { model.prompt.documentation }

  /// Where a workspace keeps what is run at the start of each session.
  package static let startFile = ".chitieu/init.lua"

  /// Runs the workspace's start file, where there is one: what it declares and sets is there for
  /// the inputs. What is wrong in it is told, and the session begins.
  package func runStartFile() {
    let path = model.workspace.root + "/" + ReplEngine.startFile
    guard FileSystem.kind(path) != .absent else { return }
    do throws(FileFault) {
      let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
      log.begin(ReplEngine.startFile)
      if !evaluate(text, quietly: true, file: ReplEngine.startFile) {
        say(Message(.startFileFailed, ReplEngine.startFile))
      }
    } catch {
      fail(error.message)
    }
  }

  // Taking input.

  /// Takes one line; more are asked for until a statement is complete.
  package func feed(_ line: String) -> Effect {
    let text = pending.isEmpty ? line : pending + "\n" + line
    let isWhole = isCommand(text) || plainCommand(text) != nil
    if pending.isEmpty, isWhole || text.allSatisfy(\.isWhitespace) { return submit(text) }
    balance.take(line)
    let isOpen = balance.isOpen && balance.lines > ReplEngine.triedLines
    if isOpen || !model.prompt.isComplete(ResultMark.without(text)) {
      pending = text
      return .more
    }
    return submit(text)
  }

  /// The end of input: what is still incomplete is an error.
  package func finish() {
    guard !pending.isEmpty else { return }
    let lastLine = pending.split(separator: "\n").last.map(String.init) ?? ""
    log.begin(pending)
    (pending, balance) = ("", LuaBalance())
    fail(Message(.inputIncomplete, lastLine.terminalSafe))
  }

  /// Drops an incomplete statement.
  package func reset() {
    (pending, balance) = ("", LuaBalance())
    model.options.cancellation?.reset()
  }

  /// Evaluates an input: a statement, an expression or a command.
  package func submit(_ text: String) -> Effect {
    (pending, balance) = ("", LuaBalance())
    effect = .none
    log.begin(text)
    defer { linesDone += text.count { $0.isNewline } + 1 }
    if text.allSatisfy(\.isWhitespace) { return .none }
    if isCommand(text), let end = text.firstIndex(where: \.isNewline) {
      // A command is one line; what was pasted behind it is input of its own.
      _ = submit(String(text[..<end]))
      return submit(String(text[text.index(after: end)...]))
    }
    if let command = plainCommand(text) {
      run(command: command)
    } else if isCommand(text) {
      run(command: text)
    } else {
      _ = evaluate(text)
    }
    keepTranscript()
    keepOutput()
    return effect
  }

  /// What people type who know other prompts, unless they made a variable of that name.
  private func plainCommand(_ text: String) -> String? {
    let word = text.trimmingSpaces.lowercased()
    guard let command = ReplEngine.plainCommands[word.composed] else { return nil }
    return model.prompt.isVariable(word) ? nil : command
  }

  private static let plainCommands = [
    "exit": ":quit", "quit": ":quit", "exit()": ":quit", "quit()": ":quit", "thoát": ":quit",
    "help": ":help", "trợ giúp": ":help",
  ]

  /// `:name …` and `?name` are for the prompt; `::label::` is Lua.
  package func isCommand(_ text: String) -> Bool {
    let text = text.drop(while: \.isWhitespace)
    return text.hasPrefix("?") || text.hasPrefix(":") && !text.hasPrefix("::")
  }

  /// Evaluates Lua and shows what comes of it. False where it failed.
  func evaluate(_ text: String, quietly: Bool = false, file: String? = nil) -> Bool {
    let limits = mode == .table && once == nil ? usualLimits : .machine
    let isQuiet = quietly || ResultMark.isQuiet(text)
    let outcome = model.prompt.evaluate(
      ResultMark.without(text), line: linesDone + 1, limits: limits, file: file)
    let faults = faultLines(model.prompt.takeFailures())
    warn()
    switch outcome {
    case .values(let values):
      if !faults.isEmpty {
        (lastFailure, lastFault) = (nil, faults)
        return fail(faults.map { .plain($0) })
      }
      log.keep(values)
      if !isQuiet {
        show(values)
        hintUnknownName(text, values)
      }
      return true
    case .failed(let failure):
      (lastFailure, lastFault) = (failure, [])
      let view = ErrorView(model: model, view: view)
      return fail(
        (screen.isForPeople ? view.lines(failure) : view.plainLines(failure))
          + faults.map { .plain($0) })
    case .interrupted:
      wasInterrupted = true
      return fail([.plain(Message(.exitInterrupted).text(language), .error)])
    case .incomplete:
      return fail([.plain(Message(.inputIncomplete, text).text(language), .error)])
    }
  }

  /// With `:rows N`, so many from the start.
  private var usualLimits: ShownLimits {
    var limits = ShownLimits()
    if let rows = screen.rows {
      (limits.head, limits.tail, limits.values) = (rows, 0, max(limits.values, 20 * rows))
    }
    return limits
  }

  func noteInterrupt() { wasInterrupted = true }

  func ask(_ effect: Effect) { self.effect = effect }
}
