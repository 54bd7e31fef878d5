import ArgumentParser
import Glibc
import Workbench
import Messages
import Indicators
import PlainText

/// The one place where an error becomes text and an exit code.
enum Failure {
  static func end(_ error: any Error) -> Never {
    let (words, code) = wording(error)
    if let words { Terminal.complain(words) }
    exit(code.rawValue)
  }

  private static func wording(_ error: any Error) -> (String?, Workbench.ExitCode) {
    switch error {
    case let fault as WorkspaceFault: (say(fault.message), .badInput)
    case let fault as UsageFault: (say(fault.message), .usage)
    case let fault as FileFault: (say(fault.message), .badInput)
    case let finished as Finished: (nil, finished.code)
    default: parser(error)
    }
  }

  private static func say(_ message: Message) -> String {
    "chitieu: " + message.text(Say.language).terminalSafe
  }

  /// What ArgumentParser throws: help that was asked for goes to the output and is no failure.
  private static func parser(_ error: any Error) -> (String?, Workbench.ExitCode) {
    let words = Chitieu.fullMessage(for: error)
    if Chitieu.exitCode(for: error).isSuccess {
      Terminal.say(words)
      return (nil, .well)
    }
    let fault = ParserFault(error).map(OptionFault(command: Chitieu.command).message)
    return (fault.map(say) ?? words, .usage)
  }
}

/// Thrown to end with a code after everything has been said.
struct Finished: Error {
  let code: Workbench.ExitCode
}
