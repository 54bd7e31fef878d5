/// What was typed and what was shown for it, for transcripts.
package struct ShownLog {
  /// One input.
  package struct Entry {
    package let input: String
    /// What was shown, as plain lines.
    package private(set) var lines: [String] = []
    /// The last line was printed without an end so far.
    private var isLineOpen = false
    /// How much was printed, and the most that is kept.
    private var size = 0
    private static let longest = 200_000

    init(input: String) { self.input = input }

    mutating func add(_ lines: [String]) { self.lines += lines }

    /// Text comes in pieces that are no lines.
    mutating func print(_ text: String) {
      guard !text.isEmpty, size < Entry.longest else { return }
      size += text.utf8.count
      var pieces = text.unicodeScalars.prefix(Entry.longest)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if isLineOpen, let first = pieces.first {
        lines[lines.count - 1] += first
        pieces.removeFirst()
        if pieces.isEmpty { return }
      }
      isLineOpen = pieces.last != ""
      lines += isLineOpen ? pieces : pieces.dropLast()
    }
  }

  package private(set) var entries: [Entry] = []
  private static let mostEntries = 2000
  private static let mostLines = 2000

  mutating func begin(_ input: String) {
    entries.append(Entry(input: input))
    if entries.count > ShownLog.mostEntries { entries.removeFirst() }
  }

  mutating func add(_ output: Console.Output) {
    guard let last = entries.indices.last, entries[last].lines.count < ShownLog.mostLines else {
      return
    }
    switch output {
    case .printed(let text), .machine(let text): entries[last].print(text)
    case .lines(let lines), .live(let lines), .errors(let lines):
      entries[last].add(lines.map(\.text))
    }
  }
}
