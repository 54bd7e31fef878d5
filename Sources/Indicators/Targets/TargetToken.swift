import PlainText

/// A word, a number or a sign of a target's sentence.
struct TargetToken: Sendable {
  enum Kind: Sendable {
    case word, number(Double), sign
  }

  let kind: Kind
  /// As written.
  let text: String
  /// Small letters, with marks where the sentence has any; of signs, one spelling.
  private(set) var key: String
  /// White space stood before it.
  let isApart: Bool

  /// Some letter of the word has a mark.
  var hasMark: Bool { isWord && key != VietnameseText.lower(text) }

  /// With the key its sentence is matched by; scanned words have the key without marks.
  func keyed(marked: Bool) -> TargetToken {
    guard marked, isWord else { return self }
    var token = self
    token.key = VietnameseText.nameKey(text)
    return token
  }

  /// The same, understood as a word with its marks.
  func understood(as word: String) -> TargetToken {
    var token = self
    token.key = VietnameseText.nameKey(word)
    return token
  }

  var number: Double? {
    if case .number(let number) = kind { number } else { nil }
  }

  /// The number, where it is a whole one that can be a place, a day or a year.
  var whole: Int? { number.flatMap { Int(exactly: $0) } }

  var isWord: Bool {
    if case .word = kind { true } else { false }
  }
}

/// Takes a target's sentence apart.
struct TargetScanner {
  private let characters: [Character]
  private var position = 0
  private var tokens: [TargetToken] = []

  static func tokens(_ sentence: String) -> [TargetToken] {
    var scanner = TargetScanner(characters: Array(sentence))
    while scanner.scan() {}
    return scanner.tokens
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func scan() -> Bool {
    let start = position
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count else { return false }
    let isApart = position > start || start == 0
    if characters[position].isASCIIDigit {
      if isName { scanName(isApart) } else { scanNumber(isApart) }
    } else if characters[position].isLetter {
      let word = take { $0.isLetter || $0.isASCIIDigit }
      add(.word, word, VietnameseText.fold(word), isApart)
    } else {
      scanSign(isApart)
    }
    return true
  }

  /// "2G", "3D", "5K": a digit or two with one letter that is no unit.
  private var isName: Bool {
    let digits = characters[position...].prefix { $0.isASCIIDigit }.count
    guard digits <= 2, let letter = peek(digits), "GDK".contains(letter) else { return false }
    return peek(digits + 1)?.isLetter != true
  }

  private mutating func scanName(_ isApart: Bool) {
    let name = take { $0.isLetter || $0.isASCIIDigit }
    add(.word, name, VietnameseText.fold(name), isApart)
  }

  /// Digits with dots and commas between digits, and groups of three after a space.
  private mutating func scanNumber(_ isApart: Bool) {
    var text = take { $0.isASCIIDigit }
    while let next = peek(1), next.isASCIIDigit, let mark = peek(0), mark == "." || mark == "," {
      position += 1
      text.append(mark)
      text += take { $0.isASCIIDigit }
    }
    while text.count <= 11, text.prefix(while: \.isASCIIDigit).count <= 3, groupOfThreeFollows {
      position += 1
      text += take { $0.isASCIIDigit }
    }
    guard let number = VietnameseNumber.number(text) else {
      return add(.word, text, text, isApart)
    }
    add(.number(number), text, text, isApart)
  }

  /// A space and exactly three digits: `1 900 ha`. After a fraction or a leading zero it is not
  /// read so.
  private var groupOfThreeFollows: Bool {
    guard peek(0)?.isWhitespace == true else { return false }
    let digits = (1...3).allSatisfy { peek($0)?.isASCIIDigit == true }
    return digits && peek(4)?.isASCIIDigit != true
  }

  private mutating func scanSign(_ isApart: Bool) {
    if let next = peek(1), let key = TargetScanner.pairs["\(characters[position])\(next)"] {
      position += 2
      return add(.sign, key, key, isApart)
    }
    let sign = String(characters[position])
    position += 1
    add(.sign, sign, TargetScanner.signs[sign] ?? sign, isApart)
  }

  private mutating func add(
    _ kind: TargetToken.Kind, _ text: String, _ key: String, _ isApart: Bool
  ) {
    tokens.append(TargetToken(kind: kind, text: text, key: key, isApart: isApart))
  }

  private mutating func take(while matches: (Character) -> Bool) -> String {
    let start = position
    while position < characters.count, matches(characters[position]) { position += 1 }
    return String(characters[start..<position])
  }

  private func peek(_ offset: Int) -> Character? {
    position + offset < characters.count ? characters[position + offset] : nil
  }

  private static let pairs = [
    ">=": ">=", "=>": ">=", "<=": "<=", "=<": "<=", "==": "=", "≥=": ">=", "≤=": "<=",
  ]
  private static let signs = [
    "≥": ">=", "≤": "<=", "⩾": ">=", "⩽": "<=", "–": "-", "—": "-", "‒": "-", "−": "-",
    "÷": "-", "~": "-", "“": "\"", "”": "\"", "’": "'", "％": "%",
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
