package import Indicators
package import LuaKit

/// Why an input failed, with all that helps to see why.
package struct PromptFailure: Sendable {
  package let kind: ScriptFailure.Kind
  package let isSyntax: Bool
  package let message: String
  package let place: Place
  /// The line it happened at, where it is known.
  package let line: String?
  /// The stack, innermost first.
  package let frames: [LuaError.Frame]
  /// The table that was raised, where it was one.
  package let raised: ShownValue?
  /// The last reading of the input that had no value: what nil may come from.
  package let absence: String?

  init(_ error: LuaError, _ raised: ShownValue?, in prompt: Prompt) {
    kind = ScriptFailure.Kind(error.kind) ?? .error
    if case .syntax = error.kind { isSyntax = true } else { isSyntax = false }
    message = error.message
    let name = prompt.script.source.path
    place = Place(file: error.chunk ?? name, row: error.line)
    line = error.chunk == name ? error.line.flatMap(prompt.typedLine) : error.sourceLine
    frames = error.frames
    self.raised = raised
    absence = prompt.script.context.lastAbsence
  }
}

extension ScriptFailure {
  /// The same with another source line.
  func showing(_ line: String?) -> ScriptFailure {
    ScriptFailure(
      kind, id: id, place: place, message: message, sourceLine: line ?? sourceLine, cell: cell)
  }
}
