import Glibc

/// The ways a terminal hands over what is typed. The way it was when the program began comes
/// back however it ends.
enum TerminalModes {
  nonisolated(unsafe) private static var usual = termios()
  nonisolated(unsafe) private static var isSaved = false

  /// Remembers how the terminal was, and sees to it that it is so again at the end.
  static func save() {
    guard !isSaved, tcgetattr(0, &usual) == 0 else { return }
    isSaved = true
    atexit { TerminalModes.restore() }
    for number in [SIGTERM, SIGHUP, SIGQUIT] {
      signal(number) { number in
        TerminalModes.restore()
        // Pastes are no longer marked.
        _ = write(1, "\u{1B}[?2004l", 8)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func restore() {
    guard isSaved else { return }
    tcsetattr(0, TCSADRAIN, &usual)
  }

  /// Each key as it comes, none of them a signal.
  static func edit() { set { $0.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN) } }

  /// While scripts run: what is typed waits unseen, Ctrl-C and Ctrl-Z are signals.
  static func run() { set { $0.c_lflag &= ~tcflag_t(ICANON | ECHO) } }

  private static func set(_ change: (inout termios) -> Void) {
    guard isSaved else { return }
    var modes = usual
    change(&modes)
    modes.c_iflag &= ~tcflag_t(ICRNL | IXON)
    modes.c_cc.6 = 1
    modes.c_cc.5 = 0
    tcsetattr(0, TCSADRAIN, &modes)
  }

  /// The process stops as by Ctrl-Z in any other program, and goes on from here.
  static func stop() {
    restore()
    kill(getpid(), SIGTSTP)
  }
}

/// How large the terminal is.
struct TerminalSize: Equatable {
  var width = 80
  var height = 24

  static var now: TerminalSize {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return TerminalSize()
    }
    return TerminalSize(width: Int(size.ws_col), height: Int(size.ws_row))
  }

  /// A byte comes out of the first when the size has changed. A pipe and not just the signal:
  /// that could come at the moment before the wait for a key begins.
  nonisolated(unsafe) private(set) static var changes: (out: Int32, in: Int32) = (-1, -1)

  /// A change of size ends the wait for a key.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    changes = (ends[0], ends[1])
    var action = sigaction()
    action.sa_flags = SA_RESTART
    action.__sigaction_handler.sa_handler = { _ in
      let number = errno
      _ = write(TerminalSize.changes.in, "!", 1)
      errno = number
    }
    sigaction(SIGWINCH, &action, nil)
  }
}
