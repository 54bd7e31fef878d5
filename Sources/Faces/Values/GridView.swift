import ScriptHost
import LineEditor
import PlainText
import Indicators

/// A grid fitted to the screen: wide columns are cut, columns that don't fit are left out and
/// counted, of long tables the head and the tail are shown.
struct GridView {
  let grid: ValueGrid
  let view: ValueView
  let width: Int

  private var words: [[String]] { grid.rows.map { $0.map(view.roundedCell) } }

  var lines: [ShownLine] {
    let words = words
    let (columns, widths) = fitted(words)
    var lines = [head(columns, widths)]
    for (number, row) in words.enumerated() {
      if number == grid.headCount, number > 0 { lines.append(gap) }
      lines.append(line(row, grid.rows[number], columns, widths))
    }
    let isCut = grid.count > words.count && grid.headCount == words.count
    return lines + (isCut ? [gap] : []) + [foot(columns)]
  }

  private var headers: [String] {
    grid.isNumbered ? ["#", view.say(.valueHeader)] : grid.headers
  }

  private var gap: ShownLine { .plain("  ⋮", .faint) }

  private static let widest = 120

  /// The columns that fit, and how wide each is.
  private func fitted(_ words: [[String]]) -> ([Int], [Int]) {
    var widths = grid.headers.indices.map { column in
      min(
        GridView.widest,
        words.reduce(headers[column].displayWidth) { max($0, $1[column].displayWidth) })
    }
    // More could not fit, however narrow.
    var columns = Array(widths.indices.prefix(width / 3 + 1))
    func total() -> Int { columns.reduce(0) { $0 + widths[$1] + 2 } - 2 }
    // First the widest give way, then the last ones go.
    while total() > width, let widest = columns.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 12
    {
      widths[widest] -= 1
    }
    while total() > width, columns.count > 1 { columns.removeLast() }
    return (columns, widths)
  }

  private func head(_ columns: [Int], _ widths: [Int]) -> ShownLine {
    let cells = columns.map { column in
      headers[column].terminalSafe.cut(to: widths[column])
        .padded(to: widths[column], right: isNumeric(column))
    }
    return [Screen.Piece(cells.joined(separator: "  ").trimmedAtEnd, .command)]
  }

  private func isNumeric(_ column: Int) -> Bool {
    grid.rows.contains { row in
      switch row[column] {
      case .integer, .number: true
      default: false
      }
    }
  }

  private func line(
    _ words: [String], _ values: [ShownValue], _ columns: [Int], _ widths: [Int]
  ) -> ShownLine {
    var pieces: ShownLine = []
    for (place, column) in columns.enumerated() {
      let cell = words[column].cut(to: widths[column])
        .padded(to: widths[column], right: isNumeric(column))
      let isLast = place == columns.count - 1
      pieces.append(Screen.Piece(isLast ? cell.trimmedAtEnd : cell + "  ", style(values[column])))
    }
    return pieces
  }

  private func style(_ value: ShownValue) -> Style {
    switch value {
    case .nil: .faint
    case .integer, .number: .number
    default: .plain
    }
  }

  private func foot(_ columns: [Int]) -> ShownLine {
    let hidden = grid.headers.count - columns.count
    let rows = view.say(.gridRows, VietnameseNumber.format(Double(grid.count)))
    return .plain(hidden > 0 ? rows + view.say(.gridColumns, String(hidden)) : rows, .faint)
  }
}
