import Foundation
import Glibc

/// The program in a real terminal emulator (tmux), driven as a person drives it.
package final class TmuxTerminal {
  /// Where the server listens; the folder goes with the terminal.
  private let folder = NSTemporaryDirectory() + "chitieu-tmux-" + UUID().uuidString.prefix(8)
  private var socket: String { folder + "/socket" }

  package enum Fault: Error {
    case tmux(String)
    /// The screen never came to show this; it shows that.
    case missing(String, screen: String)
  }

  /// The first of `words` is the path of the program.
  package init(_ words: [String], columns: Int = 60, rows: Int = 20) throws {
    let command =
      TmuxTerminal.endsWithThisProcess + "exec env LANG=C.UTF-8 LC_ALL=C.UTF-8 "
      + words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(
        separator: " ")
    try start([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command,
    ])
  }

  /// A test that is killed can't end the server: the program in it, and so the server, ends by
  /// itself when the tests are gone.
  private static let endsWithThisProcess =
    "(while kill -0 \(getpid()); do sleep 1; done; kill -9 $$) </dev/null >/dev/null 2>&1 & "

  private func start(_ arguments: [String]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Not by `Process`, which waits until nobody holds a file that the server inherits.
    var words = (["tmux", "-u", "-S", socket] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var (child, status) = (pid_t(), Int32())
    // Threads of the tests block signals; a server that inherits that can't be ended.
    var (attributes, none) = (posix_spawnattr_t(), sigset_t())
    posix_spawnattr_init(&attributes)
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    defer { posix_spawnattr_destroy(&attributes) }
    guard posix_spawnp(&child, "tmux", nil, &attributes, &words, environ) == 0 else {
      throw Fault.tmux("can't be started")
    }
    waitpid(child, &status, 0)
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(atPath: folder)
  }

  package static var isThere: Bool {
    ["/usr/bin/tmux", "/usr/local/bin/tmux"].contains(where: FileManager.default.isExecutableFile)
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-u", "-S", socket] + arguments
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Fault.tmux(String(decoding: complained, as: UTF8.self))
    }
    return String(decoding: said, as: UTF8.self)
  }

  /// Keys by tmux's names: `Left`, `C-a`, `BSpace`.
  package func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Bytes as they stand.
  package func send(_ bytes: some Sequence<UInt8>) throws {
    try start(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  package func type(_ text: String) throws { try send(text.utf8) }

  /// Pastes as a person does with the mouse.
  package func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  /// tmux tells the program of a new size a quarter of a second later, and mixes up two that come
  /// faster.
  package func resize(columns: Int) throws {
    try tmux("resize-window", "-x", "\(columns)")
    Thread.sleep(forTimeInterval: 0.5)
  }

  package func screen() throws -> [String] {
    try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).trimmingCharacters(in: .whitespaces) }
  }

  /// Row and column of the cursor.
  package func cursor() throws -> [Int] {
    try tmux("display-message", "-p", "#{cursor_y} #{cursor_x}").split { $0 == " " || $0 == "\n" }
      .compactMap { Int($0) }
  }

  /// Waits until these rows are shown, one below the other, after all that came before.
  package func expect(_ rows: String..., seconds: Double = 10) throws {
    let start = Date()
    while true {
      let screen = try screen()
      let filled = Array(screen.prefix(1 + (screen.lastIndex { !$0.isEmpty } ?? -1)))
      if Array(filled.suffix(rows.count)) == rows { return }
      guard Date().timeIntervalSince(start) < seconds else {
        throw Fault.missing(rows.joined(separator: "\n"), screen: filled.joined(separator: "\n"))
      }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }
}
