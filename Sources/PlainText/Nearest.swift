/// The names most like a mistyped one, for "did you mean".
package enum Nearest {
  /// Up to `limit` candidates within a third of the name's length (at least 1, at most 3) of
  /// single-letter edits, nearest first, ties in the candidates' order. A candidate that starts
  /// with the name, or the other way round, counts as one edit.
  package static func matches(
    _ name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    let reach = min(3, max(1, (wanted.count + 1) / 3))
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let distance = Nearest.distance(wanted, scalars, within: reach)
      if distance <= reach { found.append((distance, candidate)) }
    }
    let best = found.enumerated().sorted { ($0.1.distance, $0.0) < ($1.1.distance, $1.0) }
    return best.prefix(limit).map { $0.element.name }
  }

  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], within reach: Int
  ) -> Int {
    if left.count > 1, right.count > 1, left.starts(with: right) || right.starts(with: left) {
      return 1
    }
    guard abs(left.count - right.count) <= reach else { return reach + 1 }
    return edits(left, right)
  }

  /// Letters put in, left out, changed, or two neighbours swapped (optimal string alignment).
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var (before, previous) = ([Int](), Array(0...right.count))
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let change = previous[column] + (scalar == other ? 0 : 1)
        var best = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
