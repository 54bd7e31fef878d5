package import Messages
import PlainText

/// A script that nobody loads though its place or name is nearly that of one that is.
package struct StrayScript: Sendable {
  package let path: String
  /// Why it is not loaded, and what to do.
  package let reason: Message

  /// In path order; empty where `Scripts` can't be read, which is told elsewhere.
  static func all(in workspace: String) -> [StrayScript] {
    let names = (try? FileSystem.names(in: workspace + "/Scripts")) ?? []
    return names.flatMap { name in strays(name, workspace + "/Scripts/" + name) }
  }

  private static func strays(_ name: String, _ path: String) -> [StrayScript] {
    switch FileSystem.kind(path) {
    case .file where isScript(name):
      return [StrayScript(path: "Scripts/" + name, reason: Message(.strayPlace))]
    case .folder: return strays(below: name, path)
    default: return []
    }
  }

  /// In a folder where scripts are loaded from, those of other names; all of them in one that is
  /// called nearly like it.
  private static func strays(below folder: String, _ path: String) -> [StrayScript] {
    let isLoaded = ScriptFolder.folders.contains(folder)
    let meant = Nearest.matches(folder.lowercased(), among: ScriptFolder.folders, limit: 1).first
    guard let meant else { return [] }
    let files = (try? FileSystem.files(below: path, prefix: "Scripts/\(folder)/")) ?? []
    return files.filter { isScript($0) && !(isLoaded && $0.hasSuffix(".lua")) }.map {
      StrayScript(path: $0, reason: isLoaded ? Message(.strayName) : Message(.strayFolder, meant))
    }
  }

  /// `x.lua`, and what editors and file managers make of it: `x.LUA`, `x.lua.txt`.
  private static func isScript(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".lua") || name.hasSuffix(".lua.txt")
  }
}
