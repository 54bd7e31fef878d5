import IndicatorImport
package import Indicators

/// Doubts and faults of the import, one a line: place, severity, words.
package struct IssuesView {
  private let workspace: Workspace
  private let language: Language

  package init(_ workspace: Workspace, _ language: Language) {
    self.workspace = workspace
    self.language = language
  }

  package var text: String {
    let issues = workspace.issues.map { IssuesView.line($0, language) }
    let files = Message(.filesTitle).text(language)
    let lines = issues.isEmpty ? [Message(.noIssues).text(language)] : issues
    return (lines + ["", files] + fileLines).joined(separator: "\n") + "\n"
  }

  private var fileLines: [String] {
    workspace.data.files.map { file in
      let reason = file.reason.map { " (\($0.text(language)))" } ?? ""
      let line = Message(.fileLine, file.path, file.kind.rawValue, String(file.rows)).text(language)
      return "  \(line)\(reason)".terminalSafe
    }
  }

  static func line(_ issue: Issue, _ language: Language) -> String {
    let severity = Message(issue.severity.label).text(language)
    return "\(issue.place.text): \(severity): \(issue.message.text(language))".terminalSafe
  }
}
