import Glibc

/// Only one run at a time writes into a folder. The system lets go of the lock when the process
/// that has it ends, however it ends; a lock file that is left over holds up nobody.
struct FolderLock {
  private let path: String
  private let file: Int32

  static let name = ".chitieu.lock"

  enum Attempt {
    case taken(FolderLock)
    /// The process that has it, where that is known.
    case busy(holder: String)
  }

  /// Doesn't wait.
  static func attempt(_ folder: String) throws(FileFault) -> Attempt {
    let path = folder + "/" + name
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw FileFault(path: folder) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 || !isContended else {
        defer { close(file) }
        return .busy(holder: holder(file))
      }
      // The one who had it may have taken the file away in between.
      if isSame(file, path) {
        note(file)
        return .taken(FolderLock(path: path, file: file))
      }
      close(file)
    }
  }

  /// Where the file system knows no locks there is nothing to wait for.
  private static var isContended: Bool { errno == EWOULDBLOCK || errno == EINTR }

  private static func isSame(_ file: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(file, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  /// Says who has the lock, for those who wait.
  private static func note(_ file: Int32) {
    let text = Array(String(getpid()).utf8)
    ftruncate(file, 0)
    _ = pwrite(file, text, text.count, 0)
  }

  private static func holder(_ file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    let digits = bytes.prefix(max(0, count)).filter { (48...57).contains($0) }
    return digits.isEmpty ? "?" : String(decoding: digits, as: UTF8.self)
  }

  func release() {
    unlink(path)
    close(file)
  }
}
