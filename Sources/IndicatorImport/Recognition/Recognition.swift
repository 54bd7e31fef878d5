import DocumentTables
import Messages
import PlainText
import Indicators

/// What a file turned out to be, judged by its content.
enum Recognition {
  case plan(PlanDocument)
  case table(TableStart)
  case form(FormDocument)
  case records
  /// A file that a run wrote, known by its titles.
  case output(titles: [String])
  /// A reason, and the issue where people will have expected it to be read.
  case notUsed(Message, Issue?)

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    if Recognition.isRecords(file) {
      self = .records
    } else if Recognition.isHidden(file) {
      self = .notUsed(Message(.hiddenFile), nil)
    } else {
      self = Recognition.read(bytes, file: file)
    }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> Recognition {
    let content = FileContent(bytes)
    guard case .text(let start) = content else { return unreadable(content, file: file) }
    if let output = OwnOutput(bytes, from: start) { return .output(titles: output.titles) }
    if let table = TableStart(bytes, from: start) { return .table(table) }
    if let form = FormDocument(bytes, start: start) { return .form(form) }
    if let plan = PlanDocument(bytes, start: start, file: file) { return .plan(plan) }
    if bytes[start...].first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      return markup(file)
    }
    return .notUsed(NearestTable(bytes, from: start).message, nil)
  }

  /// Many programs write a web page and call it .xls: a table program opens it as a table.
  private static func markup(_ file: String) -> Recognition {
    let message = Message(.markupFile)
    let isExpected = [".xls", ".xlsx", ".csv"].contains { VietnameseText.lower(file).hasSuffix($0) }
    return .notUsed(message, isExpected ? Issue(.warning, Place(file: file, row: 1), message) : nil)
  }

  /// A file that is no table is no error by itself. But text in another encoding may hold figures
  /// that would be lost in silence, so what is called a table or text and can't be read as UTF-8
  /// is one: only here the name counts.
  private static func unreadable(_ content: FileContent, file: String) -> Recognition {
    let message = content.message ?? Message(.binaryFile, BinaryFormat.unknown.rawValue)
    let promisesText = [".csv", ".tsv", ".tab", ".txt"].contains { ending in
      VietnameseText.lower(file).hasSuffix(ending)
    }
    let severity: Severity?
    switch content {
    case .binary(.unknown): severity = promisesText ? .error : nil
    case .binary(let format): severity = promisesText || format.holdsTables ? .warning : nil
    case .empty: severity = promisesText ? .warning : nil
    default: severity = promisesText ? .error : nil
    }
    return .notUsed(message, severity.map { Issue($0, content.place(in: file), message) })
  }

  private static func isRecords(_ file: String) -> Bool {
    file.hasPrefix("Data/records/") || file.hasPrefix("Data/rubrics/")
  }

  /// What editors and systems leave behind: `.DS_Store`, `~$ke-hoach.xlsx`.
  private static func isHidden(_ file: String) -> Bool {
    let name = file.split(separator: "/").last ?? ""
    return name.hasPrefix(".") || name.hasPrefix("~$")
  }
}
