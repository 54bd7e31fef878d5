import Foundation
package import Glibc

/// The program on a terminal of its own, byte by byte: for what must come in time.
package final class PseudoTerminal {
  private let master: Int32
  private let child: pid_t
  package var process: pid_t { child }
  /// Everything the program has written so far.
  package private(set) var written = ""
  private var bytes: [UInt8] = []

  package enum Fault: Error {
    case noTerminal, noProgram
    /// What was waited for did not come; this is what came.
    case missing(String, written: String)
  }

  /// From Linux's headers, which Swift doesn't see: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
  private static let unlock = UInt(0x4004_5431)
  private static let number = UInt(0x8004_5430)
  private static let ownSession = Int16(0x80)

  /// The first of `words` is the path of the program.
  package init(
    _ words: [String], environment: [String: String] = [:],
    size: (columns: UInt16, rows: UInt16) = (80, 24)
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number) = (Int32(0), Int32(0))
    guard master >= 0, ioctl(master, PseudoTerminal.unlock, &lock) == 0,
      ioctl(master, PseudoTerminal.number, &number) == 0
    else { throw Fault.noTerminal }
    var window = winsize(ws_row: size.rows, ws_col: size.columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    var variables = ProcessInfo.processInfo.environment
    variables.merge(["TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]) { $1 }
    variables["NO_COLOR"] = nil
    variables.merge(environment) { $1 }
    child = try PseudoTerminal.spawn(words, variables, terminal: "/dev/pts/\(number)")
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    close(master)
  }

  /// A session of its own, whose controlling terminal is this one.
  private static func spawn(
    _ words: [String], _ variables: [String: String], terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, PseudoTerminal.ownSession)
    let program = words[0]
    var words = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + environment { free(text) } }
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, &attributes, &words, &environment) == 0
    else { throw Fault.noProgram }
    return child
  }

  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) { _ = Glibc.write(master, bytes, bytes.count) }

  /// Reads until a text has come after what was waited for last; answers how long it took.
  @discardableResult
  package func wait(for text: String, seconds: Double = 10) throws -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    while true {
      read()
      let taken = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      if let range = written.range(of: text) {
        written = String(written[range.upperBound...])
        return taken
      }
      guard taken < seconds else {
        throw Fault.missing(text, written: String(written.suffix(2000)))
      }
      var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      _ = poll(&wait, 1, 20)
    }
  }

  /// Reads for a while, as a terminal does.
  package func watch(seconds: Double) { _ = try? wait(for: "\u{0}", seconds: seconds) }

  private func read() {
    var part = [UInt8](repeating: 0, count: 65536)
    // A program that never stops writing must not keep us here.
    for _ in 0..<16 {
      let count = Glibc.read(master, &part, part.count)
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    // A letter that is not complete waits.
    guard let text = String(validating: bytes, as: UTF8.self) else {
      if bytes.count > 8 { written += String(decoding: bytes.dropLast(4), as: UTF8.self) }
      if bytes.count > 8 { bytes = Array(bytes.suffix(4)) }
      return
    }
    // What floods the screen is not kept.
    written = String((written + text).suffix(20_000))
    bytes = []
  }
}
