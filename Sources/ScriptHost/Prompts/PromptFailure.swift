package import LuaKit
package import Messages
package import Evaluation
import LuaSyntax
import Indicators
import PlainText

/// Why an input failed, with all that helps to see why.
package struct PromptFailure: Sendable {
  package let kind: ScriptFailure.Kind
  package let isSyntax: Bool
  /// In English.
  package let message: String
  /// What is wrong, as a value; nil where Lua or the script itself said it.
  package let fault: ScriptFault?
  package let place: Place
  /// The line it happened at, where it is known.
  package let line: String?
  /// The letters of the line that are meant, where that is known.
  package let marked: Range<Int>?
  /// The stack, innermost first.
  package let frames: [LuaError.Frame]
  /// The table that was raised, where it was one.
  package let raised: ShownValue?
  /// The last reading of the input that had no value: what nil may come from.
  package let absence: Absence?
  /// What Lua found wrong; nil where a script or the host said it.
  package let cause: LuaCause?
  /// The same in words of the field.
  package let causeWords: Message?

  init(
    _ error: LuaError, _ raised: ShownValue?, _ input: Prompt.Input, in prompt: Prompt
  ) {
    kind = ScriptFailure.Kind(error.kind) ?? .error
    isSyntax = error.isSyntax
    (frames, self.raised) = (error.frames, raised)
    absence = prompt.script.context.lastAbsence
    cause = error.cause
    let name = prompt.script.source.path
    if let (fault, position) = input.cause(of: error, chunk: name) {
      (self.fault, message, marked) = (fault, fault.text(.english), position.marked)
      place = Place(file: name, row: position.row + input.line - 1, column: position.column)
      (line, causeWords) = (position.line, nil)
      return
    }
    let raised = ScriptFailure(kind, id: "", CallFailure(error), fallback: Place(file: name))
    (fault, message, marked) = (raised.faults.first, raised.message, raised.marked)
    causeWords = raised.cause
    place = input.place(raised.place, error, chunk: name)
    line = place.file == name ? place.row.flatMap(prompt.typedLine) : raised.sourceLine
  }
}

extension Prompt.Input {
  /// Lua 5.4.4 doesn't know the line of a division by a zero that is written down, and tells line 1.
  fileprivate func place(_ raised: Place, _ error: LuaError, chunk: String) -> Place {
    let isLost = raised.file == chunk && raised.row == 1 && dividesByZero
    return isLost ? Place(file: chunk, row: line) : raised
  }

  private var dividesByZero: Bool {
    let tokens = LuaLexer.tokens(text)
    return zip(tokens, tokens.dropFirst()).contains { sign, number in
      ["//", "%"].contains(sign.text) && Int(number.text) == 0
    }
  }

  /// What an error in this very input most likely comes from.
  fileprivate func cause(of error: LuaError, chunk: String) -> (ScriptFault, TextPosition)? {
    guard error.chunk == chunk, let row = error.line, row >= line else { return nil }
    return SyntaxTraps.fault(error, in: text, from: line)
  }
}
