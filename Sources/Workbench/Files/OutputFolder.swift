import Glibc
package import Messages

/// Why the files of a run were not written.
package struct OutputFault: Error {
  package let message: Message

  init(_ message: Message) { self.message = message }
  init(_ fault: FileFault) { message = fault.message }
}

/// The folder that a run's files are written to. At any moment, and wherever the program is
/// stopped, the files in it are all of one run; the last of them, where it is there, says that
/// they are complete.
package struct OutputFolder {
  package struct File {
    let name: String
    let bytes: [UInt8]
  }

  let path: String
  /// How long another run is waited for.
  var patience = Duration.seconds(60)

  /// Puts the files of a run in the place of those before; where they can't all be written,
  /// those before stay.
  /// - Parameters:
  ///   - isCancelled: ends the wait for another run.
  ///   - tell: receives for whom is waited.
  func replace(
    with files: [File], isCancelled: () -> Bool = { false }, tell: (Message) -> Void = { _ in }
  ) throws(OutputFault) {
    do throws(FileFault) { try FileSystem.makeFolder(path) } catch { throw OutputFault(error) }
    let lock = try take(isCancelled, tell)
    defer { lock.release() }
    do throws(FileFault) {
      try lay(files)
      try exchange(files)
    } catch {
      for file in files { unlink(aside(file)) }
      throw OutputFault(error)
    }
  }

  private func take(
    _ isCancelled: () -> Bool, _ tell: (Message) -> Void
  ) throws(OutputFault) -> FolderLock {
    let end = ContinuousClock.now + patience
    var isTold = false
    while true {
      switch try attempt() {
      case .taken(let lock): return lock
      case .busy(let holder):
        if isCancelled() || ContinuousClock.now > end {
          throw OutputFault(Message(.outputBusy, path, holder))
        }
        if !isTold { tell(Message(.outputWaits, path, holder)) }
        isTold = true
        usleep(20_000)
      }
    }
  }

  private func attempt() throws(OutputFault) -> FolderLock.Attempt {
    do throws(FileFault) {
      return try FolderLock.attempt(path)
    } catch {
      throw OutputFault(error)
    }
  }

  private func place(_ file: File) -> String { path + "/" + file.name }

  /// Where a file waits until all are written. A killed run leaves some; the next one takes them
  /// away.
  private func aside(_ file: File) -> String { "\(path)/.\(file.name).part" }

  private func lay(_ files: [File]) throws(FileFault) {
    for file in files {
      if FileSystem.kind(place(file)) == .folder {
        throw FileFault(path: place(file), code: EISDIR)
      }
      unlink(aside(file))
      try WholeFile.put(file.bytes, aside(file), for: place(file))
    }
  }

  /// The last file of the run before goes first and that of this run comes last: what is there
  /// in between is of one run, and is not said to be complete.
  private func exchange(_ files: [File]) throws(FileFault) {
    for file in files.reversed() { unlink(place(file)) }
    for file in files {
      guard rename(aside(file), place(file)) == 0 else { throw FileFault(path: place(file)) }
    }
  }
}
