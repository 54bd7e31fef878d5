import Faces
import Workbench
import Messages
import Indicators
import PlainText

/// Words for a fault in the options, with the nearest option or an example of a value.
struct OptionFault {
  /// The command that was typed; empty where there is none.
  let command: String

  func message(_ fault: ParserFault) -> Message {
    switch fault {
    case .unknownOption(let option): unknown(option)
    case .missingValue(let option):
      Message(.missingOptionValue, option, example(option))
    case .unexpectedValue(let option, let value):
      Message(.unexpectedOptionValue, option, value)
    case .invalidValue(let option?, let value):
      Message(.invalidOptionValue, option, value, example(option))
    case .invalidValue(nil, let value): Message(.invalidArgument, value)
    case .extra(let words):
      Message(.extraArguments, words.map { "\"\($0)\"" }.joined(separator: ", "), help)
    }
  }

  /// What to type for all options.
  private var help: String { command.isEmpty ? "chitieu --help" : "chitieu \(command) --help" }

  private func unknown(_ option: String) -> Message {
    let near = Nearest.matches(option, among: options)
    return near.isEmpty
      ? Message(.unknownOption, option, help)
      : Message(.unknownOptionNear, option, near.joined(separator: ", "))
  }

  private func example(_ option: String) -> String {
    OptionFault.examples[option].map { Message($0).text(Say.language) } ?? "…"
  }

  /// The long options of the command.
  var options: [String] {
    let own: [String] =
      switch command {
      case "run":
        [
          "--by", "--period", "--unit", "--level", "--all", "--fail-on", "--strict",
          "--no-store", "--output", "--excel", "--json", "--engine",
        ] + OptionFault.scripts
      case "show": ["--issues", "--json"]
      case "repl": ["--color", "--no-init"] + OptionFault.scripts
      case "explain": ["--unit", "--period", "--json", "--color"] + OptionFault.scripts
      case "test": ["--update"] + OptionFault.scripts
      default: []
      }
    return own + ["--lang", "--plan", "--help", "--version"]
  }

  private static let scripts = ["--set", "--timeout", "--memory", "--date"]

  private static let examples: [String: MessageKey] = [
    "--by": .exampleBy, "--period": .examplePeriod, "--level": .exampleLevel,
    "--unit": .exampleUnit, "--fail-on": .exampleFailOn, "--plan": .examplePlan,
    "--set": .exampleSet, "--timeout": .exampleTimeout, "--memory": .exampleMemory,
    "--date": .exampleDate, "--color": .exampleColour, "--lang": .exampleLanguage,
    "--engine": .exampleEngine, "--output": .exampleOutput, "-o": .exampleOutput,
    "-e": .exampleCode,
  ]
}
