internal import CLua

/// How a protected call ended. Unless it is `.ok`, one value, the error, is on top of the stack.
public enum LuaStatus: Sendable {
  case ok
  /// A host function ended the call.
  case ended
  /// A limit or a cancellation stopped it.
  case stopped
  case failed
  case syntaxError
  /// A value of another state was among the arguments: nothing was called.
  case foreign
  /// The system gave no timer, so that no limit would hold: nothing was called.
  case unwatched

  init(_ status: Int32) {
    switch status {
    case LUA_OK: self = .ok
    case CLUA_ENDED: self = .ended
    case CLUA_STOPPED: self = .stopped
    case CLUA_FOREIGN: self = .foreign
    case CLUA_UNWATCHED: self = .unwatched
    case LUA_ERRSYNTAX: self = .syntaxError
    default: self = .failed
    }
  }

  /// Pops the error and throws it, unless the call ended well.
  public func orThrow(in state: LuaState) throws(LuaError) {
    if case .ok = self { return }
    throw state.stack.popError(self)
  }
}

extension LuaStack {
  /// Pops the error value that a call left, as a `LuaError`.
  public func popError(_ status: LuaStatus) -> LuaError {
    let value = errorValue
    pop(1)
    let frames = frames
    switch status {
    case .syntaxError: return syntaxError(value.text ?? "")
    case .foreign: return located(.foreign, value.text ?? "", frames)
    case .unwatched: return located(.unwatched, value.text ?? "", frames)
    case .ended: return located(.ended, "ended by the host", frames)
    case .stopped:
      let (kind, message) = unsafe LuaStack.stop(clua_last_stop(pointer))
      return located(kind, message, frames)
    case .ok, .failed: return runtimeError(value, frames)
    }
  }

  /// The error on top: a text as far as it can be shown, repaired where it is no UTF-8.
  private var errorValue: LuaValue {
    guard kind(-1) == .string else { return value(at: -1) }
    let bytes = unsafe bytes(-1).prefix(LuaError.longestMessage)
    return unsafe .string(String(decoding: bytes, as: UTF8.self))
  }

  private static func stop(_ reason: clua_stop) -> (LuaError.Kind, String) {
    switch reason {
    case CLUA_DEADLINE: (.deadline, "ran for longer than its time limit")
    case CLUA_MEMORY: (.memory, "needed more than its memory limit")
    case CLUA_OUTPUT: (.output, "printed more than may be printed")
    default: (.cancelled, "cancelled")
    }
  }

  private func located(
    _ kind: LuaError.Kind, _ message: String, _ frames: [LuaError.Frame]
  ) -> LuaError {
    let place = frames.first { $0.line != nil }
    return error(kind, message, chunk: place?.chunk, line: place?.line, frames)
  }

  private func error(
    _ kind: LuaError.Kind, _ message: String, chunk: String?, line: Int?,
    _ frames: [LuaError.Frame], _ raised: RaisedFailure? = nil
  ) -> LuaError {
    let excerpt = chunk.map { state.excerpt($0, line) } ?? []
    return LuaError(
      kind: kind, message: message, chunk: chunk, line: line,
      sourceLine: excerpt.first { $0.number == line }?.text, excerpt: excerpt,
      argument: raised?.argument, refusal: raised?.refusal, underlying: raised?.error,
      frames: frames)
  }

  private func runtimeError(_ value: LuaValue, _ frames: [LuaError.Frame]) -> LuaError {
    let text = value.text ?? "error object is a \(value.typeName) value"
    let raised = unsafe state.raised.flatMap { text.hasSuffix($0.message) ? $0 : nil }
    unsafe state.raised = nil
    let kind = raised?.error == nil ? LuaError.Kind.runtime : .host
    for frame in frames {
      guard let line = frame.line else { continue }
      let prefix = "\(LuaStack.shortName(frame.chunk)):\(line): "
      guard text.hasPrefix(prefix) else { continue }
      let message = String(text.dropFirst(prefix.count))
      return error(kind, message, chunk: frame.chunk, line: line, frames, raised)
    }
    let place = frames.first { $0.line != nil }
    return error(kind, text, chunk: place?.chunk, line: place?.line, frames, raised)
  }

  private func syntaxError(_ text: String) -> LuaError {
    // A text in quotes cannot go on in the next line.
    let goesOn = text.hasSuffix("<eof>") && !text.contains(": unfinished string near")
    let kind = LuaError.Kind.syntax(needsMoreInput: goesOn)
    for chunk in state.sources.keys {
      let prefix = LuaStack.shortName(chunk) + ":"
      guard text.hasPrefix(prefix) else { continue }
      let rest = text.dropFirst(prefix.count)
      let digits = rest.prefix { $0.isNumber }
      guard let line = Int(digits) else { continue }
      let message = String(rest.dropFirst(digits.count + 2))
      return error(kind, message, chunk: chunk, line: line, [])
    }
    return error(kind, text, chunk: nil, line: nil, [])
  }

  /// The form a path takes in Lua's own messages: at most 59 bytes, the end kept.
  private static func shortName(_ chunk: String) -> String {
    guard chunk.utf8.count > 59 else { return chunk }
    return "..." + String(decoding: chunk.utf8.suffix(56), as: UTF8.self)
  }

  private var frames: [LuaError.Frame] {
    unsafe (0..<clua_frame_count(pointer)).map { level in
      unsafe LuaStack.frame(clua_frame_at(pointer, level).pointee)
    }
  }

  /// Where the function is that called this host function; nil outside one.
  public var caller: LuaError.Frame? {
    var frame = clua_frame()
    for level in Int32(1)...8 {
      guard unsafe clua_caller(pointer, level, &frame) else { return nil }
      if frame.line > 0 { return LuaStack.frame(frame) }
    }
    return nil
  }

  private static func frame(_ frame: clua_frame) -> LuaError.Frame {
    let source = unsafe withUnsafeBytes(of: frame.source) { unsafe LuaStack.text($0) }
    let name = unsafe withUnsafeBytes(of: frame.name) { unsafe LuaStack.text($0) }
    let isNamed = source.hasPrefix("@") || source.hasPrefix("=")
    return LuaError.Frame(
      chunk: isNamed ? String(source.dropFirst()) : "load",
      line: frame.line > 0 ? Int(frame.line) : nil, function: name)
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

extension LuaState {
  /// A line of a chunk that this state loaded, from 1; nil where there is no such line.
  public func sourceLine(_ chunk: String, _ line: Int?) -> String? {
    excerpt(chunk, line).first { $0.number == line }?.text
  }

  /// A line with the ones before and after it. Only ever of a text that the host loaded.
  func excerpt(_ chunk: String, _ line: Int?) -> [LuaError.SourceLine] {
    guard let line, line > 0, let text = sources[chunk] else { return [] }
    let lines = text.split(
      separator: "\n", maxSplits: line + 1, omittingEmptySubsequences: false)
    guard line <= lines.count else { return [] }
    return (max(1, line - 1)...min(lines.count, line + 1)).map { number in
      LuaError.SourceLine(number: number, text: String(lines[number - 1]))
    }
  }
}

extension LuaValue {
  /// Lua's name of the value's type.
  public var typeName: String {
    switch self {
    case .nil: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string, .bytes: "string"
    case .table: "table"
    case .function: "function"
    case .other: "userdata"
    }
  }
}
