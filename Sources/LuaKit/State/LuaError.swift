/// Why a text could not be loaded, or a call into Lua ended early.
public struct LuaError: Error, Sendable {
  /// What sort of failure it was.
  public enum Kind: Sendable, Hashable {
    /// The text is no Lua; with more lines after it, it might be.
    case syntax(needsMoreInput: Bool)
    /// The script raised an error, or a function it called did.
    case runtime
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
    /// The text is longer than `LuaLimits.source`, or no text.
    case source
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
  /// The stack, innermost first.
  public let frames: [Frame]

  /// An error at a place; see the properties.
  public init(
    kind: Kind, message: String, chunk: String? = nil, line: Int? = nil,
    sourceLine: String? = nil, frames: [Frame] = []
  ) {
    self.kind = kind
    self.message = message
    self.chunk = chunk
    self.line = line
    self.sourceLine = sourceLine
    self.frames = frames
  }

  /// `chunk:line: message`, the form scripts see.
  public var description: String {
    guard let chunk else { return message }
    return line.map { "\(chunk):\($0): \(message)" } ?? "\(chunk): \(message)"
  }
}

extension LuaError: CustomStringConvertible {}
