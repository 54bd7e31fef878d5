/// What Lua itself found wrong, as a value. Lua tells it in words only; they are read here and
/// nowhere else. The words are those of Lua 5.4's `ldebug.c`, `lauxlib.c`, `lparser.c` and `llex.c`.
public enum LuaCause: Sendable, Hashable {
  /// What a script wanted to do with a value.
  public enum Operation: String, Sendable, Hashable, CaseIterable {
    case call, index, concatenate
    case arithmetic = "perform arithmetic on"
    case bitwise = "perform bitwise operation on"
    case length = "get length of"
  }

  /// The variable that held the value, as far as Lua knows.
  public struct Variable: Sendable, Hashable {
    /// What sort of variable it is.
    public enum Kind: String, Sendable, Hashable {
      case global, local, upvalue, field, method, constant
      case iterator = "for iterator"
    }

    /// What sort of variable it is.
    public let kind: Kind
    /// Its name.
    public let name: String

    /// A variable of that sort and name.
    public init(kind: Kind, name: String) { (self.kind, self.name) = (kind, name) }
  }

  /// Where the compiler stopped.
  public enum Stop: Sendable, Hashable {
    case end
    /// At this piece of the text.
    case token(String)

    /// As Lua writes it: `<eof>` or `'word'`.
    public var description: String {
      switch self {
      case .end: "<eof>"
      case .token(let text): text
      }
    }
  }

  /// A value of that type has no such operation.
  case operation(Operation, type: String, of: Variable?)
  /// Values of these types have no order.
  case comparison(String, String)
  /// A function of a library was called with a value of another type than it takes.
  case argument(Int, function: String, expected: String, got: String)
  /// Functions call one another too deeply.
  case stackOverflow(detail: String)
  /// `error` was called with a value that is no text.
  case raised(type: String)
  /// A text has no closing quote.
  case openText(Stop)
  /// A block or bracket is not closed.
  case unclosed(by: String, opened: String, line: Int, Stop)
  /// Another word or sign was expected.
  case expected(String, Stop)
  /// What stands there makes no sense.
  case unexpected(Stop)

  /// Where the compiler stopped; nil where the text was compiled.
  public var stop: Stop? {
    switch self {
    case .openText(let stop), .unclosed(_, _, _, let stop), .expected(_, let stop),
      .unexpected(let stop):
      stop
    default: nil
    }
  }

  /// The variable it speaks of.
  public var variable: Variable? {
    if case .operation(_, _, let variable) = self { variable } else { nil }
  }

  /// Some value was nil.
  public var isAboutNil: Bool {
    switch self {
    case .operation(_, let type, _), .raised(let type): type == "nil"
    case .comparison(let left, let right): left == "nil" || right == "nil"
    case .argument(_, _, _, let got): got == "nil" || got == "no value"
    default: false
    }
  }
}
