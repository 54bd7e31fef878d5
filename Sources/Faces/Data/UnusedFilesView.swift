package import Workbench
package import Messages
import PlainText

/// What of the workspace was not used, said before anything else: that there are no figures at all,
/// each file of `Data` with what it was taken for, and scripts that nothing loads.
package struct UnusedFilesView {
  private let workspace: Workspace
  private let language: Language

  package init(_ workspace: Workspace, _ language: Language) {
    self.workspace = workspace
    self.language = language
  }

  /// How many files are named.
  private static let limit = 50

  /// Empty where every file was used.
  package var lines: [String] {
    (workspace.hasFigures ? [] : [say(.noFiguresFound)]) + fileLines
      + scriptLines
  }

  /// The lines, ended by a blank one; empty where there are none.
  package var text: String {
    lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n\n"
  }

  private var fileLines: [String] {
    let files = workspace.unusedFiles
    let rest = files.count - UnusedFilesView.limit
    return lines(.unusedFiles, files.map { ($0.path, $0.reason) })
      + (rest > 0 ? ["  " + say(.moreUnusedFiles, String(rest))] : [])
  }

  private var scriptLines: [String] {
    lines(.strayScripts, workspace.scripts.strays.map { ($0.path, $0.reason) })
  }

  private func lines(_ title: MessageKey, _ files: [(path: String, reason: Message)]) -> [String] {
    if files.isEmpty { return [] }
    let named = files.prefix(UnusedFilesView.limit).map { file in
      "  " + say(.unusedFile, file.path, file.reason.text(language)).terminalSafe
    }
    return [say(title, String(files.count))] + named
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }
}
