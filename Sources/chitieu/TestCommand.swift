import ArgumentParser
import Indicators
import WorkbenchKit

struct TestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: Say.text(
        vi: "Chạy lại các phiên đã ghi (.transcript) và so kết quả.",
        en: "Replays recorded sessions (.transcript) and compares what is shown."),
      discussion: Say.text(
        vi: "Không nêu tệp thì chạy mọi tệp .transcript trong Scripts/tests. Mã thoát: 0 đúng cả; "
          + "1 có chỗ khác; 4 không đọc được.",
        en: "Without files, all .transcript files in Scripts/tests. Exit codes: 0 as expected; "
          + "1 something differs; 4 unreadable."))
  }

  @Argument(
    help: Say.help(
      vi: "Các tệp .transcript, và thư mục làm việc (mặc định: thư mục hiện tại).",
      en: "Transcripts, and the workspace (by default this folder).",
      value: ("tệp hoặc thư mục", "file or workspace")))
  var paths: [String] = []

  @Flag(
    help: Say.help(
      vi: "Ghi lại các tệp theo kết quả hiện nay.", en: "Rewrite the files with what is shown now.")
  )
  var update = false

  @OptionGroup var scripts: ScriptOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = RunOptions()
    scripts.apply(to: &options)
    common.apply(to: &options)
    // A transcript says what is shown, in one language, whatever the machine speaks.
    options.language = common.lang ?? .vietnamese
    options.workspace = paths.first(where: Paths.isFolder) ?? "."
    let named = paths.filter { !Paths.isFolder($0) }
    let files = named.isEmpty ? try TranscriptRun.stored(options.workspace) : named
    guard !files.isEmpty else { throw UsageFault(Message(.testNone)) }
    var isSame = true
    for file in files {
      let run = try TranscriptRun(file, options)
      Terminal.write(run.report(file, options.language))
      if update, !run.differences.isEmpty {
        try run.renew(file)
        Terminal.say(Message(.testUpdated, file).text(options.language).terminalSafe)
      } else {
        isSame = isSame && run.isAsExpected
      }
    }
    throw Finished(code: isSame ? .well : .findings)
  }
}
