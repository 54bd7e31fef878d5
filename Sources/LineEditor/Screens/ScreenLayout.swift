import PlainText

/// Sets text into rows, breaking those that are too long for the terminal.
struct ScreenLayout<Helper: Assistant> {
  let assistant: Helper
  let width: Int
  private(set) var screen = Screen()

  init(_ assistant: Helper, width: Int) {
    self.assistant = assistant
    self.width = max(2, width)
  }

  mutating func add(_ text: String, _ style: Style) {
    for letter in text { add(letter, style) }
  }

  mutating func add(_ letter: Character, _ style: Style) {
    let shown = shown(letter)
    // What is spelled out may be wider than one letter, and is broken like any text.
    for part in shown.count > 1 ? shown.map(String.init) : [shown] {
      let wide = assistant.width(part)
      if screen.rows[screen.rows.count - 1].width + wide > width { breakRow() }
      screen.rows[screen.rows.count - 1].add(part, style, width: wide)
    }
  }

  mutating func breakRow() { screen.rows.append(Screen.Row()) }

  /// The cursor stands before what is added next.
  mutating func placeCursor() {
    if screen.rows[screen.rows.count - 1].width >= width { breakRow() }
    screen.cursorRow = screen.rows.count - 1
    screen.cursorColumn = screen.rows[screen.cursorRow].width
  }

  /// A row of its own, cut where it is too long.
  mutating func addRow(_ pieces: [Screen.Piece]) {
    breakRow()
    var left = width
    for piece in pieces {
      for letter in piece.text {
        let text = letter.isNewline ? "↵" : shown(letter)
        let wide = assistant.width(text)
        guard wide <= left else { return }
        screen.rows[screen.rows.count - 1].add(text, piece.style, width: wide)
        left -= wide
      }
    }
  }

  /// What must not reach a terminal is spelled out; a mark without a letter gets a circle.
  private func shown(_ letter: Character) -> String {
    guard let scalar = letter.unicodeScalars.first else { return "" }
    switch scalar.value {
    case 0x09: return "  "
    case 0x00..<0x20, 0x7F: return "^" + String(Character(Unicode.Scalar(scalar.value ^ 0x40)!))
    case _ where scalar.isControl: return scalar.spelledOut
    default:
      return assistant.width(String(letter)) == 0 ? "◌" + String(letter) : String(letter)
    }
  }
}
