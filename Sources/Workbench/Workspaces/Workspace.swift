package import IndicatorImport
import ScriptHost
package import Messages
package import Evaluation
import Indicators

/// A workspace as it was read: the folder, the figures, and every doubt met on the way.
package struct Workspace: Sendable {
  /// Path of the folder, as it was given.
  package let root: String
  package let data: ImportedData
  package let snapshot: Snapshot
  /// By file, row and column.
  package let issues: [Issue]
  /// What each file of `Data` that was read was, and its fingerprint.
  package let inputs: [Input]
  /// What in `Data` was not read.
  package let unread: [DataListing.Unread]
  package let scripts: ScriptFolder

  /// A file of `Data`.
  package struct Input: Sendable {
    package let path: String
    package let kind: String
    package let size: Int
    package let rows: Int
    package let sha256: String
  }

  /// Whether a folder looks like a workspace: it has a folder `Data`.
  package static func isOne(_ folder: String) -> Bool {
    FileSystem.kind(folder + "/Data") == .folder
  }

  /// Reads all of `Data`. Faults inside files are issues; only what makes the folder no
  /// workspace is thrown.
  package static func open(_ root: String, planYear: Int? = nil) throws(WorkspaceFault) -> Workspace
  {
    let folder = root.hasSuffix("/") && root.count > 1 ? String(root.dropLast()) : root
    let (files, listing) = try readData(folder)
    var data = Importer.read(files, planYear: planYear)
    if let planYear, data.plans.plan.year != planYear {
      let years = Set(data.plans.entries.compactMap(\.plan.year)).sorted()
      let known = years.map(String.init).joined(separator: ", ")
      throw WorkspaceFault(Message(.noSuchPlan, String(planYear), known))
    }
    let doubts = FigureDoubts(data: data)
    let snapshot = Snapshot(
      plans: data.plans, units: data.units, columns: data.columns, rows: doubts.usable)
    let issues =
      listing.unread.compactMap(\.issue) + listing.links + data.issues + doubts.issues
      + doubts.duplicates(in: snapshot) + RollupDoubts(data: data, snapshot: snapshot).issues
    // They are laid out in the snapshot's columns now.
    let hasFigures = !data.figures.isEmpty
    data.figures = []
    return Workspace(
      root: folder, data: data, snapshot: snapshot,
      issues: issues.sorted { $0.place.stands(before: $1.place) },
      inputs: inputs(files, data), unread: listing.unread,
      scripts: try ScriptFolder(workspace: folder), hasFigures: hasFigures)
  }

  private static func readData(
    _ folder: String
  ) throws(WorkspaceFault) -> ([SourceFile], DataListing) {
    guard FileSystem.kind(folder) == .folder else {
      throw WorkspaceFault(Message(.noWorkspaceFolder, folder))
    }
    guard FileSystem.kind(folder + "/Data") == .folder else {
      throw WorkspaceFault(Message(.noDataFolder, folder))
    }
    var (files, listing) = ([SourceFile](), try listing(folder))
    for path in listing.files {
      do throws(FileFault) {
        files.append(SourceFile(path: path, bytes: try FileSystem.read(folder + "/" + path)))
      } catch {
        listing.leave(path, error)
      }
    }
    return (files, listing)
  }

  private static func listing(_ folder: String) throws(WorkspaceFault) -> DataListing {
    do throws(FileFault) {
      return try DataListing(workspace: folder)
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

  /// Some figure could be read.
  package let hasFigures: Bool

  /// A file of `Data` that was not used, and why.
  package struct UnusedFile: Sendable {
    package let path: String
    package let reason: Message
  }

  /// All of them in path order, hidden ones left out: those nobody put there.
  package var unusedFiles: [UnusedFile] {
    let files = data.files.compactMap { file in
      file.reason.map { UnusedFile(path: file.path, reason: $0) }
    }
    let unread = unread.filter { $0.severity != nil }.map { file in
      UnusedFile(path: file.path, reason: file.reason)
    }
    return (files + unread).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Files of `Data` have changed since they were read.
  var hasNewData: Bool {
    let known = Set(unread.map(\.path))
    let paths = try? DataListing(workspace: root).files.filter { !known.contains($0) }
    guard paths == inputs.map(\.path) else { return true }
    return inputs.contains { input in
      guard let bytes = try? FileSystem.read(root + "/" + input.path) else { return true }
      return bytes.count != input.size || SHA256.hex(bytes) != input.sha256
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
