import Evaluation
import LuaSyntax
import Messages

extension ScriptWarning {
  /// `line`: the number of the text's first line.
  init(_ trap: SyntaxTrap, in text: TextLines, file: String, line: Int = 1) {
    let position = TextPosition(of: trap.range, in: text)
    self.init(
      place: Place(file: file, row: position.row + line - 1, column: position.column),
      message: trap.message, sourceLine: position.line, marked: position.marked)
  }
}
