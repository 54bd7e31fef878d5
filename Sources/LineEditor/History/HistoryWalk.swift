/// Going up and down through the history from what was typed.
struct HistoryWalk: Hashable, Sendable {
  /// What was typed before the walk began: only entries that begin with it are visited.
  let typed: String
  var place: Int
}

/// Looking for an entry by its words.
struct HistorySearch: Hashable, Sendable {
  /// What was there when the search began.
  let saved: TextBuffer
  var query = TextBuffer()
  /// Places of the entries found, latest first.
  var found: [Int] = []
  var chosen = 0
  static let limit = 8
}
