import Glibc
import Faces
import Workbench

/// Standard output and error. A reader that went away (`chitieu show | head`) ends the program
/// quietly.
enum Terminal {
  static func say(_ text: String) { put(text.hasSuffix("\n") ? text : text + "\n", to: 1) }

  static func write(_ text: String) { put(text, to: 1) }

  /// As `write`, to the errors.
  static func writeError(_ text: String) { put(text, to: 2) }

  static func complain(_ text: String) { put(text.hasSuffix("\n") ? text : text + "\n", to: 2) }

  static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// A terminal shows the output, wherever the input comes from.
  static var isShown: Bool { isatty(1) == 1 }

  /// It can't move the cursor: not one escape sequence is sent to it.
  static var isDumb: Bool {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return name.isEmpty || name == "dumb" || name == "unknown"
  }

  /// The person asked for no colours. (no-color.org)
  static var hasNoColour: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }

  /// The locale writes UTF-8.
  static var isUnicode: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let upper = value.uppercased()
      return upper.contains("UTF-8") || upper.contains("UTF8")
    }
    return false
  }

  /// A reader that went away is no fault; output that can't be stored is.
  private static func giveUp(on file: Int32) {
    guard file == 1, errno != EPIPE else { return }
    complain("chitieu: " + String(cString: strerror(errno)))
    exit(ExitCode.badInput.rawValue)
  }

  private static func put(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let taken = Glibc.write(file, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
        if taken < 0, errno != EINTR { return giveUp(on: file) }
        sent += max(0, taken)
      }
    }
  }
}

extension ScreenSettings {
  /// What this terminal can show.
  static func forThisTerminal(_ isForPeople: Bool) -> ScreenSettings {
    var settings = ScreenSettings()
    let size = TerminalSize.now
    (settings.width, settings.height) = (size.width, size.height)
    settings.isForPeople = isForPeople
    settings.isRead = isatty(2) == 1
    settings.isUnicode = Terminal.isUnicode
    return settings
  }
}
