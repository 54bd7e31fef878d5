import Glibc

/// Writes files that are complete or not there: aside first, to the disk, then renamed.
package enum WholeFile {
  package static func write(_ text: String, to path: String) throws(FileFault) {
    let aside = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max)).tmp"
    do throws(FileFault) {
      try put(Array(text.utf8), aside, for: path)
    } catch {
      unlink(aside)
      throw error
    }
    guard rename(aside, path) == 0 else {
      let fault = FileFault(path: path)
      unlink(aside)
      throw fault
    }
  }

  /// Writes a file that is to be renamed to `path`. What there is of it stays where that fails.
  package static func put(_ bytes: [UInt8], _ aside: String, for path: String) throws(FileFault) {
    let file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileFault(path: path) }
    defer { close(file) }
    // A file that takes the place of another keeps its permissions.
    var old = stat()
    if stat(path, &old) == 0 { fchmod(file, old.st_mode & 0o777) }
    let fault = bytes.withUnsafeBufferPointer { send($0, to: file) }
    if let fault { throw FileFault(path: path, code: fault) }
    guard fsync(file) == 0 || errno == EINVAL else { throw FileFault(path: path) }
  }

  /// The system's error number; nil where all was written.
  package static func send(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Int32? {
    var sent = 0
    while sent < bytes.count {
      let taken = Glibc.write(file, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if taken < 0 {
        if errno == EINTR { continue }
        return errno
      }
      sent += taken
    }
    return nil
  }
}
