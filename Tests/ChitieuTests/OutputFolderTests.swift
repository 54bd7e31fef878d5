import Foundation
import Glibc
import TestSupport
import Testing

/// The folder of a run is one run's, whatever happens while it is written.
@Suite("The folder of a run")
struct OutputFolderTests {
  static let tables = ["derived.csv", "findings.csv", "standing.csv", "states.csv"]

  private func workspace() throws -> TemporaryWorkspace {
    var figures = "unit,period,indicator,numerator,denominator\n"
    for unit in ["X1", "X2", "X3", "X4"] {
      for month in 1...9 { figures += "\(unit),2024-0\(month),1.1,\(month),10\n" }
    }
    return try TemporaryWorkspace(
      SmallPlan.files(
        figures: figures,
        scripts: [
          "indicators/x.lua": "derived \"x\" { formula = function() return param(\"p\", 0) end }"
        ]))
  }

  /// Which fingerprint of `run.json` doesn't fit; nil where it isn't there.
  private func misfits(_ folder: String) throws -> [String]? {
    guard let data = FileManager.default.contents(atPath: folder + "/run.json") else { return nil }
    let account = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let files = try #require(account["files"] as? [[String: Any]])
    #expect(files.compactMap { $0["path"] as? String }.sorted() == Self.tables)
    return try files.compactMap { file in
      let name = file["path"] as? String ?? ""
      let sum = try Shell.run("sha256sum < \(folder)/\(name)").output.prefix(64)
      return sum == (file["sha256"] as? String ?? "") ? nil : name
    }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("runs at once leave the files of one of them, and nothing else")
  func together() throws {
    let workspace = try workspace()
    let folder = workspace.root + "/out"
    let runs = try (1...8).map { number in
      try Program.start(["run", workspace.root, "--set", "p=\(number)", "-o", folder])
    }
    for run in runs { run.waitUntilExit() }
    #expect(try misfits(folder) == [])
    #expect(
      try names(folder) == ["derived.csv", "findings.csv", "run.json"] + [
        "standing.csv", "states.csv",
      ])
  }

  @Test("a run that is killed while it writes leaves the files before it, and no lock")
  func killed() throws {
    let workspace = try workspace()
    let folder = workspace.root + "/out"
    #expect(try Program.run(["run", workspace.root, "-o", folder]).code == 0)
    let before = try workspace.text("out/run.json")
    // The system kills a process that writes a file beyond the limit, of one block here.
    let outcome = try Shell.run(
      "ulimit -c 0; ulimit -f 1; \(Program.path) run \(workspace.root) --set p=5 -o \(folder) > /dev/null"
    )
    #expect(outcome.code != 0)
    #expect(try workspace.text("out/run.json") == before)
    #expect(try misfits(folder) == [])
    let next = try Program.run(["run", workspace.root, "--set", "p=6", "-o", folder])
    #expect(next.code == 0 && next.errors.isEmpty, "\(next.errors)")
    #expect(try misfits(folder) == [])
    #expect(try names(folder).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("a disk that fills up leaves the files before it, and is told")
  func full() throws {
    let workspace = try workspace()
    let folder = workspace.root + "/out"
    #expect(try Program.run(["run", workspace.root, "-o", folder]).code == 0)
    let before = try workspace.text("out/run.json")
    let outcome = try Shell.run(
      "trap '' XFSZ; ulimit -f 1; \(Program.path) run \(workspace.root) --set p=5 -o \(folder) > /dev/null"
    )
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("out/"))
    #expect(try workspace.text("out/run.json") == before)
    #expect(try misfits(folder) == [])
    #expect(try names(folder).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("a run waits for another one and says for whom")
  func waits() throws {
    let workspace = try workspace()
    let folder = workspace.root + "/out"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = open(folder + "/.chitieu.lock", O_RDWR | O_CREAT, 0o666)
    defer { close(file) }
    #expect(flock(file, LOCK_EX) == 0)
    let number = Array("4711".utf8)
    #expect(write(file, number, number.count) == number.count)
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) { _ = flock(file, LOCK_UN) }
    let outcome = try Program.run(["run", workspace.root, "-o", folder])
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("tiến trình 4711"))
    #expect(try misfits(folder) == [])
  }

  @Test("a folder in the place of a file is told before anything is touched")
  func folderInPlace() throws {
    let workspace = try workspace()
    let folder = workspace.root + "/out"
    #expect(try Program.run(["run", workspace.root, "-o", folder]).code == 0)
    try FileManager.default.removeItem(atPath: folder + "/run.json")
    try FileManager.default.createDirectory(
      atPath: folder + "/run.json", withIntermediateDirectories: true)
    let before = try workspace.text("out/derived.csv")
    let outcome = try Program.run(["run", workspace.root, "--set", "p=5", "-o", folder])
    #expect(outcome.code == 4 && outcome.errors.contains("run.json"))
    #expect(try workspace.text("out/derived.csv") == before)
  }
}

/// Lines for the system's shell.
enum Shell {
  static func run(_ line: String) throws -> Program.Outcome {
    try Program.run(["-c", line], program: "/bin/sh")
  }
}
