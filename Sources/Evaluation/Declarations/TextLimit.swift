/// How many bytes a text of a script may have where it is used for something: what is longer can't
/// have been meant, and would be copied, searched and shown for seconds.
package enum TextLimit: Int, Sendable {
  /// A code, an id, a period, the name of a file or a field.
  case name = 1024
  /// What one cell gets: a class label, a reason, the message of a finding.
  case cell = 4096
  /// What a declaration says of itself: a label, a note, a message's template.
  case words = 16384
  /// A format of dates, as long as Lua takes formats of texts.
  case format = 65536
}

extension String {
  /// The text as far as it has so many bytes; `…` at the end where something was cut.
  package func cut(toBytes most: Int) -> String {
    guard utf8.count > most else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: most)
    while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
    return String(self[..<end]) + "…"
  }
}
