import Workbench
import Messages
import PlainText
import Indicators

/// A command of the prompt: `:name arguments`.
struct PromptCommand: Sendable {
  let name: String
  /// How its arguments are written.
  let arguments: String
  let group: Group
  let help: MessageKey
  let run: @Sendable (Console, String) -> Void

  /// How `:help` puts them together.
  enum Group: CaseIterable, Sendable {
    case model, docs, scripts, output, session

    var title: MessageKey {
      switch self {
      case .model: .groupModel
      case .docs: .groupDocs
      case .scripts: .groupScripts
      case .output: .groupOutput
      case .session: .groupSession
      }
    }
  }

  /// Those that write files or start programs.
  static let writing: Set<String> = ["once", "output", "transcript", "promote", "edit"]

  /// What a replay of the session could give again.
  var isRepeatable: Bool {
    !PromptCommand.writing.union(["quit", "time", "history"]).contains(name)
  }

  /// What people type who know other prompts.
  static let plainWords = [
    "exit": ":quit", "quit": ":quit", "exit()": ":quit", "quit()": ":quit", "thoát": ":quit",
    "help": ":help", "trợ giúp": ":help",
  ]

  static let all: [PromptCommand] = model + docs + scripts + output + session

  static let model: [PromptCommand] = [
    PromptCommand(name: "unit", arguments: "[CODE|NAME]", group: .model, help: .helpUnit) {
      $0.session.setUnit($1)
    },
    PromptCommand(
      name: "period", arguments: "[2024-03|2024-Q1|2024]", group: .model, help: .helpPeriod
    ) {
      $0.session.setPeriod($1)
    },
    PromptCommand(
      name: "what-if", arguments: "[5.2=80 | 5.2=30/60 | off]", group: .model, help: .helpWhatIf
    ) {
      $0.session.suppose($1)
    },
    PromptCommand(name: "across", arguments: "ID", group: .model, help: .helpAcross) {
      $0.session.showAcross($1)
    },
    PromptCommand(name: "why", arguments: "ID", group: .model, help: .helpWhy) {
      $0.session.why($1)
    },
  ]

  static let docs: [PromptCommand] = [
    PromptCommand(name: "help", arguments: "[COMMAND]", group: .docs, help: .helpHelp) {
      $0.help($1)
    },
    PromptCommand(name: "doc", arguments: "[NAME]", group: .docs, help: .helpDoc) {
      $0.document($1)
    },
    PromptCommand(name: "apropos", arguments: "WORDS", group: .docs, help: .helpApropos) {
      $0.apropos($1)
    },
  ]

  static let scripts: [PromptCommand] = [
    PromptCommand(name: "run", arguments: "", group: .scripts, help: .helpRun) { console, _ in
      console.session.runAll()
    },
    PromptCommand(name: "check", arguments: "[ID]", group: .scripts, help: .helpCheck) {
      $0.session.check($1)
    },
    PromptCommand(name: "load", arguments: "FILE.lua", group: .scripts, help: .helpLoad) {
      $0.session.load($1)
    },
    PromptCommand(name: "reload", arguments: "", group: .scripts, help: .helpReload) { console, _ in
      console.session.reload()
    },
    PromptCommand(name: "edit", arguments: "[ID|FILE.lua]", group: .scripts, help: .helpEdit) {
      $0.edit($1)
    },
    PromptCommand(name: "promote", arguments: "ID [N…]", group: .scripts, help: .helpPromote) {
      $0.session.promote($1)
    },
  ]

  static let output: [PromptCommand] = [
    PromptCommand(name: "mode", arguments: "[table|csv|json|md]", group: .output, help: .helpMode) {
      $0.setMode($1)
    },
    PromptCommand(name: "rows", arguments: "[N|auto]", group: .output, help: .helpRows) {
      $0.setRows($1)
    },
    PromptCommand(name: "digits", arguments: "[N]", group: .output, help: .helpDigits) {
      $0.setDigits($1)
    },
    PromptCommand(name: "output", arguments: "[FILE]", group: .output, help: .helpOutput) {
      $0.setOutput($1)
    },
    PromptCommand(name: "once", arguments: "FILE", group: .output, help: .helpOnce) {
      $0.setOnce($1)
    },
    PromptCommand(name: "transcript", arguments: "FILE", group: .output, help: .helpTranscript) {
      $0.writeTranscript($1)
    },
  ]

  static let session: [PromptCommand] = [
    PromptCommand(name: "time", arguments: "EXPRESSION", group: .session, help: .helpTime) {
      $0.time($1)
    },
    PromptCommand(name: "vars", arguments: "", group: .session, help: .helpVars) { console, _ in
      console.showVariables()
    },
    PromptCommand(name: "trace", arguments: "", group: .session, help: .helpTrace) { console, _ in
      console.trace()
    },
    PromptCommand(name: "history", arguments: "[N|WORDS]", group: .session, help: .helpHistory) {
      $0.showHistory($1)
    },
    PromptCommand(name: "quit", arguments: "", group: .session, help: .helpQuit) { console, _ in
      console.ask(.quit)
    },
  ]
}

extension PromptCommand {
  /// The command with its arguments, as `:help` shows it.
  func form(_ language: Language) -> String {
    (":\(name) " + PromptCommand.words(arguments, language)).trimmedAtEnd
  }

  /// What stands for an argument, in the language.
  static func words(_ arguments: String, _ language: Language) -> String {
    guard language == .vietnamese else { return arguments }
    let names = [
      ("EXPRESSION", "BIỂU THỨC"), ("COMMAND", "LỆNH"), ("CODE", "MÃ"), ("NAME", "TÊN"),
      ("WORDS", "TỪ"), ("FILE", "TỆP"), ("ID", "MÃ"),
    ]
    return names.reduce(arguments) { $0.replacing($1.0, with: $1.1) }
  }

  /// By its name, or the start of one that no other has.
  static func find(_ name: String) -> PromptCommand? {
    let name = name.replacing("_", with: "-")
    if let exact = all.first(where: { $0.name == name }) { return exact }
    let found = all.filter { $0.name.hasPrefix(name) }
    return !name.isEmpty && found.count == 1 ? found[0] : nil
  }
}
