package import IndicatorScripting
import Indicators

/// The scripts stored in a workspace.
package struct ScriptFolder: Sendable {
  /// Derived, checks and reports, in path order.
  package let stored: [ScriptSource]
  private let root: String

  init(workspace: String) throws(WorkspaceFault) {
    root = workspace
    var sources: [ScriptSource] = []
    for folder in ["Scripts/checks", "Scripts/indicators", "Scripts/reports"] {
      guard FileSystem.kind(workspace + "/" + folder) == .folder else { continue }
      sources += try ScriptFolder.read(folder, in: workspace)
    }
    stored = sources
  }

  private static func read(
    _ folder: String, in workspace: String
  ) throws(WorkspaceFault) -> [ScriptSource] {
    do throws(FileFault) {
      let names = try FileSystem.files(below: workspace + "/" + folder, prefix: folder + "/")
      return try names.filter { $0.hasSuffix(".lua") }.map { path throws(FileFault) in
        try ScriptFolder.source(workspace + "/" + path, named: path)
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
    let bytes = try FileSystem.read(path)
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
      as: UTF8.self)
    return ScriptSource(path: name, text: text)
  }

  /// Libraries are found only under the workspace's `Scripts`.
  package var loader: LibraryLoader {
    { [root] path in
      let file = root + "/Scripts/" + path
      guard FileSystem.kind(file) == .file, FileSystem.isInside(file, root + "/Scripts"),
        let bytes = try? FileSystem.read(file)
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
