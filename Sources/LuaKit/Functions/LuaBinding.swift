/// One description of something the host gives to scripts. It registers the function, checks
/// its arguments, words its errors, and is what `help`, the manual and completion show.
public struct LuaBinding: Sendable {
  /// What an argument must be.
  public enum Kind: String, Sendable {
    case any, boolean, number, integer, string, table, function, list
  }

  /// One argument.
  public struct Parameter: Sendable {
    /// Its name in the documentation and in errors.
    public let name: String
    /// What it must be.
    public let kind: Kind
    /// Whether it may be left out, or be nil.
    public let isOptional: Bool

    /// An argument that must be given.
    public static func required(_ name: String, _ kind: Kind) -> Parameter {
      Parameter(name: name, kind: kind, isOptional: false)
    }

    /// An argument that may be left out, or be nil.
    public static func optional(_ name: String, _ kind: Kind) -> Parameter {
      Parameter(name: name, kind: kind, isOptional: true)
    }
  }

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
    example: String = ""
  ) {
    self.name = name
    self.parameters = parameters
    self.results = results
    self.text = text
    self.example = example
  }

  /// `score.ratio(value, max_points, threshold)`; optional arguments in brackets.
  public var signature: String {
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
