import Foundation
import LineEditor
import TestSupport
import Testing

@testable import Faces
@testable import Workbench
import Messages

@Suite("The history of a workspace")
struct HistoryFileTests {
  private let workspace: TemporaryWorkspace

  init() throws { workspace = try TemporaryWorkspace([:]) }

  @Test func keepsTextsOfAnyKind() throws {
    let texts = [
      "plan", "for i = 1, 2 do\n  print(i)\nend", "'a\\nb'", "\\", "tỷ lệ\r\n", "'\u{1B}[31m'",
    ]
    for text in texts { try HistoryFile(workspace: workspace.root).add(text) }
    #expect(HistoryFile(workspace: workspace.root).read().entries == texts)
  }

  @Test func isForItsOwnerOnly() throws {
    let file = HistoryFile(workspace: workspace.root)
    try file.add("1 + 1")
    let attributes = try FileManager.default.attributesOfItem(atPath: file.place)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  /// Sessions side by side lose nothing and mix nothing.
  @Test func sessionsDoNotMix() async throws {
    let root = workspace.root
    let long = String(repeating: "ỷ", count: 3000)
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<4 {
        group.addTask {
          for number in 0..<50 {
            try? HistoryFile(workspace: root).add("\(session).\(number) \(long)")
          }
        }
      }
    }
    let entries = HistoryFile(workspace: root).read().entries
    #expect(Set(entries).count == 200 && entries.allSatisfy { $0.hasSuffix(long) })
  }

  @Test func aRemovedWorkspaceDoesNotComeBack() throws {
    let gone = workspace.root + "/gone"
    #expect(throws: FileFault.self) { try HistoryFile(workspace: gone).add("1 + 1") }
    #expect(!FileManager.default.fileExists(atPath: gone))
  }

  /// What stands where the history should be, by a command of the shell.
  static let others = [
    "mkfifo history", "ln -s elsewhere history", "ln -s history history", "mkdir history",
    "ln -s /dev/full history", "ln -s /dev/zero history",
  ]

  @Test("what is no plain file is refused at once, with the reason", arguments: others)
  func noPlainFile(_ command: String) throws {
    try workspace.put("", at: ".chitieu/x")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "cd '\(workspace.root)/.chitieu' && \(command)"]
    try shell.run()
    shell.waitUntilExit()
    let file = HistoryFile(workspace: workspace.root)
    #expect(file.read().entries.isEmpty)
    do throws(FileFault) {
      try file.add("1 + 1")
      Issue.record("it was written")
    } catch {
      #expect(error.message.text(.english).contains("history"))
      #expect(error.message.text(.english) != "history: ")
    }
    #expect(!FileManager.default.fileExists(atPath: workspace.root + "/.chitieu/elsewhere"))
  }

  @Test func whatCannotBeWrittenIsTold() throws {
    try workspace.put("", at: ".chitieu")
    #expect(throws: FileFault.self) { try HistoryFile(workspace: workspace.root).add("1") }
    #expect(HistoryFile(workspace: workspace.root).read().entries.isEmpty)
  }

  @Test func aFileThatGrewLongIsShortened() throws {
    let file = HistoryFile(workspace: workspace.root)
    let long = String(repeating: "x", count: 400_000)
    for number in 0..<14 { try file.add("\(number) \(long)") }
    let attributes = try FileManager.default.attributesOfItem(atPath: file.place)
    #expect(try #require(attributes[.size] as? Int) < 3_000_000)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // The latest are there.
    #expect(file.read().entries.last == "13 \(long)" && file.read().entries.count > 3)
  }
}
