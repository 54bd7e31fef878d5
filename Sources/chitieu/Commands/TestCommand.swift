import ArgumentParser
import Faces
import Workbench
import Messages
import Indicators
import PlainText

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
      vi: "Các tệp .transcript hoặc thư mục chứa chúng, và thư mục làm việc (mặc định: thư mục "
        + "hiện tại).",
      en: "Transcripts or folders of them, and the workspace (by default this folder).",
      value: ("tệp hoặc thư mục", "file or workspace")))
  var paths: [String] = []

  @Flag(
    help: Say.help(
      vi: "Ghi lại các tệp theo kết quả hiện nay.", en: "Rewrite the files with what is shown now.")
  )
  var update = false

  @OptionGroup var scripts: ScriptOptions
  @OptionGroup var common: CommonOptions

  /// The transcripts named, those below folders that are no workspace, else the workspace's own.
  private func transcripts(_ options: inout RunOptions) throws -> [String] {
    let folders = paths.filter(Paths.isFolder)
    let others = try folders.filter { !Workspace.isOne($0) }.flatMap(TranscriptRun.below)
    let isPlain = others.isEmpty && folders.count == paths.count
    options.workspace = folders.first { isPlain || Workspace.isOne($0) } ?? "."
    if isPlain { return try TranscriptRun.stored(options.workspace) }
    return paths.filter { !Paths.isFolder($0) } + others
  }

  func run() throws {
    var options = RunOptions()
    scripts.apply(to: &options)
    common.apply(to: &options)
    // A transcript says what is shown, in one language, whatever the machine speaks.
    options.language = common.lang ?? .vietnamese
    let files = try transcripts(&options)
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
