import Messages
import LuaSyntax
import Indicators
import PlainText

/// Decimal commas, which to Lua part two values. A list or a call may well hold two whole numbers
/// side by side: there only what can't have been meant otherwise is told.
struct DecimalCommas {
  private let code: LuaCode
  private let lists: LuaLists

  init(_ code: LuaCode) {
    self.code = code
    lists = LuaLists(code)
  }

  /// Each look may take all of the text: so many are told, and more when those are mended.
  private static let mostLooks = 300

  var traps: [SyntaxTrap] {
    var looksLeft = DecimalCommas.mostLooks
    return code.tokens.indices.compactMap { comma in
      guard looksLeft > 0, let instead = decimal(comma) else { return nil }
      looksLeft -= 1
      guard isMeant(comma) else { return nil }
      let range =
        code.tokens[comma - 1].range.lowerBound..<code.tokens[comma + 1].range.upperBound
      let written = String(code.letters[range])
      return SyntaxTrap(range, Message(.decimalComma, written, instead), .legal)
    }
  }

  /// The number that digits on both sides of a comma may be, written in Lua's way; nil where
  /// there is a space, a third number, or something that no decimal looks like.
  private func decimal(_ comma: Int) -> String? {
    guard comma > 0, code.tokens[comma].is(","), lists.isTight(comma),
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
    return lists.isTight(comma) && code.token(comma - 1)?.kind == .number
      && code.token(comma + 1)?.kind == .number
  }

  private func isMeant(_ comma: Int) -> Bool {
    let opener = lists.opener(of: comma)
    switch opener.map({ code.tokens[$0].text }) {
    case "(": return isMeant(comma, inCall: opener ?? 0)
    case "{": return isMeant(comma, inTable: opener ?? 0)
    case "[": return true
    default: return isMeant(comma, inBlock: opener)
    }
  }

  private static let ofOneArgument: Set<String> = [
    "math.floor", "math.ceil", "math.abs", "math.sqrt", "math.exp", "math.tointeger", "tostring",
  ]

  private func isMeant(_ comma: Int, inCall opener: Int) -> Bool {
    guard let callee = lists.callee(opener) else { return true }
    if DecimalCommas.ofOneArgument.contains(callee) { return lists.commas(opener).count == 1 }
    let library = callee.prefix { $0 != "." && $0 != ":" }
    // Positions and bounds stand side by side there.
    if ["string", "table", "utf8", "select"].contains(String(library)) || callee.contains(":") {
      return false
    }
    return lists.isOnlyTightOne(comma, opener)
  }

  /// Behind a named field nothing follows by position, unless by mistake.
  private func isMeant(_ comma: Int, inTable opener: Int) -> Bool {
    if lists.hasName(before: comma, opener) { return !lists.hasName(behind: comma) }
    return lists.isOnlyTightOne(comma, opener)
  }

  /// More values than there are names for; a result; an input that is just a value.
  private func isMeant(_ comma: Int, inBlock opener: Int?) -> Bool {
    let depth = code.blocks.depths[comma]
    for number in (((opener ?? -1) + 1)..<comma).reversed()
    where code.blocks.depths[number] == depth {
      let token = code.tokens[number]
      if token.is("return") { return true }
      if token.is("in") { return false }
      if token.is("=") { return isSurplus(number, opener) }
    }
    return opener.map { ["if", "while", "repeat"].contains(code.tokens[$0].text) } ?? true
  }

  private func isSurplus(_ equals: Int, _ opener: Int?) -> Bool {
    if let opener, equals == opener + 2, code.tokens[opener].is("for") { return false }
    return lists.valueCount(behind: equals) > lists.nameCount(before: equals)
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
