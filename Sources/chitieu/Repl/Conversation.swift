import Glibc
import LineEditor
import LuaKit
import Faces
import Workbench
import Messages
import Indicators
import PlainText

/// A person at the prompt.
struct Conversation {
  let console: Console
  let output: ReplOutput
  let language: Language
  let hasColours: Bool
  let history: HistoryFile

  func hold() {
    TerminalModes.save()
    TerminalSize.watch()
    output.canPage = true
    var reader = StatementReader(console, history, hasColours: hasColours) { fault in
      let words = Message(.historyNotSaved, history.place).text(language)
      Terminal.complain("\(words): \(fault.message.text(language))".terminalSafe)
    }
    var start = ""
    while true {
      switch reader.read(console.promptText, beginningWith: start) {
      case .end: return
      case .dropped: start = ""
      case .text(let text):
        guard let next = evaluate(text) else { return }
        start = next
      }
    }
  }

  /// What the next input begins with; nil: the person leaves.
  private func evaluate(_ text: String) -> String? {
    let size = TerminalSize.now
    (console.screen.width, console.screen.height) = (size.width, size.height)
    console.reset()
    let effect = console.submit(text)
    console.reset()
    switch effect {
    case .none, .more: return ""
    case .begin(let text): return text
    case .quit: return nil
    case .edit(let path, let line):
      edit(path, line)
      return ""
    }
  }

  /// In the person's own editor; then the scripts are read again.
  private func edit(_ path: String, _ line: Int) {
    let names = ["VISUAL", "EDITOR"]
    let editor = names.compactMap(ChildProcess.variable).first { !$0.isEmpty }
    TerminalModes.restore()
    defer { TerminalModes.run() }
    guard ChildProcess.run(editor ?? "nano", file: path, line: line) else {
      return Terminal.complain(Message(.noEditor, editor ?? "nano").text(language).terminalSafe)
    }
    // Ctrl-C in the editor was meant for the editor.
    console.reset()
    console.session.reload()
  }
}

/// Programs that are given the terminal for a while.
enum ChildProcess {
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// `editor` may hold arguments, as EDITOR may; it goes through the shell, the path does not.
  static func run(_ editor: String, file: String, line: Int) -> Bool {
    let words = ["sh", "-c", "\(editor) \"$@\"", "sh", "+\(line)", file]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var (child, status) = (pid_t(), Int32())
    guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 && (status >> 8) & 0xFF != 127
  }
}
