import ArgumentParser
import Indicators
import LuaKit
import WorkbenchKit

struct ReplCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "repl",
      abstract: Say.text(
        vi: "Gõ thử công thức và xem ngay kết quả.",
        en: "Try formulas and see their results at once."),
      discussion: Say.text(
        vi: "Biểu thức tự in giá trị; câu chưa kết thúc thì gõ tiếp dòng sau. "
          + "chitieu repl < tệp chạy các dòng trong tệp.",
        en: "Expressions print their value; an incomplete statement goes on in the next line. "
          + "chitieu repl < file runs the lines of a file."))
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

  @OptionGroup var scripts: ScriptOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = RunOptions()
    scripts.apply(to: &options)
    common.apply(to: &options)
    try Paths(paths).apply(to: &options)
    let cancellation = LuaCancellation()
    cancellation.cancelOnInterrupt()
    options.cancellation = cancellation
    let engine = try ReplEngine(options, name: code.isEmpty ? "repl" : "-e") { Terminal.write($0) }
    show(.failed(engine.loadFailures))
    code.isEmpty ? converse(engine, options.language) : execute(engine)
    throw Finished(code: verdict(engine))
  }

  /// A conversation ends well however it went; what was handed over at once has an outcome.
  private func verdict(_ engine: ReplEngine) -> WorkbenchKit.ExitCode {
    if Terminal.isInteractive, code.isEmpty { return .well }
    if engine.wasInterrupted { return .interrupted }
    return engine.hasFailed ? .scriptFailed : .well
  }

  private func execute(_ engine: ReplEngine) {
    for text in code {
      show(engine.feed(text))
      show(engine.finish())
    }
  }

  /// Lines until the end of input. No prompt where nobody sees one.
  private func converse(_ engine: ReplEngine, _ language: Language) {
    let isInteractive = Terminal.isInteractive
    if isInteractive { Terminal.say(Message(.replWelcome, Version.program).text(language)) }
    var (reader, prompt) = (LineReader(), "> ")
    while true {
      if isInteractive { Terminal.write(prompt) }
      switch reader.next() {
      case .end:
        show(engine.finish())
        if isInteractive { Terminal.write("\n") }
        return
      case .interrupted:
        engine.reset()
        Terminal.write("\n")
        prompt = "> "
      case .text(let line): prompt = answer(engine, line)
      }
    }
  }

  private func answer(_ engine: ReplEngine, _ line: String) -> String {
    let reply = engine.feed(line)
    show(reply)
    if case .more = reply { return "… " }
    engine.reset()
    return "> "
  }

  private func show(_ reply: ReplEngine.Reply) {
    switch reply {
    case .more: return
    case .said(let lines): for line in lines { Terminal.say(line) }
    case .failed(let lines): for line in lines { Terminal.complain(line) }
    }
  }
}
