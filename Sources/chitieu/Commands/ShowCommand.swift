import ArgumentParser
import Faces
import Workbench
import Messages
import Indicators

struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Say.text(
        vi: "Xem kế hoạch, một chỉ tiêu, hoặc những điểm cần xem lại trong dữ liệu.",
        en: "Shows the plan, one indicator, or the doubts met in the data."))
  }

  @Argument(
    help: Say.help(
      vi: "Thư mục làm việc (mặc định: thư mục hiện tại) và mã chỉ tiêu cần xem.",
      en: "The workspace (by default this folder), and codes of indicators to show.",
      value: ("thư mục hoặc mã", "workspace or code")))
  var words: [String] = []

  @Flag(
    help: Say.help(
      vi: "Liệt kê mọi điều chương trình đã quyết định hoặc nghi ngờ khi đọc Data.",
      en: "List everything the program decided or doubted while reading Data."))
  var issues = false

  @Flag(help: Say.help(vi: "In ra JSON.", en: "Print JSON."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = RunOptions()
    common.apply(to: &options)
    let (workspace, codes) = try opened(options)
    if json { return try showJSON(codes, workspace, options.language) }
    if !issues { Terminal.write(UnusedFilesView(workspace, options.language).text) }
    if issues {
      Terminal.say(IssuesView(workspace, options.language).text)
    } else if codes.isEmpty {
      Terminal.say(PlanView(workspace, options.language).text)
    }
    for code in codes { try show(code, workspace, options.language) }
  }

  /// A folder is the workspace; what is none is a code, which may look like a path.
  private func opened(_ options: RunOptions) throws -> (Workspace, [String]) {
    let folders = words.filter(Paths.isFolder)
    if folders.count > 1 { throw UsageFault(Message(.twoWorkspaces, folders[0], folders[1])) }
    let root = folders.first ?? "."
    let workspace = try Workspace.open(root, planYear: options.planYear)
    return (workspace, words.filter { !Paths.isFolder($0) })
  }

  private func showJSON(
    _ codes: [String], _ workspace: Workspace, _ language: Language
  ) throws {
    let view = WorkspaceJSON(workspace, language)
    for code in codes where !view.knows(code) {
      throw UsageFault(UnknownIndicator.message(code, in: workspace))
    }
    Terminal.say(view.text(codes, issues: issues))
  }

  private func show(_ code: String, _ workspace: Workspace, _ language: Language) throws {
    guard let view = IndicatorView(workspace, code: code, language) else {
      throw UsageFault(UnknownIndicator.message(code, in: workspace))
    }
    Terminal.say(view.text)
  }
}
