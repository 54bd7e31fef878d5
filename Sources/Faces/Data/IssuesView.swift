package import Workbench
import IndicatorImport
package import Messages
import PlainText

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
    let first = workspace.hasFigures ? [] : [Message(.noFiguresFound).text(language), ""]
    return (first + lines + ["", files] + fileLines).joined(separator: "\n") + "\n"
  }

  private var fileLines: [String] {
    let files = workspace.data.files.map { ($0.path, line($0)) }
    let unread = workspace.unread.map { file in
      (file.path, Message(.unusedFile, file.path, notUsed(file.reason)).text(language))
    }
    return (files + unread).sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
      .map { "  \($0.1)".terminalSafe }
  }

  private func line(_ file: ImportedFile) -> String {
    if let reason = file.reason {
      return Message(.unusedFile, file.path, notUsed(reason)).text(language)
    }
    let kind = Message(file.kind.label).text(language)
    return file.kind == .records || file.kind == .output
      ? Message(.unusedFile, file.path, kind).text(language)
      : Message(.fileLine, file.path, kind, String(file.rows)).text(language)
  }

  private func notUsed(_ reason: Message) -> String {
    "\(Message(.notUsedFile).text(language)) (\(reason.text(language)))"
  }

  static func line(_ issue: Issue, _ language: Language) -> String {
    let severity = Message(issue.severity.label).text(language)
    return "\(issue.place.text): \(severity): \(issue.message.text(language))".terminalSafe
  }
}

extension ImportedFile.Kind {
  fileprivate var label: MessageKey {
    switch self {
    case .plan: .planFile
    case .units: .unitsFile
    case .inputs: .inputsFile
    case .figures: .figuresFile
    case .form: .formFile
    case .sharedCodes: .sharedCodesFile
    case .records: .recordsFile
    case .output: .outputFile
    case .notUsed: .notUsedFile
    }
  }
}
