/// What is to be seen: rows of styled text no wider than the terminal, and the cursor's place.
package struct Screen: Hashable, Sendable {
  /// A run of text in one style.
  package struct Piece: Hashable, Sendable {
    package var text: String
    package let style: Style

    package init(_ text: String, _ style: Style = .plain) {
      (self.text, self.style) = (text, style)
    }
  }

  /// One row of the terminal.
  package struct Row: Hashable, Sendable {
    package private(set) var pieces: [Piece] = []
    /// How many columns it takes.
    package private(set) var width = 0

    package init() {}

    package mutating func add(_ text: String, _ style: Style, width: Int) {
      self.width += width
      if pieces.last?.style == style {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append(Piece(text, style))
      }
    }

    package var text: String { pieces.map(\.text).joined() }
  }

  package internal(set) var rows: [Row] = [Row()]
  package internal(set) var cursorRow = 0
  package internal(set) var cursorColumn = 0

  package init() {}

  /// The rows as plain text.
  package var lines: [String] { rows.map(\.text) }
}

/// What stands before the lines of an input.
package struct PromptText: Hashable, Sendable {
  /// Before the first line.
  package let first: String
  /// Before the others.
  package let more: String
  /// Before what is searched for in the history.
  package let search: String

  package init(_ first: String, more: String, search: String) {
    (self.first, self.more, self.search) = (first, more, search)
  }
}
