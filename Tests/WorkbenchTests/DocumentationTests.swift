import LuaKit
import TestSupport
import Testing
import Workbench

/// Every function is described once, and every example in a description runs.
@Suite("Documentation")
struct DocumentationTests {
  @Test("every example runs, and gives what it says")
  func examples() throws {
    let documentation = try TemporaryWorkspace(
      SmallPlan.files(figures: ReadingTests.figures)
    ).documentation()
    #expect(documentation.count > 50)
    for entry in documentation where !entry.example.isEmpty {
      if ["show", "plot", "explain"].contains(entry.name) {
        try runAtPrompt(entry.example)
      } else {
        try run(entry.name, entry.example)
      }
    }
  }

  /// What only the prompt has.
  private func runAtPrompt(_ example: String) throws {
    var options = RunOptions()
    options.workspace = Repository.root
    var shown = 0
    let session = try Session(options, name: "repl") { answer in
      switch answer {
      case .shown, .plot, .explanation: shown += 1
      default: break
      }
    }
    #expect(session.evaluate(example, line: 1) && shown == 1, "\(example)")
  }

  /// Examples speak of the repository's own plan.
  private func run(_ name: String, _ example: String) throws {
    let parts = example.split(separator: "-->", maxSplits: 1).map(String.init)
    let code = parts[0].trimmingPrefix { $0 == " " }
    let isStatement = code.hasPrefix("derived") || code.hasPrefix("check")
    let script =
      isStatement
      ? String(code)
      : "derived \"ex\" { kind = \"text\", formula = function(c) return tostring((\(code))) end }"
    let workspace = try TemporaryWorkspace(["Scripts/indicators/x.lua": script])
    for file in ["ke-hoach-2024.txt", "don-vi.csv", "chi-tieu-bo-sung.csv", "so-lieu-2024.csv"] {
      try workspace.put(try Repository.text("Data/tay-xuan/" + file), at: "Data/" + file)
    }
    let files = try workspace.run { $0.failOn = nil }
    #expect(files.exitCode == 0, "\(name): \(example)\n\(files.failures)")
    guard parts.count == 2, !isStatement else { return }
    let expected = parts[1].split(separator: " ").joined(separator: " ")
    #expect(try files.value("ex", "21844", "2024-09") == expected, "\(name): \(example)")
  }

  @Test("help lists functions and explains one")
  func help() throws {
    let documentation = try TemporaryWorkspace(
      SmallPlan.files(figures: ReadingTests.figures)
    ).documentation()
    for entry in documentation {
      #expect(!entry.text.isEmpty, "\(entry.name)")
      #expect(
        entry.text.hasSuffix(".") || entry.text.hasSuffix("…"), "\(entry.name): \(entry.text)")
    }
  }
}
