/// Why a text could not be loaded, or a call into Lua ended early.
public struct LuaError: Error, Sendable {
  /// What sort of failure it was.
  public enum Kind: Sendable, Hashable {
    /// The text is no Lua; with more lines after it, it might be.
    case syntax(needsMoreInput: Bool)
    /// The script raised an error, or a function it called did.
    case runtime
    /// A host function failed with a Swift error: `LuaError.underlying`.
    case host
    /// A Lua value is not of the Swift type that was asked for, or a Swift value has no form in
    /// Lua.
    case conversion
    /// A host function ended the call: not a fault of the script.
    case ended
    /// The call ran for longer than `LuaLimits.time`.
    case deadline
    /// The script needed more than `LuaLimits.memory`.
    case memory
    /// `LuaCancellation.cancel` was called.
    case cancelled
    /// The script printed more than may be printed.
    case output
    /// The text is longer than `LuaLimits.source`.
    case source
    /// The state was closed.
    case closed
    /// The state is running: it can be neither closed nor reset.
    case running
    /// A value of another state.
    case foreign
    /// Limits that make no sense: see `LuaLimits`.
    case limits
    /// The system gives no timer, without which no limit would hold: nothing was run.
    case unwatched
  }

  /// One level of the stack when the error was raised.
  public struct Frame: Sendable, Hashable {
    /// Name of the chunk, as it was given to `load`.
    public let chunk: String
    /// Line in the chunk; nil for a host function.
    public let line: Int?
    /// Name of the function; empty where it has none.
    public let function: String
  }

  /// An argument that a host function refused.
  public struct Argument: Sendable, Hashable {
    /// Its number, from 1.
    public let index: Int
    /// Its name in the function's description; empty where it has none.
    public let name: String

    /// An argument, by number and name.
    public init(index: Int, name: String) {
      self.index = index
      self.name = name
    }
  }

  /// A line of a chunk, with its number from 1.
  public struct SourceLine: Sendable, Hashable {
    /// The line's number.
    public let number: Int
    /// The line without its end.
    public let text: String
  }

  /// What sort of failure it was.
  public let kind: Kind
  /// What happened, without the place.
  public let message: String
  /// The chunk it happened in.
  public let chunk: String?
  /// The line it happened at, from 1.
  public let line: Int?
  /// That line's text, where the chunk was loaded by this state.
  public let sourceLine: String?
  /// That line with the one before and the one after it, as far as they exist.
  public let excerpt: [SourceLine]
  /// A script raised it by `error` or `assert`: the message is in its own words, not Lua's.
  public let isRaisedByScript: Bool
  /// What Lua itself found wrong; nil where a script or a host function said it, and for the few
  /// messages that aren't known.
  public let cause: LuaCause?
  /// The argument that was refused, where it was about one.
  public let argument: Argument?
  /// What a described host function refused its arguments for, where it did.
  public let refusal: LuaArgumentFault?
  /// The Swift error that a host function threw, where it was one.
  public let underlying: (any Error)?
  /// The stack, innermost first; across a boundary, that of the inner call comes first.
  public let frames: [Frame]
  private let raised: RaisedValue?

  /// What a script raised, where it was no text: a table, a number, an object. A handle: to be used
  /// where its state is.
  public var value: LuaValue? { raised?.value }

  /// How many bytes of a script's message are kept.
  public static let longestMessage = 64 << 10

  /// An error at a place; see the properties.
  public init(
    kind: Kind, message: String, chunk: String? = nil, line: Int? = nil,
    sourceLine: String? = nil, excerpt: [SourceLine] = [], argument: Argument? = nil,
    refusal: LuaArgumentFault? = nil, underlying: (any Error)? = nil, frames: [Frame] = [],
    value: LuaValue? = nil, isRaisedByScript: Bool = false, cause: LuaCause? = nil
  ) {
    (self.isRaisedByScript, self.cause) = (isRaisedByScript, cause)
    self.kind = kind
    self.message = message
    self.chunk = chunk
    self.line = line
    self.sourceLine = sourceLine
    self.excerpt = excerpt
    self.argument = argument
    self.refusal = refusal
    self.underlying = underlying
    self.frames = frames
    raised = value.map(RaisedValue.init)
  }

  /// `chunk:line: message`, the form scripts see.
  public var description: String {
    guard let chunk else { return message }
    return line.map { "\(chunk):\($0): \(message)" } ?? "\(chunk): \(message)"
  }
}

extension LuaError: CustomStringConvertible {}

/// Carries a value of Lua in an error, which is Sendable; the value itself stays with its state.
private final class RaisedValue: @unchecked Sendable {
  let value: LuaValue

  init(_ value: LuaValue) { self.value = value }
}

extension LuaError {
  /// The same error after it went through a host function.
  func passedOn(through frames: [Frame]) -> LuaError {
    LuaError(
      kind: kind, message: message, chunk: chunk, line: line, sourceLine: sourceLine,
      excerpt: excerpt, argument: argument, refusal: refusal,
      underlying: underlying ?? self,
      frames: self.frames + frames, value: value, isRaisedByScript: isRaisedByScript,
      cause: cause)
  }

  /// A value needs more of Lua's stack than there is.
  static var noRoom: LuaError {
    LuaError(kind: .conversion, message: "stack overflow (a value needs too much of it)")
  }
}
