import LuaSyntax

/// What a text that is being typed stands for, by where it stands.
enum TextPurpose {
  case unit, period, indicator, code, any
  /// The name of a file for `require`.
  case library
  /// A key of what a chain leads to.
  case key(LuaChain)

  init(ofTextAt token: Int, in tree: LuaTree) {
    if let key = TextPurpose.key(token, tree) {
      self = key
    } else if let text = tree.node(.constant, at: token),
      let (call, argument) = tree.call(withArgument: text)
    {
      self = TextPurpose.argument(argument, of: call.callee?.lastName ?? "")
    } else if let call = tree.openCall {
      self = TextPurpose.argument(max(0, call.arguments.count - 1), of: call.callee?.lastName ?? "")
    } else {
      self = .any
    }
  }

  /// `plan["`, `units["`, `c["`.
  private static func key(_ token: Int, _ tree: LuaTree) -> TextPurpose? {
    guard tree.token(token - 1)?.is("[") ?? false else { return nil }
    guard let chain = LuaChain(before: token - 1, in: tree) else { return .code }
    switch chain.lastName {
    case "units": return .unit
    case "plan": return .indicator
    default: return .key(chain)
    }
  }

  private static func argument(_ argument: Int, of function: String) -> TextPurpose {
    switch function {
    case "require": .library
    case "cell": argument == 0 ? .unit : .period
    case "of": .unit
    case "at", "period": .period
    case "explain": [.code, .unit, .period][min(argument, 2)]
    case "leaves": .indicator
    case "value", "num", "den", "opt", "state", "coverage", "target", "attainment", "met", "ytd",
      "series", "rank", "peers", "median", "mad", "percentile":
      .code
    default: .any
    }
  }
}
