import Indicators
import LuaKit
import PlainText
import Messages

/// How many bytes a text of a script may have where it is used for something: what is longer can't
/// have been meant, and would be copied, searched and shown for seconds.
enum TextLimit: Int {
  /// A code, an id, a period, the name of a file or a field.
  case name = 1024
  /// What one cell gets: a class label, a reason, the message of a finding.
  case cell = 4096
  /// What a declaration says of itself: a label, a note, a message's template.
  case words = 16384
  /// A format of dates, as long as Lua takes formats of texts.
  case format = 65536
}

extension LuaStack {
  /// A string's text; nil for any other type.
  /// - Throws: the fault of a text that is too long for its purpose.
  func text(_ index: Int, _ limit: TextLimit = .name) throws(LuaFailure) -> String? {
    if let fault = lengthFault(index, limit) { throw .host(fault) }
    return string(index)
  }

  /// What is wrong with a string that is longer than its purpose has use for; nil where it isn't.
  func lengthFault(_ index: Int, _ limit: TextLimit) -> ScriptFault? {
    let count = byteCount(index)
    guard count > limit.rawValue else { return nil }
    return ScriptFault(Message(.textTooLong, String(count), String(limit.rawValue)))
  }

  /// A text as it may stand in a fault: the start of a long one.
  func quotedStart(_ index: Int) -> String? {
    guard kind(index) == .string else { return nil }
    return keyText(index)
  }
}

extension String {
  /// The text as far as it has so many bytes; `…` at the end where something was cut.
  func cut(toBytes most: Int) -> String {
    guard utf8.count > most else { return self }
    var end = utf8.index(utf8.startIndex, offsetBy: most)
    while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
    return String(self[..<end]) + "…"
  }
}
