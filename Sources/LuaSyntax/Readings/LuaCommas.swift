/// Commas of a text, with the list that each stands in: arguments, fields, values, names.
package struct LuaComma: Hashable, Sendable {
  package let token: Int
  /// The list or table.
  package let list: LuaNode
  /// The number of the value before it.
  package let place: Int
}

extension LuaTree {
  /// All commas between values, by token.
  package var commas: [Int: LuaComma] {
    var commas: [Int: LuaComma] = [:]
    for node in nodes where node.kind == .list || node.kind == .table {
      for comma in self.commas(of: node) { commas[comma.token] = comma }
    }
    return commas
  }

  package func commas(of list: LuaNode) -> [LuaComma] {
    children(list).enumerated().compactMap { place, child in
      let token = child.tokens.upperBound
      guard let comma = self.token(token), comma.is(",") else { return nil }
      return LuaComma(token: token, list: list, place: place)
    }
  }

  /// No white space stands on either side of a comma.
  package func isTightComma(_ comma: Int) -> Bool { isTight(comma - 1) && isTight(comma) }

  /// White space follows a comma, but no new line.
  package func isSpacedComma(_ comma: Int) -> Bool {
    guard let next = token(comma + 1), !isTight(comma) else { return false }
    return !letters[tokens[comma].range.upperBound..<next.range.lowerBound].contains(
      where: \.isNewline)
  }

  /// The only comma without white space, among others on its line that have some.
  package func isOnlyTight(_ comma: LuaComma) -> Bool {
    let others = commas(of: comma.list).map(\.token).filter { $0 != comma.token }
    return isTightComma(comma.token) && !others.isEmpty && others.allSatisfy(isSpacedComma)
  }
}
