import PlainText
/// The form of transcripts: what was typed, and what came of it.
///
/// A line that begins with `> ` is an input, lines after it that begin with `… ` or `... ` go on
/// with it, and what follows up to the next input or comment is what is shown. A line that begins
/// with `#` is a comment. A shown line that would be mistaken for one of these has `\` before
/// it. `[…]` alone in a line stands for any lines.
enum TranscriptText {
  /// `isPattern`: `[…]` stands for any lines, not for itself.
  static func text(input: String, lines: [String], isPattern: Bool = false) -> String {
    let typed = input.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      ($0.offset == 0 ? "> " : "… ") + $0.element
    }
    return (typed + lines.map { isPattern && $0 == "[…]" ? $0 : shown($0) }).joined(separator: "\n")
      + "\n"
  }

  private static func shown(_ line: String) -> String {
    let line = line.trimmedAtEnd
    let isMark = ["> ", "… ", "... ", "#", "\\"].contains { line.hasPrefix($0) }
    return isMark || [">", "…", "...", "[…]"].contains(line) ? "\\" + line : line
  }
}
