import Evaluation
package import Foundation
package import LuaKit
package import Workbench
import Messages

/// A workspace in a folder of its own, removed when the test is over.
package final class TemporaryWorkspace {
  package let root: String

  /// `files`: path relative to the workspace, and text.
  package init(_ files: [String: String]) throws {
    root = NSTemporaryDirectory() + "chitieu-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: root + "/Data", withIntermediateDirectories: true)
    for (path, text) in files { try put(text, at: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  package func put(_ text: String, at path: String) throws {
    try put(Data(text.utf8), at: path)
  }

  package func put(_ data: Data, at path: String) throws {
    let url = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// Runs the stored scripts and writes the files to `out`.
  package func run(_ change: (inout RunOptions) -> Void = { _ in }) throws -> RunFiles {
    var options = RunOptions()
    options.workspace = root
    options.output = root + "/out"
    options.language = .english
    change(&options)
    var printed = ""
    var run = try Run(options)
    try run.evaluate { printed += $0 }
    if run.isEvaluated, let folder = options.output { try run.write(to: folder) }
    return RunFiles(run: run, printed: printed + run.printed, workspace: self)
  }
}

extension TemporaryWorkspace {
  /// The descriptions of all functions that scripts see.
  package func documentation() throws -> [LuaBinding] {
    var options = RunOptions()
    options.workspace = root
    return try Session(options, name: "docs") { _ in }.documentation
  }
}

/// What a run left behind, for looking things up.
package struct RunFiles {
  package let run: Run
  package let printed: String
  let workspace: TemporaryWorkspace

  package var exitCode: Int32 { run.exitCode.rawValue }

  /// What failed, a line each: place, id, and what the host found wrong, in the language of the run.
  package var failures: String {
    let language = run.options.language
    return run.result.failures.map { entry in
      let failure = entry.failure
      let id = failure.id.isEmpty ? "" : " \(failure.id):"
      return "\(failure.place.text):\(id) \(failure.words(language) ?? failure.message)"
    }.joined(separator: "\n")
  }

  package func file(_ name: String) throws -> String { try workspace.text("out/" + name) }

  /// The records of a CSV file, header and all.
  package func lines(_ name: String) throws -> [[String]] {
    var records: [[String]] = [[""]]
    var isQuoted = false
    for scalar in try file(name).unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: records[records.count - 1].append("")
      case "\n" where !isQuoted: records.append([""])
      default:
        let last = records[records.count - 1].count - 1
        records[records.count - 1][last].unicodeScalars.append(scalar)
      }
    }
    return records.dropLast()
  }

  /// The records of a CSV file behind its header.
  package func records(_ name: String) throws -> [[String]] { Array(try lines(name).dropFirst()) }

  /// A derived's text at a cell; nil where there is no such row.
  package func value(_ id: String, _ unit: String, _ period: String) throws -> String? {
    let lines = try lines("derived.csv")
    guard let column = lines.first?.firstIndex(of: id) else { return nil }
    return lines.first { $0[0] == unit && $0[1] == period }?[column]
  }

  /// `state: reason` of a derived without a value at a cell.
  package func state(_ id: String, _ unit: String, _ period: String) throws -> String? {
    try records("states.csv").first { $0[0] == unit && $0[1] == period && $0[2] == id }
      .map { "\($0[3]): \($0[4])" }
  }
}

/// Paths of the repository.
package enum Repository {
  package static let root: String = {
    let file = URL(fileURLWithPath: #filePath)
    return file.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }()

  package static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }
}
