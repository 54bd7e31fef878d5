import Messages
import PlainText
import Workbench

/// Commands as they are typed.
extension Console {
  /// Runs `:name arguments`, `?name` or `??name`.
  func run(command text: String) {
    let text = text.trimmingSpaces
    if text.hasPrefix("??") {
      return session.source(String(text.dropFirst(2)).trimmingSpaces, line: input.nextLine)
    }
    if text.hasPrefix("?") { return document(String(text.dropFirst()).trimmingSpaces) }
    let parts = text.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let name = parts.first.map(String.init) ?? ""
    let arguments = parts.count > 1 ? String(parts[1]).trimmingSpaces : ""
    guard let command = PromptCommand.find(name) else { return unknown(name) }
    guard !command.arguments.isEmpty || arguments.isEmpty else {
      return fail(Message(.noArguments, ":" + command.name, arguments))
    }
    if isReplay, PromptCommand.writing.contains(command.name) || leaves(command, arguments) {
      return fail(Message(.replayRefuses, ":" + command.name))
    }
    command.run(self, arguments)
  }

  /// `:load` of a file outside the workspace.
  private func leaves(_ command: PromptCommand, _ arguments: String) -> Bool {
    guard command.name == "load" else { return false }
    let root = session.workspace.root
    return ![arguments, root + "/" + arguments].contains { FileSystem.isInside($0, root) }
  }

  private func unknown(_ name: String) {
    let near = Nearest.matches(name, among: PromptCommand.all.map(\.name)).map { ":" + $0 }
    fail(
      near.isEmpty
        ? Message(.unknownReplCommand, ":" + name)
        : Message(.unknownReplCommandNear, ":" + name, near.joined(separator: ", ")))
  }
}
