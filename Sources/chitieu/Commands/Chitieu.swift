import Faces
import ArgumentParser
import Workbench
import PlainText
import Messages
import Indicators

/// The program: parses the arguments, calls a use case, ends with its exit code.
@main
struct Chitieu: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "chitieu",
      abstract: Say.text(
        vi: "Theo dõi chỉ tiêu kế hoạch: đọc kế hoạch và số liệu, chạy các công thức và quy tắc "
          + "kiểm tra viết bằng Lua.",
        en: "Tracks a plan's indicators: reads plan and figures, runs formulas and checks written "
          + "in Lua."),
      discussion: Say.text(
        vi: "Một thư mục làm việc có Data (kế hoạch, số liệu) và Scripts (kịch bản).\n"
          + "chitieu -e 'MÃ LỆNH' là cách gõ nhanh của chitieu repl -e 'MÃ LỆNH'.",
        en: "A workspace is a folder with Data (plan, figures) and Scripts.\n"
          + "chitieu -e 'CODE' is short for chitieu repl -e 'CODE'."),
      version: Version.program,
      subcommands: [
        RunCommand.self, ShowCommand.self, ReplCommand.self, ExplainCommand.self, TestCommand.self,
      ])
  }

  /// What was typed, with the command that is left out.
  private static var arguments: [String] { spelledOut(Array(CommandLine.arguments.dropFirst())) }

  /// The command that was typed; empty where there is none.
  static var command: String { arguments.first.flatMap { commands.contains($0) ? $0 : nil } ?? "" }

  static func main() {
    let arguments = arguments
    Say.language = LanguageChoice.language(arguments)
    do {
      try Chitieu.checkCommand(arguments)
      var command = try Chitieu.parseAsRoot(arguments)
      try command.run()
    } catch {
      Failure.end(error)
    }
  }

  private static let commands = ["run", "show", "repl", "explain", "test", "help"]

  /// A first word that is no command is told with the nearest one.
  private static func checkCommand(_ arguments: [String]) throws(UsageFault) {
    guard let word = arguments.first, !word.hasPrefix("-"), !commands.contains(word) else { return }
    let near = Nearest.matches(word, among: commands).joined(separator: ", ")
    throw UsageFault(
      near.isEmpty
        ? Message(.unknownCommand, word, commands.joined(separator: ", "))
        : Message(.unknownCommandNear, word, near))
  }

  /// `chitieu -e CODE` means `chitieu repl -e CODE`.
  private static func spelledOut(_ arguments: [String]) -> [String] {
    let words = arguments.prefix { $0 != "-e" }
    guard words.count < arguments.count, !words.contains(where: commands.contains) else {
      return arguments
    }
    return ["repl"] + arguments
  }
}
