package import ScriptHost
import Evaluation
import Indicators
import Messages

/// The scripts stored in a workspace.
package struct ScriptFolder: Sendable {
  /// Derived, checks and reports, in path order.
  package let stored: [ScriptSource]
  /// Scripts that look as if they were to be stored there, and are not loaded.
  package let strays: [StrayScript]
  private let root: String
  /// Where scripts are stored, below `Scripts`.
  static let folders = ["checks", "indicators", "reports"]

  init(workspace: String) throws(WorkspaceFault) {
    root = workspace
    var sources: [ScriptSource] = []
    for folder in ScriptFolder.folders.map({ "Scripts/" + $0 }) {
      guard FileSystem.kind(workspace + "/" + folder) == .folder else { continue }
      sources += try ScriptFolder.read(folder, in: workspace)
    }
    stored = sources
    strays = StrayScript.all(in: workspace)
  }

  private static func read(
    _ folder: String, in workspace: String
  ) throws(WorkspaceFault) -> [ScriptSource] {
    do throws(FileFault) {
      let names = try FileSystem.files(below: workspace + "/" + folder, prefix: folder + "/")
      return names.filter { $0.hasSuffix(".lua") }.map { path in
        ScriptFolder.read(workspace + "/" + path, named: path)
      }
    } catch {
      throw WorkspaceFault(error.message)
    }
  }

  /// A script named on the command line. Inside the workspace its path is told relative to it.
  package func script(at path: String) throws(FileFault) -> ScriptSource {
    return try ScriptFolder.source(path, named: FileSystem.path(path, relativeTo: root))
  }

  private static func source(
    _ path: String, named name: String
  ) throws(FileFault) -> ScriptSource {
    ScriptFile(path: name, bytes: try FileSystem.read(path)).source
  }

  /// A script that can't be read is told of with the others.
  private static func read(_ path: String, named name: String) -> ScriptSource {
    do throws(FileFault) {
      return try source(path, named: name)
    } catch {
      return ScriptSource(path: name, fault: ScriptFault(error.message))
    }
  }

  /// Libraries are found only under the workspace's `Scripts`.
  package var loader: LibraryLoader {
    { [root] path in
      let file = root + "/Scripts/" + path
      guard FileSystem.kind(file) == .file, FileSystem.isInside(file, root + "/Scripts") else {
        return nil
      }
      return ScriptFolder.read(file, named: "Scripts/" + path)
    }
  }
}
