import Messages
import Indicators
import LuaSyntax
import PlainText

/// What Lua and the bindings say, in words of the field and in the language of the session.
struct ErrorWords {
  let language: Language

  /// The message in words; as it is where it isn't known.
  func text(_ message: String) -> String {
    for (pattern, key) in ErrorWords.known {
      if let parts = Glob.match(pattern, message) {
        return Message(key, arguments: parts).text(language)
      }
    }
    return message
  }

  private static let known: [(String, MessageKey)] = [
    ("bad argument #* to '*' (* expected, got *)", .errorLuaArgument),
    ("attempt to get length of a * value*", .errorLength),
    ("function arguments expected near *", .errorUnexpected),
    ("error object is a nil value", .errorNothing),
    ("attempt to call a nil value (global '*')", .errorNoFunction),
    ("attempt to call a nil value (method '*')", .errorNoFunction),
    ("attempt to call a nil value (field '*')", .errorNoFunction),
    ("attempt to call a * value (* '*')", .errorNotCallableNamed),
    ("attempt to call a * value*", .errorNotCallable),
    ("error object is a table value", .errorTable),
    ("attempt to perform arithmetic on a nil value (* '*')", .errorNilNumberNamed),
    ("attempt to perform arithmetic on a nil value", .errorNilNumber),
    ("attempt to perform arithmetic on a * value (* '*')", .errorNoNumberNamed),
    ("attempt to perform arithmetic on a * value*", .errorNoNumber),
    ("attempt to index a nil value (* '*')", .errorNilIndexNamed),
    ("attempt to index a * value (* '*')", .errorNoIndexNamed),
    ("attempt to index a * value*", .errorNilIndex),
    ("attempt to compare * with *", .errorCompare),
    ("attempt to compare two * values", .errorCompareTwo),
    ("attempt to concatenate a nil value (* '*')", .errorNilTextNamed),
    ("attempt to concatenate a * value (* '*')", .errorNoTextNamed),
    ("attempt to concatenate a * value*", .errorNilText),
    ("unfinished string near *", .errorOpenText),
    ("'*' expected (to close '*' at line *) near *", .errorUnclosed),
    ("<eof> expected near *", .errorUnexpected),
    ("'*' expected near *", .errorExpected),
    ("unexpected symbol near *", .errorUnexpected),
    ("syntax error near *", .errorUnexpected),
    ("stack overflow*", .errorStack),
  ]
}

/// Patterns in which `*` stands for anything.
enum Glob {
  /// What the stars stood for; nil where the text doesn't fit.
  static func match(_ pattern: String, _ text: String) -> [String]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    var (rest, parts) = (text.dropFirst(first.count), [String]())
    for (number, piece) in pieces.dropFirst().enumerated() {
      let isLast = number == pieces.count - 2
      if isLast, piece.isEmpty { return parts + [String(rest)] }
      guard let at = isLast ? rest.range(ofLast: piece) : rest.firstRange(of: piece) else {
        return nil
      }
      parts.append(String(rest[..<at.lowerBound]))
      rest = rest[at.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }
}

extension Substring {
  /// At the very end.
  fileprivate func range(ofLast piece: String) -> Range<Index>? {
    hasSuffix(piece) ? index(endIndex, offsetBy: -piece.count)..<endIndex : nil
  }
}
