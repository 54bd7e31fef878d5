package import Messages

/// Why a call of a formula failed, apart from what it was called for.
package final class CallFailure: Error, Sendable {
  /// nil: the run was interrupted, which is no failure of the script.
  package let kind: ScriptFailure.Kind?
  /// Where it happened; nil: somewhere in the declaration.
  package let place: Place?
  /// With the place, as scripts see it: in English.
  package let description: String
  /// Without it.
  package let message: String
  /// What Lua found wrong, in words of the field; nil where a script or the host said it.
  package let cause: Message?
  /// What the host found wrong, as a value; nil where Lua or the script itself said it.
  package let fault: ScriptFault?
  /// The line's text.
  package let sourceLine: String?

  package init(
    _ kind: ScriptFailure.Kind?, place: Place?, description: String, message: String,
    fault: ScriptFault? = nil, sourceLine: String? = nil, cause: Message? = nil
  ) {
    self.cause = cause
    (self.kind, self.place, self.description) = (kind, place, description)
    (self.message, self.fault, self.sourceLine) = (message, fault, sourceLine)
  }

  /// A fault of a declaration's own, at its place.
  convenience init(_ message: Message, at place: Place) {
    let fault = ScriptFault(message)
    self.init(
      .error, place: place, description: "\(place.text): \(fault.description)",
      message: fault.description, fault: fault)
  }
}

extension ScriptFailure {
  /// An error of a call. What the host found wrong comes as a value, and knows its own place.
  package init(
    _ kind: Kind, id: String, _ error: CallFailure, fallback: Place, cell: String = ""
  ) {
    let place = error.place ?? fallback
    guard let fault = error.fault, !fault.isQuoted else {
      let there = error.fault
      self.init(
        kind, id: id, place: there?.place ?? place,
        message: there?.text(.english) ?? error.message,
        sourceLine: there?.sourceLine ?? error.sourceLine, cell: cell,
        cause: there?.cause ?? error.cause)
      return
    }
    self.init(
      kind, id: id, place: fault.place ?? place, faults: [fault],
      sourceLine: fault.place == nil ? error.sourceLine : fault.sourceLine, marked: fault.marked,
      cell: cell)
  }
}
