import ScriptHost

/// What was typed and what came of it, for transcripts, the history and promotion.
struct SessionLog {
  /// One input.
  struct Entry {
    let input: String
    /// What was shown, as plain lines.
    var lines: [String] = []
    var hasFailed = false
    var values: [ShownValue] = []
    /// The last line was printed without an end so far.
    private var isLineOpen = false

    /// How much was printed, and the most that is kept.
    private var size = 0
    private static let longest = 200_000

    init(input: String) { self.input = input }

    /// Text comes in pieces that are no lines.
    mutating func print(_ text: String) {
      guard !text.isEmpty else { return }
      guard size < Entry.longest else { return }
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

  private(set) var entries: [Entry] = []
  private static let entryLimit = 2000
  private static let lineLimit = 2000

  mutating func begin(_ input: String) {
    entries.append(Entry(input: input))
    if entries.count > SessionLog.entryLimit { entries.removeFirst() }
  }

  mutating func keep(_ values: [ShownValue]) {
    guard !entries.isEmpty else { return }
    // Promotion asks for single figures: a session must not keep all it showed.
    entries[entries.count - 1].values = values.prefix(1).map(\.withoutElements)
  }

  mutating func add(_ output: ReplEngine.Output) {
    guard !entries.isEmpty else { return }
    let last = entries.count - 1
    guard entries[last].lines.count < SessionLog.lineLimit else { return }
    switch output {
    case .printed(let text), .machine(let text): entries[last].print(text)
    case .lines(let lines), .live(let lines): entries[last].lines += lines.map(\.text)
    case .errors(let lines):
      entries[last].lines += lines.map(\.text)
      entries[last].hasFailed = true
    }
  }

}
