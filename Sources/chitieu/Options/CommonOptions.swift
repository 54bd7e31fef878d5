import ArgumentParser
import LuaKit
import Workbench
import Indicators
import Messages

/// Options that several commands have.
struct CommonOptions: ParsableArguments {
  @Option(
    help: Say.help(
      vi: "Ngôn ngữ: vi hoặc en (mặc định theo máy).",
      en: "Language: vi or en (by default the machine's)."))
  var lang: Language?

  @Option(
    help: Say.help(
      vi: "Dùng kế hoạch của năm này (mặc định: năm của kỳ báo cáo cuối).",
      en: "Use this year's plan (by default the year of the last period reported).",
      value: ("năm", "year")))
  var plan: Int?

  func apply(to options: inout RunOptions) {
    options.language = lang ?? Say.language
    options.planYear = plan
  }
}

/// Whether output has colours.
struct ColourOptions: ParsableArguments {
  @Option(
    help: Say.help(
      vi: "Màu: auto (theo màn hình và NO_COLOR), always, never.",
      en: "Colours: auto (by the terminal and NO_COLOR), always, never."))
  var color = ColourChoice.auto

  /// Where what the prompt says goes.
  func output(_ options: RunOptions) -> ReplOutput {
    ReplOutput(
      isTerminal: Terminal.isShown, hasColours: color.isOn,
      cancellation: options.cancellation ?? LuaCancellation(), language: options.language)
  }
}

/// Options that limit and steer scripts.
struct ScriptOptions: ParsableArguments {
  @Option(
    help: Say.help(
      vi: "Đặt tham số cho kịch bản, đọc bằng param(\"tên\", mặc định).",
      en: "Sets a parameter that scripts read by param(\"name\", default).",
      value: ("tên=giá trị", "name=value")))
  var set: [Setting] = []

  @Option(
    help: Say.help(
      vi: "Mỗi lần nạp kịch bản hay tính một ô được chạy tối đa bao lâu: 5s, 200ms, 2m.",
      en: "How long loading a script or computing one cell may take: 5s, 200ms, 2m.",
      value: ("thời gian", "time")))
  var timeout = TimeText.usual

  @Option(
    help: Say.help(
      vi: "Bộ nhớ tối đa cho mỗi kịch bản: 256M, 1G.",
      en: "Memory that each script may use: 256M, 1G.", value: ("bộ nhớ", "memory")))
  var memory = SizeText.usual

  @Option(
    help: Say.help(
      vi: "Ngày chạy mà os.date() cho, ví dụ 2025-01-05 (mặc định: ngày cuối của kỳ cuối).",
      en: "The date os.date() gives, such as 2025-01-05 (by default the last period's last day).",
      value: ("ngày", "date")))
  var date: CalendarDate?

  func apply(to options: inout RunOptions) {
    for setting in set { options.parameters[setting.name] = setting.value }
    options.limits = LuaLimits(memory: memory.bytes, time: timeout.duration)
    options.date = date
  }

  /// Ctrl-C stops scripts from now on.
  func listen(_ options: inout RunOptions) {
    let cancellation = LuaCancellation()
    cancellation.cancelOnInterrupt()
    options.cancellation = cancellation
  }
}
