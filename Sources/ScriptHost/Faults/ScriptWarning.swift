import Indicators
package import Messages
import LuaSyntax

/// Something in a script that Lua takes, though it can't have been meant.
package struct ScriptWarning: Sendable, Hashable {
  /// File, line and column.
  package let place: Place
  package let message: Message
  /// The line's text.
  package let sourceLine: String
  /// The letters of the line that are meant.
  package let marked: Range<Int>

  /// `line`: the number of the text's first line.
  init(_ trap: SyntaxTrap, in text: TextLines, file: String, line: Int = 1) {
    let position = TextPosition(of: trap.range, in: text)
    place = Place(file: file, row: position.row + line - 1, column: position.column)
    message = trap.message
    sourceLine = position.line
    marked = position.marked
  }
}

extension Evaluation {
  /// Looks through a text for what Lua takes but can't have been meant.
  func lookThrough(_ source: ScriptSource) {
    let traps = SyntaxTraps.warnings(in: source.text)
    if traps.isEmpty { return }
    let lines = TextLines(source.text)
    for trap in traps {
      let warning = ScriptWarning(trap, in: lines, file: source.path)
      // Several scripts may require the same library.
      if !warnings.contains(warning) { warnings.append(warning) }
    }
  }

  /// A library that a script requires; the run's account names it.
  func library(_ path: String) -> ScriptSource? {
    guard let source = loader(path + ".lua") else { return nil }
    libraries[source.path] = source.sha256
    lookThrough(source)
    return source
  }

  /// Warnings since the last time, for the prompt.
  package func takeWarnings() -> [ScriptWarning] {
    defer { warnings = [] }
    return warnings
  }
}
