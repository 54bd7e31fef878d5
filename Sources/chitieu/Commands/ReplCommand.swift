import ArgumentParser
import LuaKit
import Faces
import Workbench
import Messages
import Indicators

struct ReplCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "repl",
      abstract: Say.text(
        vi: "Gõ thử công thức và xem ngay kết quả.",
        en: "Try formulas and see their results at once."),
      discussion: Say.text(
        vi: "Biểu thức tự in giá trị; câu chưa kết thúc thì gõ tiếp dòng sau; :help liệt kê các "
          + "lệnh. chitieu repl < tệp chạy các dòng trong tệp.",
        en: "Expressions print their value; an incomplete statement goes on in the next line; "
          + ":help lists the commands. chitieu repl < file runs the lines of a file."))
  }

  @Argument(
    help: Say.help(
      vi: "Thư mục làm việc (mặc định: thư mục hiện tại).",
      en: "The workspace (by default this folder).", value: ("thư mục", "workspace")))
  var paths: [String] = []

  @Option(
    name: .customShort("e"),
    help: Say.help(
      vi: "Chạy mã lệnh này rồi thoát.", en: "Run this code and leave.", value: ("mã lệnh", "code"))
  )
  var code: [String] = []

  @Flag(
    help: Say.help(
      vi: "Không chạy .chitieu/init.lua khi bắt đầu.",
      en: "Don't run .chitieu/init.lua at the start."))
  var noInit = false

  @OptionGroup var colours: ColourOptions

  @OptionGroup var scripts: ScriptOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = RunOptions()
    scripts.apply(to: &options)
    common.apply(to: &options)
    try Paths(paths).apply(to: &options)
    scripts.listen(&options)
    let isConversation = code.isEmpty && Terminal.isInteractive
    let output = colours.output(options)
    if isConversation {
      Terminal.say(Message(.replWelcome, Version.program).text(options.language))
    }
    let console = try Console(
      options, name: code.isEmpty ? "repl" : "-e", screen: .forThisTerminal(isConversation)
    ) { output.show($0) }
    if isConversation { output.show(.lines(console.unusedFiles)) }
    let failures = console.loadFailures
    if !failures.isEmpty { output.show(.errors(failures)) }
    if !noInit { console.session.runStartFile() }
    begin(console, output, options, isConversation)
    throw Finished(code: verdict(console))
  }

  private func begin(
    _ console: Console, _ output: ReplOutput, _ options: RunOptions, _ isConversation: Bool
  ) {
    if !code.isEmpty { return execute(console) }
    guard isConversation, !Terminal.isDumb else {
      return PlainConversation(console: console, isInteractive: isConversation).hold()
    }
    Conversation(
      console: console, output: output, language: options.language, hasColours: colours.color.isOn,
      history: HistoryFile(workspace: options.workspace)
    ).hold()
  }

  /// A conversation ends well however it went; what was handed over at once has an outcome.
  private func verdict(_ console: Console) -> Workbench.ExitCode {
    if Terminal.isInteractive, code.isEmpty { return .well }
    if console.session.wasInterrupted { return .interrupted }
    return console.hasFailed ? .scriptFailed : .well
  }

  private func execute(_ console: Console) {
    for text in code {
      _ = console.feed(text)
      console.finish()
    }
  }
}

/// Lines until the end of input, without a terminal's help: pipes, and terminals that can't move
/// the cursor. No prompt where nobody sees one.
struct PlainConversation {
  let console: Console
  let isInteractive: Bool

  func hold() {
    var (reader, prompt) = (LineReader(), "> ")
    while true {
      if isInteractive { Terminal.write(prompt) }
      switch reader.next() {
      case .end:
        console.finish()
        if isInteractive { Terminal.write("\n") }
        return
      case .unreadable(let message): return console.fail(message)
      case .interrupted:
        console.reset()
        Terminal.write("\n")
        prompt = "> "
      case .text(let line):
        switch console.feed(line) {
        case _ where console.session.wasInterrupted && !isInteractive: return
        case .more: prompt = "… "
        case .quit: return
        default:
          console.reset()
          prompt = "> "
        }
      }
    }
  }
}
