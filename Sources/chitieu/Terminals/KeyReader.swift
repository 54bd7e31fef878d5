import Glibc

/// Waits for bytes from the keyboard.
enum KeyReader {
  enum Outcome {
    case bytes([UInt8])
    /// Nothing came in the time given.
    case nothing
    /// A signal came: the terminal may have another size.
    case signal
    case end
  }

  /// What was read and is for whoever reads next.
  nonisolated(unsafe) private static var held: [UInt8] = []

  /// Gives bytes back that came with a key and are not part of it.
  static func giveBack(_ bytes: some Sequence<UInt8>) { held = Array(bytes) + held }

  /// `milliseconds` nil: as long as it takes.
  static func read(within milliseconds: Int32? = nil) -> Outcome {
    if !held.isEmpty {
      defer { held = [] }
      return .bytes(held)
    }
    var waits = [0, TerminalSize.changes.out].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&waits, 2, milliseconds ?? -1)
    if ready < 0 { return errno == EINTR ? .signal : .end }
    if ready == 0 { return .nothing }
    var bytes = [UInt8](repeating: 0, count: 4096)
    if waits[1].revents != 0 {
      _ = Glibc.read(waits[1].fd, &bytes, bytes.count)
      return .signal
    }
    let count = Glibc.read(0, &bytes, bytes.count)
    if count < 0, errno == EINTR { return .signal }
    return count > 0 ? .bytes(Array(bytes[..<count])) : .end
  }
}
