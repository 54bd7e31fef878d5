import ArgumentParser
import LuaKit
import Faces
import Workbench
import Messages
import Indicators
import PlainText

struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: Say.text(
        vi: "Tính các chỉ tiêu dẫn xuất, kiểm tra số liệu và báo kết quả.",
        en: "Computes derived indicators, checks the figures and reports."),
      discussion: Say.text(
        vi: "Mã thoát: 0 ổn; 1 có phát hiện từ mức --fail-on; 2 gõ sai; 3 kịch bản lỗi; "
          + "4 dữ liệu lỗi; 5 không chọn được ô nào; 130 bị ngắt.",
        en: "Exit codes: 0 all well; 1 findings from --fail-on up; 2 wrong usage; 3 a script "
          + "failed; 4 bad input; 5 nothing selected; 130 interrupted."))
  }

  @Argument(
    help: Say.help(
      vi: "Thư mục làm việc (mặc định: thư mục hiện tại) và các tệp .lua chạy thay cho kịch bản "
        + "đã lưu.",
      en: "The workspace (by default this folder), and .lua files to run instead of the stored "
        + "scripts.", value: ("thư mục hoặc kịch bản", "workspace or script")))
  var paths: [String] = []

  @Option(
    help: Say.help(
      vi: "Tính theo: tháng, quý, nửa năm, năm; nhiều loại thì cách nhau bằng dấu phẩy.",
      en: "Granularity of the cells: month, quarter, half, year; several with commas.",
      value: ("loại kỳ", "kind")))
  var by: [Granularities] = []

  @Option(
    help: Say.help(
      vi: "Chỉ ghi kỳ này, hoặc từ kỳ đến kỳ: 2024-03, 2024-Q1, 2024-01..2024-06.",
      en: "Write only this period, or this span: 2024-03, 2024-Q1, 2024-01..2024-06.",
      value: ("kỳ", "period")))
  var period: PeriodRange?

  @Option(
    parsing: .upToNextOption,
    help: Say.help(
      vi: "Chỉ ghi các đơn vị này (mã), kể cả đơn vị bên dưới.",
      en: "Write only these units (codes) and those below them.", value: ("mã", "code")))
  var unit: [String] = []

  @Option(
    help: Say.help(
      vi: "Cấp đơn vị: xã, huyện, tỉnh, cả nước; nhiều cấp thì cách nhau bằng dấu phẩy.",
      en: "Level of the units: commune, district, province, nation; several with commas.",
      value: ("cấp", "level")))
  var level: [String] = []

  @Flag(
    help: Say.help(
      vi: "Trên màn hình: kể hết các đơn vị.", en: "On the screen: all units, one by one."))
  var all = false

  @Option(
    help: Say.help(
      vi: "Mã thoát 1 khi có phát hiện từ mức này: error, warning, info, never.",
      en: "Exit code 1 when there are findings from here up: error, warning, info, never."))
  var failOn = FailOn.error

  @Flag(
    help: Say.help(
      vi: "Dữ liệu còn lỗi thì không tính, không ghi gì.",
      en: "With faults in the input, evaluate and write nothing."))
  var strict = false

  @Flag(
    help: Say.help(
      vi: "Không ghi vào kho lưu (hiện chưa có kho lưu).",
      en: "Don't write to the store (there is none yet)."))
  var noStore = false

  @Option(
    help: Say.help(
      vi: "Cách tính: fast (nhanh) hoặc plain (từng ô một); kết quả như nhau.",
      en: "How to compute: fast, or plain (cell by cell); the results are the same."))
  var engine = RunOptions.Engine.fast

  @Option(
    name: [.short, .long],
    help: Say.help(
      vi: "Ghi standing.csv, derived.csv, states.csv, findings.csv, run.json vào thư mục này.",
      en: "Write standing.csv, derived.csv, states.csv, findings.csv, run.json into this folder.",
      value: ("thư mục", "folder")))
  var output: String?

  @Flag(
    help: Say.help(
      vi: "Các tệp .csv để mở bằng Excel: có BOM, dấu chấm phẩy, dấu phẩy thập phân.",
      en: "The .csv files are for Excel: byte order mark, semicolons, decimal commas."))
  var excel = false

  @Flag(
    help: Say.help(
      vi: "In kết quả ra JSON, không in gì khác; điều kịch bản in thì ra luồng lỗi.",
      en: "Print the results as JSON and nothing else; what scripts print goes to the errors."))
  var json = false

  @OptionGroup var scripts: ScriptOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let cancellation = LuaCancellation()
    cancellation.cancelOnInterrupt()
    var run = try Run(try options(cancellation))
    let printed = json ? Terminal.writeError : Terminal.write
    try run.evaluate { printed($0) }
    printed(run.printed)
    let fault = write(&run)
    Terminal.say(json ? RunJSON(run).text : SummaryView(run, isRead: Terminal.isShown).text)
    if let fault { complain(fault.message) }
    throw Finished(code: run.exitCode)
  }

  private func complain(_ message: Message) {
    Terminal.complain("chitieu: " + message.text(Say.language).terminalSafe)
  }

  /// What kept the files from being written. The summary is told all the same.
  private func write(_ run: inout Run) -> OutputFault? {
    guard let output, run.isEvaluated else { return nil }
    do throws(OutputFault) {
      try run.write(to: output, tell: complain)
      return nil
    } catch {
      return error
    }
  }

  private func options(_ cancellation: LuaCancellation) throws -> RunOptions {
    var options = RunOptions()
    scripts.apply(to: &options)
    common.apply(to: &options)
    options.by = by.flatMap(\.kinds)
    options.levels = level.flatMap { $0.split(separator: ",").map(String.init) }
    options.isForExcel = excel
    options.showsAllUnits = all
    options.period = period
    options.failOn = failOn.severity
    options.isStrict = strict
    options.output = output
    options.engine = engine
    options.cancellation = cancellation
    try Paths(paths, units: unit).apply(to: &options)
    return options
  }
}
