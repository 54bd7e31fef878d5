/// Takes Lua text apart, whatever is wrong with it: what it shows, what the prompt colours, and
/// what completion goes by. White space gives no token.
package struct LuaLexer {
  private let letters: [Character]
  private var place = 0

  private init(_ text: String) { letters = Array(text) }

  package static func tokens(_ text: String) -> [LuaToken] {
    var lexer = LuaLexer(text)
    var tokens: [LuaToken] = []
    while let token = lexer.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> LuaToken? {
    while place < letters.count, letters[place].isWhitespace { place += 1 }
    guard place < letters.count else { return nil }
    let (start, letter) = (place, letters[place])
    if isNameLetter(letter) { return word(start) }
    if digit(at: place) || letter == "." && digit(at: place + 1) { return number(start) }
    if letter == "\"" || letter == "'" { return quoted(start, letter) }
    if starts("--") { return comment(start) }
    if let level = longBracket(at: place) { return long(start, level, .longString) }
    return symbol(start)
  }

  private func token(_ kind: LuaToken.Kind, _ start: Int, isOpen: Bool = false) -> LuaToken {
    LuaToken(
      kind: kind, range: start..<place, text: String(letters[start..<place]), isOpen: isOpen)
  }

  private func isNameLetter(_ letter: Character) -> Bool {
    letter == "_" || letter.isASCII && letter.isLetter
  }

  private func digit(at place: Int) -> Bool {
    letters.indices.contains(place) && letters[place].isASCII && letters[place].isNumber
  }

  private func starts(_ text: String) -> Bool {
    letters[place...].starts(with: text)
  }

  private mutating func word(_ start: Int) -> LuaToken {
    while place < letters.count, isNameLetter(letters[place]) || digit(at: place) { place += 1 }
    let text = String(letters[start..<place])
    return token(LuaToken.keywords.contains(text) ? .keyword : .name, start)
  }

  private mutating func number(_ start: Int) -> LuaToken {
    while place < letters.count {
      let letter = letters[place]
      let isSign = (letter == "+" || letter == "-") && "eEpP".contains(letters[place - 1])
      guard letter == "." || isNameLetter(letter) || digit(at: place) || isSign && place > start
      else { break }
      if letter == ".", starts("..") { break }
      place += 1
    }
    return token(.number, start)
  }

  private mutating func quoted(_ start: Int, _ quote: Character) -> LuaToken {
    place += 1
    while place < letters.count, !isLineEnd(letters[place]) {
      let letter = letters[place]
      place += letter == "\\" ? 2 : 1
      if letter == quote { return token(.string, start) }
      if letter == "\\" { skipAfterEscape() }
    }
    place = min(place, letters.count)
    return token(.string, start, isOpen: true)
  }

  /// The ends of lines that Lua knows.
  private func isLineEnd(_ letter: Character) -> Bool {
    letter == "\n" || letter == "\r" || letter == "\r\n"
  }

  /// `\z` takes the white space behind it, line ends too.
  private mutating func skipAfterEscape() {
    guard place <= letters.count, letters[place - 1] == "z" else { return }
    while place < letters.count, letters[place].isWhitespace { place += 1 }
  }

  private mutating func comment(_ start: Int) -> LuaToken {
    place += 2
    if let level = longBracket(at: place) { return long(start, level, .comment) }
    while place < letters.count, !isLineEnd(letters[place]) { place += 1 }
    return token(.comment, start)
  }

  /// The number of equals signs of a long bracket that opens here.
  private func longBracket(at place: Int) -> Int? {
    guard letters.indices.contains(place), letters[place] == "[" else { return nil }
    let level = letters[(place + 1)...].prefix { $0 == "=" }.count
    let second = place + 1 + level
    return letters.indices.contains(second) && letters[second] == "[" ? level : nil
  }

  private mutating func long(_ start: Int, _ level: Int, _ kind: LuaToken.Kind) -> LuaToken {
    let end = ["]"] + [Character](repeating: "=", count: level) + ["]"]
    place = min(letters.count, place + level + 2)
    while place < letters.count {
      if letters[place] == "]", letters[place...].starts(with: end) {
        place += end.count
        return token(kind, start)
      }
      place += 1
    }
    return token(kind, start, isOpen: true)
  }

  private static let symbols = ["...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>"]

  private mutating func symbol(_ start: Int) -> LuaToken {
    place += LuaLexer.symbols.first(where: starts)?.count ?? 1
    return token(.symbol, start)
  }
}
