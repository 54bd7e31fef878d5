import Messages
import LuaSyntax
import Indicators
import PlainText

/// Decimal commas, which to Lua part two values. A list or a call may well hold two whole numbers
/// side by side: there only what can't have been meant otherwise is told.
struct DecimalCommas {
  private let code: LuaTree
  private let commas: [Int: LuaComma]

  init(_ code: LuaTree) {
    self.code = code
    commas = code.commas
  }

  /// Each look may take all of the text: so many are told, and more when those are mended.
  private static let mostLooks = 300

  var traps: [SyntaxTrap] {
    var looksLeft = DecimalCommas.mostLooks
    return code.tokens.indices.compactMap { comma in
      guard looksLeft > 0, let instead = decimal(comma) else { return nil }
      looksLeft -= 1
      guard commas[comma].map({ isMeant($0) }) ?? true else { return nil }
      let range =
        code.tokens[comma - 1].range.lowerBound..<code.tokens[comma + 1].range.upperBound
      let written = String(code.letters[range])
      return SyntaxTrap(range, Message(.decimalComma, written, instead), .legal)
    }
  }

  /// The number that digits on both sides of a comma may be, written in Lua's way; nil where
  /// there is a space, a third number, or something that no decimal looks like.
  private func decimal(_ comma: Int) -> String? {
    guard comma > 0, code.tokens[comma].is(","), code.isTightComma(comma),
      let before = code.token(comma - 1), before.kind == .number,
      let behind = code.token(comma + 1), behind.kind == .number, behind.text.isDigits,
      let whole = before.text.withoutGroups, !isInRow(comma - 2), !isInRow(comma + 2)
    else { return nil }
    // Nobody writes zero so.
    return whole == "0" && behind.text == "0" ? nil : whole + "." + behind.text
  }

  /// Another comma between numbers: `1,2,3`.
  private func isInRow(_ comma: Int) -> Bool {
    guard let token = code.token(comma), token.is(",") else { return false }
    return code.isTightComma(comma) && code.token(comma - 1)?.kind == .number
      && code.token(comma + 1)?.kind == .number
  }

  private func isMeant(_ comma: LuaComma) -> Bool {
    if comma.list.kind == .table { return isMeant(inTable: comma) }
    guard let statement = code.parent(comma.list) else { return true }
    switch statement.kind {
    case .call: return isMeant(comma, inCall: statement)
    case .assignment, .local: return isSurplus(comma, in: statement)
    case .numericFor, .genericFor: return false
    case .expressions: return code.parent(statement)?.parent == nil
    default: return true
    }
  }

  private static let ofOneArgument: Set<String> = [
    "math.floor", "math.ceil", "math.abs", "math.sqrt", "math.exp", "math.tointeger", "tostring",
  ]

  private func isMeant(_ comma: LuaComma, inCall node: LuaNode) -> Bool {
    guard let call = LuaCallExpression(node, in: code), let callee = call.callee else {
      return code.isOnlyTight(comma)
    }
    if DecimalCommas.ofOneArgument.contains(callee.path) { return call.arguments.count == 2 }
    // Positions and bounds stand side by side there.
    if ["string", "table", "utf8", "select"].contains(callee.root) || callee.isMethod {
      return false
    }
    return code.isOnlyTight(comma)
  }

  /// Behind a named field nothing follows by position, unless by mistake.
  private func isMeant(inTable comma: LuaComma) -> Bool {
    let fields = code.children(comma.list)
    let isNamed = { (place: Int) in
      fields.indices.contains(place) && fields[place].kind != .positional
    }
    if isNamed(comma.place) { return !isNamed(comma.place + 1) }
    return code.isOnlyTight(comma)
  }

  /// More values than there are names for.
  private func isSurplus(_ comma: LuaComma, in statement: LuaNode) -> Bool {
    let parts = code.children(statement)
    return parts[1].tokens == comma.list.tokens
      && parts[1].children.count > parts[0].children.count
  }
}

extension String {
  fileprivate var isDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }

  /// The digits of a whole number, perhaps in groups of three: `1.234`; nil for any other.
  fileprivate var withoutGroups: String? {
    let groups = split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard groups.allSatisfy(\.isDigits), let first = groups.first else { return nil }
    let isGrouped = first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    return groups.count == 1 || isGrouped ? groups.joined() : nil
  }
}
