package import Workbench
package import Messages
import PlainText

/// What of `Data` was not used, said before anything else: that there are no figures at all, and
/// each file with what it was taken for.
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
  }

  /// The lines, ended by a blank one; empty where there are none.
  package var text: String {
    lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n\n"
  }

  private var fileLines: [String] {
    let files = workspace.unusedFiles
    guard !files.isEmpty else { return [] }
    let named = files.prefix(UnusedFilesView.limit).map { file in
      "  " + say(.unusedFile, file.path, file.reason.text(language)).terminalSafe
    }
    let rest = files.count - named.count
    return [say(.unusedFiles, String(files.count))] + named
      + (rest > 0 ? ["  " + say(.moreUnusedFiles, String(rest))] : [])
  }

  private func say(_ key: MessageKey, _ arguments: String...) -> String {
    Message(key, arguments: arguments).text(language)
  }
}
