import Indicators

/// A line of a script, with a mark under the letters that are meant.
struct SourceExcerpt {
  let row: Int?
  let line: String
  let marked: Range<Int>?

  var lines: [String] {
    let head = "    \(row ?? 0) | "
    let shown = head + line.terminalSafe
    guard let marked else { return [shown] }
    let letters = Array(line)
    let range = marked.clamped(to: 0..<letters.count)
    let before = String(letters[..<range.lowerBound]).terminalSafe.displayWidth
    let width = String(letters[range]).terminalSafe.displayWidth
    let space = String(repeating: " ", count: head.count + before)
    return [shown, space + String(repeating: "^", count: max(1, width))]
  }
}
