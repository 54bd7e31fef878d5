import Glibc
package import LineEditor

/// The history of a workspace's prompts, in a file only its owner can read. Each text is one
/// record; several sessions may add to it at once.
package struct HistoryFile {
  private let path: String

  package init(workspace: String) { path = workspace + "/.chitieu/history" }

  /// Where it is, for messages.
  package var place: String { path }

  /// What was typed before; empty where there is no such file, or it can't be read.
  package func read() -> History {
    guard let bytes = try? FileSystem.read(path) else { return History() }
    return History(bytes.split(separator: UInt8(ascii: "\n")).map(HistoryFile.unescaped))
  }

  /// Adds a text at the end, in one write, so that sessions side by side don't mix.
  package func add(_ text: String) throws(FileFault) {
    try FileSystem.makeFolder(String(path.dropLast("/history".count)))
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw FileFault(path: path) }
    defer { close(file) }
    fchmod(file, 0o600)
    flock(file, LOCK_EX)
    let record = Array((HistoryFile.escaped(text) + "\n").utf8)
    guard Glibc.write(file, record, record.count) == record.count else {
      throw FileFault(path: path)
    }
    shortenWhereLong(file)
  }

  private static let longest = 4 << 20

  /// A file that has grown long is written anew, with each text once, by whoever holds the lock.
  private func shortenWhereLong(_ file: Int32) {
    var info = stat()
    guard fstat(file, &info) == 0, info.st_size > HistoryFile.longest else { return }
    let entries = read().entries.suffix(History.limit / 2)
    let text = entries.map { HistoryFile.escaped($0) + "\n" }.joined()
    // In place and not by renaming: other sessions have the file open, and wait for its lock.
    guard ftruncate(file, 0) == 0 else { return }
    let bytes = Array(text.utf8)
    _ = Glibc.write(file, bytes, bytes.count)
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
