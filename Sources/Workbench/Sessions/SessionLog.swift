package import ScriptHost

/// What was typed and what came of it, for the history and for promotion.
package struct SessionLog {
  /// One input.
  package struct Entry {
    package let input: String
    package fileprivate(set) var hasFailed = false
    /// It was evaluated: it is no command.
    package fileprivate(set) var isCode = false
    package fileprivate(set) var values: [ShownValue] = []
  }

  package private(set) var entries: [Entry] = []
  private static let longest = 2000

  package init() {}

  mutating func begin(_ input: String) {
    entries.append(Entry(input: input))
    if entries.count > SessionLog.longest { entries.removeFirst() }
  }

  mutating func markCode() { change { $0.isCode = true } }

  mutating func markFailed() { change { $0.hasFailed = true } }

  /// Promotion asks for single figures: a session must not keep all it showed.
  mutating func keep(_ values: [ShownValue]) {
    change { $0.values = values.prefix(1).map(\.withoutElements) }
  }

  private mutating func change(_ change: (inout Entry) -> Void) {
    guard !entries.isEmpty else { return }
    change(&entries[entries.count - 1])
  }
}
