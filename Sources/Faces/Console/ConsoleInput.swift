import LuaSyntax
import Workbench

/// The lines of an input that is not complete yet, and how many were taken before it.
struct ConsoleInput {
  private var pending = ""
  /// Blocks that the pending lines have opened: compiling all of them again with each line of a
  /// long table would take for ever.
  private var balance = LuaBalance()
  /// So many lines are tried as they come, so that a mistake is told at once.
  private static let triedLines = 40
  private var linesDone = 0

  var isEmpty: Bool { pending.isEmpty }

  /// The number of the next input's first line.
  var nextLine: Int { linesDone + 1 }

  func text(with line: String) -> String { isEmpty ? line : pending + "\n" + line }

  /// Whether the input is complete with a line.
  mutating func take(_ line: String, isComplete: (String) -> Bool) -> Bool {
    let text = text(with: line)
    balance.take(line)
    let isOpen = balance.isOpen && balance.lines > ConsoleInput.triedLines
    if !isOpen, isComplete(ResultMark.without(text)) { return true }
    pending = text
    return false
  }

  /// Forgets the pending lines; answers with them.
  mutating func drop() -> String {
    defer { (pending, balance) = ("", LuaBalance()) }
    return pending
  }

  /// An input was taken.
  mutating func count(_ text: String) { linesDone += text.count { $0.isNewline } + 1 }
}
