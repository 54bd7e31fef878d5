/// What the editor asks of those who know the language that is typed, and letters. Every
/// position is counted in letters.
package protocol Assistant {
  /// How many columns a terminal gives a text.
  func width(_ text: String) -> Int
  /// Small letters without their marks: two texts with the same are alike in a search.
  func fold(_ text: String) -> String
  /// How the parts of a text are shown; what is not among them is plain.
  func styles(_ text: String, cursor: Int) -> [StyledRange]
  /// Whether Enter hands the text over, or begins a new line.
  func isComplete(_ text: String) -> Bool
  /// How many spaces a line begins with, given the lines above it and what stands in it.
  func indent(_ line: String, below above: String) -> Int
  /// What the text before the cursor could become; nil where there is nothing to offer.
  func completion(_ text: String, cursor: Int) -> Completion?
  /// A line of help on what the cursor is in.
  func hint(_ text: String, cursor: Int) -> String?
}

/// How a part of the text is shown.
package struct StyledRange: Hashable, Sendable {
  package let range: Range<Int>
  package let style: Style

  package init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}

/// What a part of the screen is: the terminal's own 16 colours show it.
package enum Style: Hashable, Sendable, CaseIterable {
  case plain, prompt, keyword, string, number, comment, known, unknown, command, matching
  case unmatched, faint, chosen, error
}

/// What could stand in place of a part of the text.
package struct Completion: Sendable {
  /// One offer.
  package struct Item: Hashable, Sendable {
    /// What is put in.
    package let text: String
    /// How it is listed.
    package let label: String
    /// What it is, in one line.
    package let note: String

    package init(_ text: String, label: String? = nil, note: String = "") {
      (self.text, self.label, self.note) = (text, label ?? text, note)
    }
  }

  /// What gives way.
  package let range: Range<Int>
  package let items: [Item]

  package init(_ range: Range<Int>, _ items: [Item]) {
    (self.range, self.items) = (range, items)
  }

  /// What all offers begin with.
  package var commonStart: String {
    guard var common = items.first.map({ Array($0.text) }) else { return "" }
    for item in items.dropFirst() {
      common = Array(zip(common, item.text).prefix { $0 == $1 }.map(\.0))
    }
    return String(common)
  }
}
