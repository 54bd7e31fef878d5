/// What is wrong with the arguments that a described host function was given. Its description is
/// what scripts see; the host gets the value back in `LuaError.refusal`.
public struct LuaArgumentFault: Error, Sendable, Hashable {
  /// What sort of fault it is.
  public enum Kind: Sendable, Hashable {
    /// An argument, counted from 1, is none of its parameter's kind; the name of the type it is.
    case wrong(position: Int, parameter: String, expected: LuaBinding.Kind, got: String)
    /// There are more arguments than parameters; the decimal that a comma may have torn apart.
    case tooMany(given: Int, accepted: Int, decimal: String?)
    /// A method was called on something else, as with `.` instead of `:`.
    case receiver(expected: String, got: String)
  }

  /// The function as scripts write it: `score.ratio`, `c:num`.
  public let function: String
  /// How it is called.
  public let signature: String
  /// What sort of fault it is.
  public let kind: Kind

  /// A fault; see the properties.
  public init(function: String, signature: String, _ kind: Kind) {
    self.function = function
    self.signature = signature
    self.kind = kind
  }

  /// The argument it is about, where it is about one.
  var argument: LuaError.Argument? {
    guard case .wrong(let position, let parameter, _, _) = kind else { return nil }
    return LuaError.Argument(index: position, name: parameter)
  }
}

extension LuaArgumentFault: CustomStringConvertible {
  /// The message scripts see.
  public var description: String {
    switch kind {
    case .wrong(let position, let parameter, let expected, let got):
      "\(function): argument \(position) (\(parameter)) must be \(expected.words), got \(got); "
        + "expected \(signature)"
    case .tooMany(let given, let accepted, let decimal):
      "\(function): \(given) argument\(given == 1 ? "" : "s") for \(accepted); "
        + (decimal.map { "a decimal is written \($0)" } ?? "expected \(signature)")
    case .receiver(let expected, let got):
      "\(function): bad self (\(expected) expected, got \(got)); call it with ':'"
    }
  }
}
