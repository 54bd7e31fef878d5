/// What was handed over before, oldest first, each text once.
package struct History: Sendable {
  package private(set) var entries: [String] = []
  /// The most that are kept.
  package static let limit = 5000

  package init(_ entries: [String] = []) {
    for entry in entries { add(entry) }
  }

  /// Adds a text; an older one that is the same goes. False where there is nothing to keep.
  @discardableResult
  package mutating func add(_ text: String) -> Bool {
    guard text.contains(where: { !$0.isWhitespace }), entries.last != text else { return false }
    if !known.insert(text).inserted { entries.removeAll { $0 == text } }
    entries.append(text)
    if entries.count > History.limit { known.remove(entries.removeFirst()) }
    return true
  }

  private var known: Set<String> = []

  /// The nearest entry before a place that begins with a text and is not that text itself.
  func earlier(than place: Int, startingWith start: String, not shown: String) -> Int? {
    entries[..<min(place, entries.count)].lastIndex { $0.hasPrefix(start) && $0 != shown }
  }

  /// The nearest entry after a place that begins with a text.
  func later(than place: Int, startingWith start: String, not shown: String) -> Int? {
    guard place + 1 < entries.count else { return nil }
    return entries[(place + 1)...].firstIndex { $0.hasPrefix(start) && $0 != shown }
  }

  /// Places of the entries that hold all words of a query, latest first.
  func matches(_ query: String, limit: Int, fold: (String) -> String) -> [Int] {
    let words = fold(query).split(separator: " ")
    var found: [Int] = []
    for place in entries.indices.reversed() where found.count < limit {
      let entry = fold(entries[place])
      if words.allSatisfy({ entry.contains($0) }) { found.append(place) }
    }
    return found
  }
}
