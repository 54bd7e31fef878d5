internal import CLua

extension LuaStack {
  /// Pops the error value that a call left, as a `LuaError`.
  public func popError(_ status: LuaStatus) -> LuaError {
    let (value, address) = (errorValue, textAddress(-1))
    pop(1)
    let levels = levels
    defer { if unsafe !clua_is_running(pointer) { unsafe state.raised.removeAll() } }
    switch status {
    case .syntaxError: return syntaxError(value.text ?? "")
    case .foreign: return located(.foreign, value.text ?? "", levels)
    case .unwatched: return located(.unwatched, value.text ?? "", levels)
    case .ended: return located(.ended, "ended by the host", levels)
    case .stopped:
      let (kind, message) = unsafe LuaStack.stop(clua_last_stop(pointer))
      return located(kind, message, levels)
    case .ok, .failed: return runtimeError(value, address, levels)
    }
  }

  /// The error on top: a text as far as it can be shown, repaired where it is no UTF-8.
  private var errorValue: LuaValue {
    string(-1, most: LuaError.longestMessage).map { .string($0) } ?? value(at: -1)
  }

  private static func stop(_ reason: clua_stop) -> (LuaError.Kind, String) {
    switch reason {
    case CLUA_DEADLINE: (.deadline, "ran for longer than its time limit")
    case CLUA_MEMORY: (.memory, "needed more than its memory limit")
    case CLUA_OUTPUT: (.output, "printed more than may be printed")
    default: (.cancelled, "cancelled")
    }
  }

  private func located(_ kind: LuaError.Kind, _ message: String, _ levels: [Level]) -> LuaError {
    error(kind, message, levels.first { $0.frame.line != nil }?.frame, levels)
  }

  private func error(
    _ kind: LuaError.Kind, _ message: String, _ place: LuaError.Frame?, _ levels: [Level],
    _ raised: RaisedFailure? = nil, value: LuaValue? = nil, isRaisedByScript: Bool = false,
    cause: LuaCause? = nil
  ) -> LuaError {
    let excerpt = place.map { state.excerpt($0.chunk, $0.line) } ?? []
    return LuaError(
      kind: kind, message: message, chunk: place?.chunk, line: place?.line,
      sourceLine: excerpt.first { $0.number == place?.line }?.text, excerpt: excerpt,
      argument: raised?.argument, refusal: raised?.refusal, underlying: raised?.error,
      frames: levels.map(\.frame), value: value, isRaisedByScript: isRaisedByScript,
      cause: cause)
  }

  private func runtimeError(
    _ value: LuaValue, _ address: UInt, _ levels: [Level]
  ) -> LuaError {
    guard let text = value.text else {
      let message = "error object is a \(value.typeName) value"
      let place = levels.first { $0.frame.line != nil }?.frame
      return error(
        .runtime, message, place, levels, value: value, cause: .raised(type: value.typeName))
    }
    let (place, message) = parted(text, levels)
    let raised = unsafe state.raised.failure(at: address, text: text, message: message)
    if let again = raised?.again { return again.passedOn(through: levels.map(\.frame)) }
    let kind = raised?.error == nil ? LuaError.Kind.runtime : .host
    let isOwn = unsafe clua_raised_by_script(pointer)
    return error(
      kind, message, place, levels, raised, isRaisedByScript: isOwn,
      cause: isOwn || raised != nil ? nil : LuaCause(running: message))
  }

  /// A text into the place that it begins with, where it is one of the levels', and the rest.
  private func parted(_ text: String, _ levels: [Level]) -> (LuaError.Frame?, String) {
    for level in levels {
      guard let line = level.frame.line else { continue }
      let prefix = "\(level.shown):\(line): "
      if text.hasPrefix(prefix) { return (level.frame, String(text.dropFirst(prefix.count))) }
    }
    return (levels.first { $0.frame.line != nil }?.frame, text)
  }

  private func syntaxError(_ text: String) -> LuaError {
    let (place, message) = placed(text)
    let cause = LuaCause(compiling: message)
    let kind = LuaError.Kind.syntax(needsMoreInput: LuaStack.needsMoreInput(cause, message))
    return error(kind, message, place, [], cause: cause)
  }

  /// A text in quotes cannot go on in the next line; anything else that ended too early can.
  private static func needsMoreInput(_ cause: LuaCause?, _ message: String) -> Bool {
    if case .openText? = cause { return false }
    return cause.map { $0.stop == .end } ?? message.hasSuffix("<eof>")
  }

  /// A message of the compiler into its place and the rest.
  private func placed(_ text: String) -> (LuaError.Frame?, String) {
    for chunk in state.sources.keys {
      let prefix = LuaStack.shortName(chunk) + ":"
      guard text.hasPrefix(prefix) else { continue }
      let rest = text.dropFirst(prefix.count)
      let digits = rest.prefix { $0.isNumber }
      guard let line = Int(digits) else { continue }
      let frame = LuaError.Frame(chunk: chunk, line: line, function: "")
      return (frame, String(rest.dropFirst(digits.count + 2)))
    }
    return (nil, text)
  }
}
