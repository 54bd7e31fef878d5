package import IndicatorImport
import IndicatorScripting
package import Indicators

/// A workspace as it was read: the folder, the figures, and every doubt met on the way.
package struct Workspace: Sendable {
  /// Path of the folder, as it was given.
  package let root: String
  package let data: ImportedData
  package let snapshot: Snapshot
  /// By file, row and column.
  package let issues: [Issue]
  /// What each file of `Data` was, and its fingerprint.
  package let inputs: [Input]
  package let scripts: ScriptFolder

  /// A file of `Data`.
  package struct Input: Sendable {
    package let path: String
    package let kind: String
    package let size: Int
    package let rows: Int
    package let sha256: String
  }

  /// Reads all of `Data`. Faults inside files are issues; only what makes the folder no
  /// workspace is thrown.
  package static func open(_ root: String, planYear: Int? = nil) throws(WorkspaceFault) -> Workspace
  {
    let folder = root.hasSuffix("/") && root.count > 1 ? String(root.dropLast()) : root
    let (files, unreadable) = try readData(folder)
    let data = Importer.read(files, planYear: planYear)
    if let planYear, data.plans.plan.year != planYear {
      let years = Set(data.plans.entries.compactMap(\.plan.year)).sorted()
      let known = years.map(String.init).joined(separator: ", ")
      throw WorkspaceFault(Message(.noSuchPlan, String(planYear), known))
    }
    let doubts = FigureDoubts(data: data)
    let snapshot = Snapshot(
      plans: data.plans, units: data.units, columns: data.columns, rows: doubts.usable)
    let issues =
      unreadable + data.issues + doubts.issues + doubts.duplicates(in: snapshot)
      + RollupDoubts(data: data, snapshot: snapshot).issues
    return Workspace(
      root: folder, data: data, snapshot: snapshot,
      issues: issues.sorted { $0.place.stands(before: $1.place) },
      inputs: inputs(files, data), scripts: try ScriptFolder(workspace: folder))
  }

  private static func readData(
    _ folder: String
  ) throws(WorkspaceFault) -> ([SourceFile], [Issue]) {
    guard FileSystem.kind(folder) == .folder else {
      throw WorkspaceFault(Message(.noWorkspaceFolder, folder))
    }
    guard FileSystem.kind(folder + "/Data") == .folder else {
      throw WorkspaceFault(Message(.noDataFolder, folder))
    }
    var (files, issues): ([SourceFile], [Issue]) = ([], [])
    for path in try paths(folder) {
      do throws(FileFault) {
        files.append(SourceFile(path: path, bytes: try FileSystem.read(folder + "/" + path)))
      } catch {
        issues.append(Issue(.error, Place(file: path), error.message))
      }
    }
    return (files, issues)
  }

  private static func paths(_ folder: String) throws(WorkspaceFault) -> [String] {
    do throws(FileFault) {
      return try FileSystem.files(below: folder + "/Data", prefix: "Data/")
    } catch {
      throw WorkspaceFault(error.message)
    }
  }

  private static func inputs(_ files: [SourceFile], _ data: ImportedData) -> [Input] {
    zip(files, data.files).map { file, imported in
      Input(
        path: file.path, kind: imported.kind.rawValue, size: file.bytes.count,
        rows: imported.rows, sha256: SHA256.hex(file.bytes))
    }
  }

  /// Something could not be used as it stands in a file.
  package var hasErrors: Bool { issues.contains { $0.severity == .error } }
}

/// What makes a folder no workspace.
package struct WorkspaceFault: Error {
  package let message: Message

  init(_ message: Message) { self.message = message }
}
