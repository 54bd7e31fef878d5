import PlainText

/// Rows of cells as aligned text. Widths are counted in terminal columns, so that Vietnamese in
/// either normal form lines up.
struct TextTable {
  /// How a column is set.
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  init(_ alignments: [Alignment]) { self.alignments = alignments }

  mutating func add(_ cells: [String]) { rows.append(cells.map(\.terminalSafe)) }

  /// One line a row, columns two spaces apart; the last column isn't padded.
  func lines(indent: String = "") -> [String] {
    let widths = alignments.indices.map { column in
      rows.map { $0[column].displayWidth }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        cell.padded(to: widths[column], right: alignments[column] == .right)
      }
      return indent + cells.joined(separator: "  ").trimmedAtEnd
    }
  }
}
