import LuaSyntax
import ScriptHost

/// What a text that is being typed stands for, by where it stands.
enum TextPurpose {
  case argument(ArgumentRole)
  /// A key of what a chain leads to.
  case key(LuaChain)

  init(ofTextAt token: Int, in tree: LuaTree, _ prompt: Prompt) {
    if let key = TextPurpose.key(token, tree) {
      self = key
      return
    }
    let call =
      tree.node(.constant, at: token).flatMap(tree.call(withArgument:))
      ?? tree.openCall.map { ($0, max(0, $0.arguments.count - 1)) }
    let role = call.flatMap { call, argument in
      call.callee.map { prompt.role(ofArgument: argument, of: $0.lastName) }
    }
    self = .argument(role ?? .any)
  }

  /// `plan["`, `units["`, `c["`.
  private static func key(_ token: Int, _ tree: LuaTree) -> TextPurpose? {
    guard tree.token(token - 1)?.is("[") ?? false else { return nil }
    guard let chain = LuaChain(before: token - 1, in: tree) else { return .argument(.code) }
    switch chain.lastName {
    case ScriptType.units.rawValue: return .argument(.unit)
    case ScriptType.plan.rawValue: return .argument(.indicator)
    default: return .key(chain)
    }
  }
}
