/// Letters of a text, by line.
package struct TextPosition: Hashable, Sendable {
  package let row: Int
  /// From 1.
  package let column: Int
  package let line: String
  /// The letters of the line, as far as they are on it.
  package let marked: Range<Int>

  package init(of range: Range<Int>, in text: String) { self.init(of: range, in: TextLines(text)) }

  package init(of range: Range<Int>, in lines: TextLines) {
    row = lines.row(of: range.lowerBound)
    let (start, end) = lines.line(row)
    column = range.lowerBound - start + 1
    line = String(lines.letters[start..<end])
    marked =
      range.lowerBound - start..<max(range.lowerBound + 1, min(range.upperBound, end)) - start
  }
}

/// A text taken apart once, to find the lines of many places in it.
package struct TextLines {
  package let letters: [Character]
  /// Where each line begins.
  private let starts: [Int]

  package init(_ text: String) {
    letters = Array(text)
    starts = [0] + letters.indices.lazy.filter { [letters] in letters[$0] == "\n" }.map { $0 + 1 }
  }

  /// The number of the line that a place is on, from 1.
  package func row(of place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a line begins and ends.
  package func line(_ row: Int) -> (start: Int, end: Int) {
    (starts[row - 1], row < starts.count ? starts[row] - 1 : letters.count)
  }
}
