/// Makes what a terminal must be sent to go from one screen to the next. Only rows that changed
/// are written again.
package struct Painter: Sendable {
  private var shown: Screen?
  private let hasColours: Bool

  /// Without colours only the marked offer is set off.
  package init(hasColours: Bool) { self.hasColours = hasColours }

  package mutating func paint(_ screen: Screen) -> String {
    if screen == shown { return "" }
    var output = Output(hasColours: hasColours)
    let old = shown ?? Screen()
    output.go(from: old.cursorRow, to: 0)
    for (number, row) in screen.rows.enumerated() {
      if number > 0 { output.text += "\r\n" }
      let isNew = shown == nil || number >= old.rows.count || old.rows[number] != row
      if isNew { output.write(row) }
    }
    if old.rows.count > screen.rows.count { output.eraseBelow() }
    output.go(from: screen.rows.count - 1, to: screen.cursorRow)
    output.column(screen.cursorColumn)
    shown = screen
    return output.text
  }

  /// Goes below what is shown; the next screen starts there.
  package mutating func finish() -> String {
    guard let screen = shown else { return "" }
    var output = Output(hasColours: hasColours)
    output.go(from: screen.cursorRow, to: screen.rows.count - 1)
    shown = nil
    return output.text + "\r\n"
  }

  /// The terminal was given another width: it may have broken rows anew, so that all is written
  /// again from where the first row now must be.
  package mutating func resize(to width: Int) -> String {
    guard let screen = shown else { return "" }
    let above = screen.rows[..<screen.cursorRow].reduce(0) {
      $0 + max(1, ($1.width + width - 1) / width)
    }
    shown = nil
    let up = above + screen.cursorColumn / max(1, width)
    return "\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J"
  }

  /// An empty terminal.
  package mutating func clear() -> String {
    shown = nil
    return "\u{1B}[H\u{1B}[2J"
  }
}

/// Text with the sequences every terminal of today knows.
private struct Output {
  var text = ""
  let hasColours: Bool

  mutating func go(from row: Int, to other: Int) {
    if other < row { text += "\u{1B}[\(row - other)A" }
    if other > row { text += String(repeating: "\n", count: other - row) }
    text += "\r"
  }

  mutating func column(_ column: Int) {
    text += "\r" + (column > 0 ? "\u{1B}[\(column)C" : "")
  }

  mutating func eraseBelow() { text += "\r\n\u{1B}[J\u{1B}[A" }

  mutating func write(_ row: Screen.Row) {
    // Erased first: behind a row that fills the width, some terminals would erase its last letter.
    text += "\u{1B}[K"
    for piece in row.pieces { text += piece.style.paint(piece.text, hasColours: hasColours) }
  }
}

extension Style {
  /// The text with the style's colour before it and the usual one behind.
  package func paint(_ text: String, hasColours: Bool) -> String {
    guard let code = hasColours ? code : plainCode, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private var plainCode: String? { self == .chosen ? "7" : nil }

  private var code: String? {
    switch self {
    case .plain: nil
    case .prompt: "1;34"
    case .keyword: "35"
    case .string: "32"
    case .number: "36"
    case .comment, .faint: "90"
    case .known: "34"
    case .unknown: "4;33"
    case .command: "1;36"
    case .matching: "1;4"
    case .unmatched, .error: "31"
    case .chosen: "7"
    }
  }
}
