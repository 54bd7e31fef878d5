import Foundation
import TestSupport
import Testing

/// What README shows is what the program prints.
@Suite("README")
struct ReadmeTests {
  private struct Step {
    let command: String
    var output: [String] = []
  }

  /// The terminal session: commands after `$ `, then the lines they print; `…` leaves some out.
  private func session() throws -> [Step] {
    let blocks = try Repository.text("README.md").components(separatedBy: "```")
    let block = blocks.first { $0.hasPrefix("\n$ ") } ?? ""
    var steps: [Step] = []
    for line in block.split(separator: "\n") {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(String(line))
      }
    }
    return steps
  }

  @Test("shows a session as it really goes")
  func realSession() throws {
    let steps = try session()
    #expect(steps.count >= 3)
    for step in steps {
      let arguments = ReadmeTests.words(step.command)
      #expect(arguments.first == "chitieu")
      let printed = try Program.run(Array(arguments.dropFirst())).output
      var rest = printed[...]
      for line in step.output where line != "…" {
        guard let found = rest.range(of: line) else {
          Issue.record("\(step.command) doesn't print: \(line)\n\(printed)")
          break
        }
        rest = rest[found.upperBound...]
      }
    }
  }

  /// Words as a shell splits them, with single quotes.
  private static func words(_ command: String) -> [String] {
    command.components(separatedBy: "'").enumerated().flatMap { index, part in
      index % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
  }

  /// The text of the file that is shown under this path.
  private func file(_ path: String) throws -> String {
    let blocks = try Repository.text("README.md").components(separatedBy: "```\(path)\n")
    return try #require(blocks.dropFirst().first?.components(separatedBy: "```").first)
  }

  @Test("leads from nothing to a result, with files as Excel saves them")
  func fromNothing() throws {
    let workspace = try TemporaryWorkspace([:])
    for path in ["Data/ke-hoach.csv", "Data/so-lieu.csv", "Data/cach-cong.csv"] {
      let saved = "\u{FEFF}" + (try file(path)).replacingOccurrences(of: "\n", with: "\r\n")
      try workspace.put(saved, at: path)
    }
    let outcome = try Program.run(["run", "-o", "ket-qua"], in: workspace.root)
    #expect(outcome.code == 0, "\(outcome.output)")
    let rows = try workspace.text("ket-qua/standing.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      rows.dropFirst().map { "\($0[2]) \($0[5]) \($0[6])" } == [
        "1 97.01492537313433 met", "2 2048.75 not_met", "3 1.85 met",
      ])
    _ = try Program.run(["run", "-o", "ket-qua", "--excel"], in: workspace.root)
    let excel = try workspace.text("ket-qua/standing.csv")
    let bytes = FileManager.default.contents(atPath: workspace.root + "/ket-qua/standing.csv")
    #expect(bytes?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    #expect(excel.contains("unit;period;"))
    #expect(excel.contains(";2048,75;not_met;"))
  }

  @Test("gives a first formula that runs")
  func firstFormula() throws {
    let blocks = try Repository.text("README.md").components(separatedBy: "```lua\n")
    let script = try #require(blocks.dropFirst().first?.components(separatedBy: "```").first)
    let workspace = try TemporaryWorkspace(["Scripts/indicators/vi-du.lua": script])
    for name in ["ke-hoach-2024.txt", "don-vi.csv", "chi-tieu-bo-sung.csv", "so-lieu-2024.csv"] {
      try workspace.put(try Repository.text("Data/tay-xuan/" + name), at: "Data/" + name)
    }
    let files = try workspace.run()
    #expect(files.exitCode == 1)
    #expect(try files.value("con_thieu_truc_tuyen", "21844", "2024-09") == "29")
    #expect(
      try files.file("findings.csv").contains(
        "lam_khong_vuot_phai_lam,error,21840,2024-03,5.3.6,92,89"))
  }
}
