package import Workbench
import Glibc
package import LineEditor

/// The history of a workspace's prompts, in a file only its owner can read. Each text is one
/// record; several sessions may add to it at once.
package struct HistoryFile {
  private let workspace: String
  private var path: String { workspace + "/.chitieu/history" }

  package init(workspace: String) { self.workspace = workspace }

  /// Where it is, for messages.
  package var place: String { path }

  /// What was typed before; empty where there is no such file, or it can't be read.
  package func read() -> History {
    guard FileSystem.isPlainFile(path), let bytes = try? FileSystem.read(path) else {
      return History()
    }
    return History(bytes.split(separator: UInt8(ascii: "\n")).map(HistoryFile.unescaped))
  }

  /// Adds a text at the end, in one write, so that sessions side by side don't mix.
  package func add(_ text: String) throws(FileFault) {
    // A workspace that was removed meanwhile is not to come back for its history.
    guard FileSystem.kind(workspace) == .folder else {
      throw FileFault(path: workspace, code: ENOENT)
    }
    try FileSystem.makeFolder(workspace + "/.chitieu")
    let file = try locked()
    defer { close(file) }
    let record = Array((HistoryFile.escaped(text) + "\n").utf8)
    let size = lseek(file, 0, SEEK_END)
    let written = Glibc.write(file, record, record.count)
    guard written == record.count else {
      // A part that fits is no error to the system: the disk is full.
      let fault = FileFault(path: path, code: written < 0 ? errno : ENOSPC)
      // Half a record would join the next one.
      ftruncate(file, size)
      throw fault
    }
    if size > HistoryFile.longest { try shorten() }
  }

  /// The file, open and locked. Another session may have put a shorter one in its place while
  /// this one waited for the lock.
  private func locked() throws(FileFault) -> Int32 {
    while true {
      // A pipe would wait for a reader, a device or a link lead elsewhere.
      if FileSystem.isThere(path), !FileSystem.isPlainFile(path) {
        throw FileFault(path: path, code: FileFault.notPlain)
      }
      let file = open(
        path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
      guard file >= 0 else { throw FileFault(path: path) }
      fchmod(file, 0o600)
      flock(file, LOCK_EX)
      var (mine, current) = (stat(), stat())
      if fstat(file, &mine) == 0, stat(path, &current) == 0, mine.st_ino == current.st_ino {
        return file
      }
      close(file)
    }
  }

  private static let longest = 4 << 20

  /// Of a file that has grown long the latest texts are kept, each once, in half the room.
  private func shorten() throws(FileFault) {
    var (kept, size) = ([String](), 0)
    for entry in read().entries.reversed() {
      let record = HistoryFile.escaped(entry) + "\n"
      size += record.utf8.count
      guard size <= HistoryFile.longest / 2 else { break }
      kept.append(record)
    }
    try WholeFile.write(kept.reversed().joined(), to: path)
  }

  /// Byte by byte: `\r\n` is one letter.
  private static func escaped(_ text: String) -> String {
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\\"): Array("\\\\".utf8)
      case 0x0A: Array("\\n".utf8)
      case 0x0D: Array("\\r".utf8)
      default: [byte]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ record: ArraySlice<UInt8>) -> String {
    let mark = UInt8(ascii: "\\")
    guard record.contains(mark) else { return String(decoding: record, as: UTF8.self) }
    var (text, isEscaped) = ([UInt8](), false)
    text.reserveCapacity(record.count)
    for byte in record {
      if isEscaped {
        let isBreak = byte == UInt8(ascii: "n")
        text.append(isBreak ? 0x0A : byte == UInt8(ascii: "r") ? 0x0D : byte)
        isEscaped = false
      } else if byte == mark {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
