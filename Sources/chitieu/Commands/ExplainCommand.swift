import ArgumentParser
import LuaKit
import Faces
import Workbench
import Messages
import Indicators

struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Say.text(
        vi: "Giải thích một giá trị được tính từ đâu, đến từng dòng của tệp số liệu.",
        en: "Tells what a value was computed from, down to the lines of files."))
  }

  @Argument(
    help: Say.help(
      vi: "Mã chỉ tiêu, và thư mục làm việc (mặc định: thư mục hiện tại).",
      en: "The indicator, and the workspace (by default this folder).",
      value: ("mã hoặc thư mục", "id or workspace")))
  var words: [String] = []

  @Option(
    help: Say.help(
      vi: "Đơn vị: mã hoặc tên (mặc định: đơn vị của kế hoạch).",
      en: "The unit, by code or name (by default the plan's).", value: ("đơn vị", "unit")))
  var unit: String?

  @Option(
    help: Say.help(
      vi: "Kỳ báo cáo (mặc định: kỳ cuối có số liệu).",
      en: "The period (by default the last one reported).", value: ("kỳ", "period")))
  var period: String?

  @Flag(help: Say.help(vi: "In ra JSON.", en: "Print JSON."))
  var json = false

  @OptionGroup var colours: ColourOptions

  @OptionGroup var scripts: ScriptOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = RunOptions()
    scripts.apply(to: &options)
    common.apply(to: &options)
    scripts.listen(&options)
    let ids = words.filter { !Paths.isFolder($0) }
    options.workspace = words.first(where: Paths.isFolder) ?? "."
    guard ids.count == 1 else { throw UsageFault(Message(.explainWhat)) }
    let output = colours.output(options)
    let console = try Console(
      options, name: "explain", screen: .forThisTerminal(true)
    ) { output.show($0) }
    console.explain(ids[0], unit: unit, period: period, asJSON: json)
    throw Finished(
      code: console.session.wasInterrupted ? .interrupted : console.hasFailed ? .usage : .well)
  }
}
