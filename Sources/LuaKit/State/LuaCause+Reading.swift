extension LuaCause {
  /// Reads an error of a running script, its place left out.
  init?(running message: String) {
    var words = Words(message)
    if words.take("attempt to compare ") {
      self.init(comparison: words)
    } else if words.take("attempt to ") {
      self.init(operation: words)
    } else if words.take("bad argument #") {
      self.init(argument: words)
    } else if words.take("stack overflow") {
      self = .stackOverflow(detail: String(words.rest))
    } else {
      return nil
    }
  }

  /// `two nil values`, `number with nil`.
  private init?(comparison words: Words) {
    var words = words
    if words.take("two "), let type = words.take(upTo: " values") {
      self = .comparison(type, type)
    } else if let left = words.take(upTo: " with ") {
      self = .comparison(left, String(words.rest))
    } else {
      return nil
    }
  }

  /// `call a nil value (global 'x')`.
  private init?(operation words: Words) {
    var words = words
    guard let operation = Operation.allCases.first(where: { words.take($0.rawValue + " a ") }),
      let type = words.take(upTo: " value")
    else {
      self.init(arithmeticOfText: words)
      return
    }
    self = .operation(operation, type: type, of: Variable(words))
  }

  /// `add a 'string' with a 'table'`: a text that is no number, or something else beside a text.
  private init?(arithmeticOfText words: Words) {
    var words = words
    guard words.take(upTo: " a '") != nil, let left = words.take(upTo: "' with a '"),
      let right = words.take(upTo: "'")
    else { return nil }
    self = .operation(.arithmetic, type: right == "number" ? left : right, of: nil)
  }

  /// `1 to 'string.rep' (number expected, got nil)`.
  private init?(argument words: Words) {
    var words = words
    guard let number = words.take(upTo: " to '").flatMap({ Int($0) }),
      let function = words.take(upTo: "' ("), let expected = words.take(upTo: " expected, got "),
      words.rest.hasSuffix(")")
    else { return nil }
    self = .argument(
      number, function: function, expected: expected, got: String(words.rest.dropLast()))
  }

  /// Reads an error of the compiler, its place left out.
  init?(compiling message: String) {
    guard let near = Words.split(message, at: " near ") else { return nil }
    let stop: Stop = near.behind == "<eof>" ? .end : .token(near.behind)
    var words = Words(near.before)
    if words.rest == "unfinished string" {
      self = .openText(stop)
    } else if ["unexpected symbol", "syntax error", "function arguments expected"].contains(
      words.rest) || words.rest == "<eof> expected"
    {
      self = words.rest == "<eof> expected" ? .expected("<eof>", stop) : .unexpected(stop)
    } else if words.take("'"), let word = words.take(upTo: "' expected") {
      self = LuaCause(closing: word, words, stop) ?? .expected(word, stop)
    } else {
      return nil
    }
  }

  /// ` (to close 'function' at line 1)`.
  private init?(closing word: String, _ words: Words, _ stop: Stop) {
    var words = words
    guard words.take(" (to close '"), let opened = words.take(upTo: "' at line "),
      let line = words.take(upTo: ")").flatMap({ Int($0) })
    else { return nil }
    self = .unclosed(by: word, opened: opened, line: line, stop)
  }
}

extension LuaCause.Variable {
  /// ` (global 'x')`.
  fileprivate init?(_ words: Words) {
    var words = words
    guard words.take(" ("), let kind = words.take(upTo: " '").flatMap(Kind.init),
      words.rest.hasSuffix("')")
    else {
      return nil
    }
    (self.kind, name) = (kind, String(words.rest.dropLast(2)))
  }
}

/// A message that is read from its beginning.
private struct Words {
  private(set) var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func take(_ prefix: String) -> Bool {
    guard rest.hasPrefix(prefix) else { return false }
    rest = rest.dropFirst(prefix.count)
    return true
  }

  /// What stands before a word, which is taken too.
  mutating func take(upTo word: String) -> String? {
    guard let found = rest.firstRange(of: word) else { return nil }
    defer { rest = rest[found.upperBound...] }
    return String(rest[..<found.lowerBound])
  }

  /// What stands before and behind the first of a word.
  static func split(_ text: String, at word: String) -> (before: String, behind: String)? {
    guard let found = text.firstRange(of: word) else { return nil }
    return (String(text[..<found.lowerBound]), String(text[found.upperBound...]))
  }
}
