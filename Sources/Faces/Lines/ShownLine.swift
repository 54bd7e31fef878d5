import ScriptHost
package import LineEditor
import PlainText

/// A line to be shown: parts of text, each in a style. No escape sequences: the terminal makes
/// its own of the styles.
package typealias ShownLine = [Screen.Piece]

/// How things are to be shown.
package struct ScreenSettings: Sendable {
  /// In columns and rows.
  package var width = 80
  package var height = 24
  /// A person reads it: numbers in Vietnamese style, grids and cards; else plain values.
  package var isForPeople = false
  /// A person reads what is wrong, also where values are plain: in the language of the session.
  package var isRead = false
  /// How many rows of a list are shown; nil for the usual number, from its start and its end.
  package var rows: Int?
  /// Decimals of numbers in columns.
  package var digits = 2
  /// Lines and bars may be drawn with signs beyond ASCII.
  package var isUnicode = true

  package init() {}

  /// How much of values is read: with `rows`, so many from the start.
  var limits: ShownLimits {
    var limits = ShownLimits()
    if let rows {
      (limits.head, limits.tail, limits.values) = (rows, 0, max(limits.values, 20 * rows))
    }
    return limits
  }
}

extension [Screen.Piece] {
  /// The line without its styles.
  package var text: String { map(\.text).joined() }

  /// A plain line; what must not reach a terminal is spelled out.
  static func plain(_ text: String, _ style: Style = .plain) -> ShownLine {
    [Screen.Piece(text.terminalSafe, style)]
  }
}

extension String {
  /// The lines of a text, plain.
  var shownLines: [ShownLine] {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return (lines.last == "" ? lines.dropLast() : lines[...]).map { .plain($0) }
  }
}
