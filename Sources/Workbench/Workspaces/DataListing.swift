package import Messages
import Indicators
import LuaSyntax

/// What lies in the folder `Data`: the files to be read, and what is not read, with the reason.
package struct DataListing {
  /// Something in `Data` that is not read.
  package struct Unread {
    /// Relative to the workspace.
    package let path: String
    package let reason: Message
    /// nil where nobody will have expected it to be read.
    let severity: Severity?

    var issue: Issue? { severity.map { Issue($0, Place(file: path), reason) } }
  }

  /// Relative to the workspace, in path order.
  private(set) var files: [String] = []
  private(set) var unread: [Unread] = []
  /// Files that were reached through a link.
  private(set) var links: [Issue] = []
  private let root: String

  /// - Throws: where `Data` itself can't be looked into.
  init(workspace: String) throws(FileFault) {
    root = workspace
    try list("Data")
  }

  private mutating func list(_ folder: String) throws(FileFault) {
    for bytes in try FileSystem.allNames(in: root + "/" + folder) {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let name = String(decoding: bytes, as: UTF8.self)
        leave(folder + "/" + name, Message(.nameNotUTF8), .error)
        continue
      }
      take(folder + "/" + name, isHidden: FileSystem.isHidden(name))
    }
  }

  private mutating func take(_ path: String, isHidden: Bool) {
    if isHidden { return leave(path, Message(.hiddenEntry), nil) }
    let isLink = FileSystem.isLink(root + "/" + path)
    switch FileSystem.kind(root + "/" + path) {
    case .file where isLink: follow(path)
    case .file: files.append(path)
    case .folder where isLink: leave(path, Message(.linkedFolder), .warning)
    case .folder: enter(path)
    case .other: leave(path, Message(.specialFile), .warning)
    case .absent: leave(path, Message(isLink ? .linkToNothing : .fileUnreachable), .error)
    }
  }

  private mutating func enter(_ folder: String) {
    do throws(FileFault) {
      try list(folder)
    } catch {
      leave(folder, error.message, .error)
    }
  }

  /// A link to a file elsewhere is read as that file; one to a file of `Data` would read it twice.
  private mutating func follow(_ path: String) {
    let whole = root + "/" + path
    guard !FileSystem.isInside(whole, root + "/Data") else {
      return leave(path, Message(.linkInside), .warning)
    }
    files.append(path)
    let target = FileSystem.real(whole) ?? ""
    links.append(Issue(.info, Place(file: path), Message(.linkRead, target)))
  }

  private mutating func leave(_ path: String, _ reason: Message, _ severity: Severity?) {
    unread.append(Unread(path: path, reason: reason, severity: severity))
  }

  /// A file that was listed but could not be read.
  mutating func leave(_ path: String, _ fault: FileFault) { leave(path, fault.message, .error) }
}
