import Messages

/// Failures, counted: the same fault at many cells is one entry.
package struct FailureTally {
  package struct Entry {
    package let failure: ScriptFailure
    package var count: Int

    package init(failure: ScriptFailure, count: Int) {
      (self.failure, self.count) = (failure, count)
    }
  }

  private struct Key: Hashable {
    let kind: ScriptFailure.Kind
    let id: String
    let place: Place
    let message: String
  }

  package private(set) var entries: [Entry] = []
  private var positions: [Key: Int] = [:]
  /// The latest of each declaration.
  private var last: [String: Int] = [:]
  /// Where there are so many, others of the same declaration are counted with its latest.
  private static let most = 5000

  package init() {}

  package mutating func add(_ failure: ScriptFailure) {
    let key = Key(
      kind: failure.kind, id: failure.id, place: failure.place, message: failure.message)
    if let at = positions[key] ?? (entries.count < FailureTally.most ? nil : last[failure.id]) {
      entries[at].count += 1
    } else {
      positions[key] = entries.count
      last[failure.id] = entries.count
      entries.append(Entry(failure: failure, count: 1))
    }
  }
}
