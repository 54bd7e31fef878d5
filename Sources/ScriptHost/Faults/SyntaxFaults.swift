import LuaKit
import Evaluation
import Messages
import LuaSyntax
import Indicators

extension SyntaxTraps {
  /// An error of Lua at a script, as what it most likely comes from; nil where only Lua's own
  /// words are left. `line`: the number of the text's first line.
  static func fault(
    _ error: LuaError, in text: String, from line: Int = 1
  ) -> (ScriptFault, TextPosition)? {
    let row = error.line.map { $0 - line + 1 }
    guard error.fault == nil, error.isSyntax || error.kind == .runtime,
      let trap = cause(in: text, row: row, isSyntax: error.isSyntax)
    else { return nil }
    return (ScriptFault(trap.message), trap.position(in: text))
  }

  /// The error of a library that can't be loaded, with the library's own place.
  static func fault(_ error: LuaError, _ source: ScriptSource) -> ScriptFault {
    guard let (fault, position) = fault(error, in: source.text) else {
      return ScriptFault(
        .verbatim(error.message), place: Place(file: source.path, row: error.line),
        sourceLine: error.sourceLine, cause: error.cause?.message)
    }
    return ScriptFault(
      fault.message,
      place: Place(file: source.path, row: position.row, column: position.column),
      sourceLine: position.line, marked: position.marked)
  }
}

extension LuaError {
  var isSyntax: Bool {
    if case .syntax = kind { true } else { false }
  }
}

extension ScriptFailure {
  /// A script that could not be loaded, or failed while it declared.
  init(loading source: ScriptSource, _ error: LuaError) {
    guard error.chunk == source.path,
      let (fault, position) = SyntaxTraps.fault(error, in: source.text)
    else {
      self.init(.load, id: "", CallFailure(error), fallback: Place(file: source.path))
      return
    }
    let place = Place(file: source.path, row: position.row, column: position.column)
    self.init(
      .load, id: "", place: place, faults: [fault], sourceLine: position.line,
      marked: position.marked)
  }
}
