import PlainText

/// The text of scripts, whatever program saved it: no byte order mark, lines ended by line feeds,
/// letters composed, so that a name is the same name in every normal form. Lines keep their
/// numbers.
package enum SourceText {
  /// What is typed, or handed over on the command line.
  package static func input(_ text: String) -> String {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return unixLines(text).composed
  }

  /// A file; its first line may be meant for the shell (`#!/usr/bin/lua`), and is passed over.
  package static func file(_ text: String) -> String {
    let text = input(text)
    guard text.utf8.first == UInt8(ascii: "#") else { return text }
    return String(text.unicodeScalars.drop { $0 != "\n" })
  }

  /// The ends of lines as Lua counts them: `\n`, `\r`, `\r\n` and `\n\r` are one each.
  private static func unixLines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var (lines, before) = (String.UnicodeScalarView(), Unicode.Scalar?.none)
    for scalar in text.unicodeScalars {
      let isEnd = scalar == "\n" || scalar == "\r"
      if isEnd, let first = before, first != scalar {
        before = nil
        continue
      }
      before = isEnd ? scalar : nil
      lines.append(isEnd ? "\n" : scalar)
    }
    return String(lines)
  }
}
