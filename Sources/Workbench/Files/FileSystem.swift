import Glibc
package import Messages

/// Why a file or folder could not be read or written.
package struct FileFault: Error {
  package let path: String
  /// The system's error number.
  package let code: Int32

  package init(path: String, code: Int32 = errno) {
    self.path = path
    self.code = code
  }

  /// No number of the system's: a pipe, a link or a device where a file should be.
  package static let notPlain: Int32 = -1

  /// The fault in words that say what to do.
  package var message: Message {
    switch code {
    case ENOENT: Message(.fileNotFound, path)
    case EACCES, EPERM: Message(.fileNotAllowed, path)
    case ENOSPC, EDQUOT: Message(.diskFull, path)
    case EROFS: Message(.diskReadOnly, path)
    case ENOTDIR, EEXIST: Message(.notAFolder, path)
    case EISDIR: Message(.isAFolder, path)
    case FileFault.notPlain: Message(.notAPlainFile, path)
    default: Message(.fileFault, path, String(cString: strerror(code)))
    }
  }
}

/// Reading files and folders, by path.
package enum FileSystem {
  package enum Kind { case file, folder, other, absent }

  package static func kind(_ path: String) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else { return .absent }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, sorted by bytes; hidden ones and editors' back-ups left out.
  package static func names(in folder: String) throws(FileFault) -> [String] {
    try allNames(in: folder).map { String(decoding: $0, as: UTF8.self) }.filter { !isHidden($0) }
  }

  /// What systems and editors leave behind: `.DS_Store`, `~$ke-hoach.xlsx`, `so-lieu.csv~`.
  package static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
  }

  /// All names in a folder as bytes, which need not be UTF-8, sorted.
  package static func allNames(in folder: String) throws(FileFault) -> [[UInt8]] {
    guard let stream = opendir(folder) else { throw FileFault(path: folder) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Paths of all regular files below a folder, relative to it, in path order. Folders that are
  /// links are not entered: they could lead round in a circle.
  package static func files(below folder: String, prefix: String = "") throws(FileFault) -> [String]
  {
    var found: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      switch kind(path) {
      case .file: found.append(prefix + name)
      case .folder where !isLink(path):
        found += try files(below: path, prefix: prefix + name + "/")
      default: continue
      }
    }
    return found
  }

  package static func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  package static func isThere(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// A file itself: no link to one, pipe or device.
  package static func isPlainFile(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  package static func read(_ path: String) throws(FileFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFault(path: path) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw FileFault(path: path) }
    guard info.st_mode & S_IFMT != S_IFDIR else { throw FileFault(path: path, code: EISDIR) }
    return try readAll(file, path, expected: Int(info.st_size))
  }

  private static func readAll(
    _ file: Int32, _ path: String, expected: Int
  ) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var fault: Int32 = 0
    while fault == 0 {
      let room = max(4096, expected - bytes.count + 1)
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let taken = Glibc.read(file, buffer.baseAddress, room)
        if taken < 0, errno != EINTR { fault = errno }
        count = max(0, taken)
      }
      if part.isEmpty, fault == 0 { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    throw FileFault(path: path, code: fault)
  }

  /// Adds a text to the end of a file that is there.
  package static func append(_ text: String, to path: String) throws(FileFault) {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw FileFault(path: path) }
    defer { close(file) }
    var text = text
    let fault = text.withUTF8 { WholeFile.send($0, to: file) }
    if let fault { throw FileFault(path: path, code: fault) }
  }

  /// Takes a file away, where it is there.
  package static func remove(_ path: String) { unlink(path) }

  /// Makes a folder and those it lies in, as far as they aren't there.
  package static func makeFolder(_ path: String) throws(FileFault) {
    if kind(path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST, kind(path) == .folder else {
      throw FileFault(path: path)
    }
  }
}

extension FileSystem {
  /// A path as seen from a folder that it lies below; as it is where it does not.
  package static func path(_ path: String, relativeTo folder: String) -> String {
    guard let whole = real(path), let above = real(folder), whole.hasPrefix(above + "/") else {
      return path
    }
    return String(whole.dropFirst(above.count + 1))
  }

  /// Whether a file, links followed, lies below a folder.
  package static func isInside(_ file: String, _ folder: String) -> Bool {
    guard let file = real(file), let folder = real(folder) else { return false }
    return file.hasPrefix(folder + "/")
  }

  package static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
