import Faces
import Glibc
import Workbench
import Messages
import Indicators

/// Sorts what was typed without an option into the workspace and scripts. Paths that follow
/// `--unit` end up among its codes and are picked out.
struct Paths {
  private var folders: [String] = []
  private var scripts: [String] = []
  private var units: [String] = []
  private var unknown: [String] = []

  init(_ paths: [String], units codes: [String] = []) {
    for path in paths where !take(path) { unknown.append(path) }
    for code in codes.flatMap({ $0.split(separator: ",").map(String.init) }) where !take(code) {
      units.append(code)
    }
  }

  private mutating func take(_ path: String) -> Bool {
    if path.hasSuffix(".lua") {
      scripts.append(path)
    } else if Paths.isFolder(path) {
      folders.append(path)
    } else {
      return false
    }
    return true
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  func apply(to options: inout RunOptions) throws {
    if folders.count > 1 { throw UsageFault(Message(.twoWorkspaces, folders[0], folders[1])) }
    if let path = unknown.first { throw UsageFault(Message(.notWorkspaceNorScript, path)) }
    options.workspace = folders.first ?? "."
    options.scripts = scripts
    options.units = units
  }
}
