import PlainText

/// A line of a script, with a mark under the letters that are meant.
struct SourceExcerpt {
  let row: Int?
  let line: String
  let marked: Range<Int>?

  /// So many letters of a line are shown, and so many before those that are meant.
  private static let (longest, lead) = (400, 200)

  var lines: [String] {
    let head = "    \(row ?? 0) | "
    let letters = Array(line)
    let meant = marked?.clamped(to: 0..<letters.count)
    let window = SourceExcerpt.window(letters.count, meant?.lowerBound ?? 0)
    let (before, behind) = (
      window.lowerBound > 0 ? "…" : "", window.upperBound < letters.count ? "…" : ""
    )
    let shown = head + before + String(letters[window]).terminalSafe + behind
    guard let range = meant?.clamped(to: window) else { return [shown] }
    let lead = before + String(letters[window.lowerBound..<range.lowerBound]).terminalSafe
    let width = String(letters[range]).terminalSafe.displayWidth
    let space = String(repeating: " ", count: head.count + lead.displayWidth)
    return [shown, space + String(repeating: "^", count: max(1, width))]
  }

  private static func window(_ count: Int, _ meant: Int) -> Range<Int> {
    if count <= longest { return 0..<count }
    let start = max(0, min(meant - lead, count - longest))
    return start..<min(count, start + longest)
  }
}
