import Glibc
import Workbench
import Messages
import Indicators

/// Reads standard input line by line, without a terminal's help.
struct LineReader {
  private var held: [UInt8] = []
  private var isAtEnd = false
  private var isFirst = true

  /// What reading a line gave.
  enum Line {
    case text(String)
    /// Ctrl-C while waiting: what was typed is dropped.
    case interrupted
    /// What comes is no UTF-8; nothing more is read.
    case unreadable(Message)
    case end
  }

  mutating func next() -> Line {
    while true {
      if let end = held.firstIndex(of: UInt8(ascii: "\n")) { return take(through: end) }
      if isAtEnd { return held.isEmpty ? .end : take(through: held.endIndex - 1) }
      guard fill() else {
        held = []
        return .interrupted
      }
    }
  }

  /// A line without its end and without a byte order mark; a first one that is meant for the
  /// shell says nothing.
  private mutating func take(through end: Int) -> Line {
    var bytes = held[...end]
    held = Array(held[(end + 1)...])
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    defer { isFirst = false }
    guard case .utf8(let text) = TextEncoding(Array(bytes)) else {
      return TextEncoding(Array(bytes)).fault.map(Line.unreadable) ?? .end
    }
    let line = String(text.drop { $0 == "\u{FEFF}" })
    return .text(isFirst && line.hasPrefix("#!") ? "" : line)
  }

  /// False where Ctrl-C came instead of input.
  private mutating func fill() -> Bool {
    var part = [UInt8](repeating: 0, count: 65536)
    let count = read(0, &part, part.count)
    if count < 0, errno == EINTR { return false }
    if count <= 0 { isAtEnd = true } else { held += part[..<count] }
    return true
  }
}
