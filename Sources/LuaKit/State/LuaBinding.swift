/// One description of something the host gives to scripts. It registers the function, checks
/// its arguments, words its errors, and is what `help`, the manual and completion show.
public struct LuaBinding: Sendable {
  /// What an argument must be.
  public enum Kind: Sendable, Hashable {
    case any, boolean, number, integer, string, table, function, list
    /// A host object, by the name of its type.
    case object(String)

    /// The kind's name in documentation.
    public var name: String {
      if case .object(let type) = self { return type }
      return "\(self)"
    }
  }

  /// One argument.
  public struct Parameter: Sendable {
    /// Its name in the documentation and in errors.
    public let name: String
    /// What it must be.
    public let kind: Kind
    /// Whether it may be left out, or be nil.
    public let isOptional: Bool

    /// An argument as a Swift type has it.
    public init(name: String, _ type: any LuaReadable.Type) {
      self.init(name: name, kind: type.luaKind, isOptional: type is any OptionalType.Type)
    }

    init(name: String, kind: Kind, isOptional: Bool) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }

    /// An argument that must be given.
    public static func required(_ name: String, _ kind: Kind) -> Parameter {
      Parameter(name: name, kind: kind, isOptional: false)
    }

    /// An argument that may be left out, or be nil.
    public static func optional(_ name: String, _ kind: Kind) -> Parameter {
      Parameter(name: name, kind: kind, isOptional: true)
    }
  }

  /// How scripts use it.
  public enum Form: Sendable {
    case function, property, constant
  }

  /// How scripts use it.
  public let form: Form
  /// The name as scripts write it: `score.ratio`, `c:num`, `round`.
  public let name: String
  /// Its arguments in order; a method's own object is not among them.
  public let parameters: [Parameter]
  /// What it gives, in words.
  public let results: String
  /// What it does, in a sentence.
  public let text: String
  /// A line that works, with its result after `-->`; empty where none is needed.
  public let example: String

  /// A description; see the properties.
  public init(
    _ name: String, _ parameters: [Parameter] = [], results: String = "", text: String,
    example: String = "", form: Form = .function
  ) {
    self.form = form
    self.name = name
    self.parameters = parameters
    self.results = results
    self.text = text
    self.example = example
  }

  /// `score.ratio(value, max_points, threshold)`; optional arguments in brackets.
  public var signature: String {
    guard form == .function else { return name }
    var words = ""
    for (index, parameter) in parameters.enumerated() {
      let word = (index > 0 ? ", " : "") + parameter.name
      words += parameter.isOptional ? "[\(word)]" : word
    }
    return "\(name)(\(words))"
  }

  /// The name without what it belongs to: `ratio` of `score.ratio`.
  public var shortName: String {
    String(name.split { $0 == "." || $0 == ":" }.last ?? "")
  }
}

/// What only `Optional` is.
private protocol OptionalType {}
extension Optional: OptionalType {}
