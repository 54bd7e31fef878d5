import Messages
import PlainText
import LuaSyntax
import Indicators

/// Signs that word processors, telephones and other languages write, and Lua does not.
struct ForeignSigns {
  private let code: LuaTree

  init(_ code: LuaTree) { self.code = code }

  var traps: [SyntaxTrap] {
    var (traps, end) = (spaces, 0)
    // A word with many foreign letters is one trap.
    for number in code.tokens.indices where code.tokens[number].range.lowerBound >= end {
      guard let trap = trap(number) else { continue }
      traps.append(trap)
      end = trap.range.upperBound
    }
    return traps
  }

  /// White space between tokens that Lua doesn't know as such.
  private var spaces: [SyntaxTrap] {
    var (traps, end) = ([SyntaxTrap](), 0)
    for token in code.everything + [
      LuaToken(kind: .symbol, range: code.letters.endIndex..<code.letters.endIndex, text: "")
    ] {
      for place in end..<max(end, token.range.lowerBound) {
        if let message = space(code.letters[place]) {
          traps.append(SyntaxTrap(place..<place + 1, message))
        }
      }
      end = token.range.upperBound
    }
    return traps
  }

  private func space(_ letter: Character) -> Message? {
    guard let scalar = letter.unicodeScalars.first(where: { $0.value > 0x7F }) else { return nil }
    switch scalar.value {
    case 0xA0, 0x2007, 0x202F: return Message(.trapNoBreakSpace, scalar.name)
    default: return Message(.trapSpace, scalar.name)
    }
  }

  private func trap(_ number: Int) -> SyntaxTrap? {
    let token = code.tokens[number]
    if token.kind == .string, token.isOpen { return wrongEnd(of: token) }
    guard token.kind == .symbol, let letter = token.text.first else { return nil }
    return letter.isASCII ? combination(token) : foreign(token, letter)
  }

  /// A text that began with a straight quote and ends with a curly one.
  private func wrongEnd(of token: LuaToken) -> SyntaxTrap? {
    guard let offset = token.text.lastIndex(where: { ForeignSigns.quotes[$0] != nil }) else {
      return nil
    }
    let place =
      token.range.lowerBound + token.text.distance(from: token.text.startIndex, to: offset)
    let quote = token.text.prefix(1)
    return SyntaxTrap(
      place..<place + 1, Message(.trapQuote, String(token.text[offset]), String(quote)))
  }

  private func combination(_ token: LuaToken) -> SyntaxTrap? {
    let start = token.range.lowerBound
    let rest = code.letters[start...].prefix(3)
    for (sign, instead) in ForeignSigns.combinations where rest.starts(with: sign) {
      return SyntaxTrap(start..<start + sign.count, Message(.trapSign, sign, instead))
    }
    return nil
  }

  /// Longer ones first.
  private static let combinations: [(sign: String, instead: String)] = [
    ("!==", "~="), ("===", "=="), ("!=", "~="), ("<>", "~="), ("=>", ">="), ("=<", "<="),
    ("&&", "and"), ("||", "or"), ("++", "x = x + 1"), ("//=", "x = x // y"),
    ("..=", "x = x .. y"), ("+=", "x = x + y"), ("-=", "x = x - y"), ("*=", "x = x * y"),
    ("/=", "x = x / y"), ("%=", "x = x % y"), ("^=", "x = x ^ y"), ("**", "^"), ("->", "."),
    (":=", "="), ("!", "not"), ("?", "a and b or c"), ("`", "\""),
  ]

  private func foreign(_ token: LuaToken, _ letter: Character) -> SyntaxTrap? {
    let sign = String(letter)
    if let scalar = letter.unicodeScalars.first(where: { $0.isInvisible }) {
      return SyntaxTrap(token.range, Message(.trapInvisible, scalar.name))
    }
    if let quote = ForeignSigns.quotes[letter] {
      return SyntaxTrap(token.range, Message(.trapQuote, sign, quote))
    }
    if let instead = ForeignSigns.signs[letter] {
      return SyntaxTrap(token.range, Message(.trapSign, sign, instead))
    }
    if let plain = letter.unicodeScalars.first?.narrow {
      return SyntaxTrap(token.range, Message(.trapFullWidth, sign, plain))
    }
    return letter.isLetter ? word(around: token.range.lowerBound) : unknown(token, letter)
  }

  private func unknown(_ token: LuaToken, _ letter: Character) -> SyntaxTrap {
    let name = letter.unicodeScalars.first?.name ?? ""
    return SyntaxTrap(token.range, Message(.trapUnknownSign, String(letter), name))
  }

  /// A name with letters beyond a to z.
  private func word(around place: Int) -> SyntaxTrap {
    let longest = 60
    func isPart(_ letter: Character) -> Bool {
      letter == "_" || letter.isLetter || letter.isNumber
    }
    let before = code.letters[..<place].suffix(longest).reversed().prefix(while: isPart).count
    let behind = code.letters[place...].prefix(longest).prefix(while: isPart).count
    let range = place - before..<place + behind
    let word = String(code.letters[range])
    let plain = VietnameseText.fold(word)
    return SyntaxTrap(range, Message(.trapLetters, word, plain))
  }

  private static let quotes: [Character: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "″": "\"", "‘": "'",
    "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'",
  ]

  private static let signs: [Character: String] = [
    "≥": ">=", "⩾": ">=", "≤": "<=", "⩽": "<=", "≠": "~=", "≈": "==", "×": "*", "∗": "*",
    "·": "*", "•": "*", "÷": "/", "∕": "/", "⁄": "/", "−": "-", "–": "-", "—": "-", "‐": "-",
    "‑": "-", "…": "..", "→": "=", "⇒": "=", "≡": "==", "¬": "not", "∧": "and", "∨": "or",
    "、": ",", "。": ".", "²": "^2", "³": "^3", "½": "1/2", "¼": "1/4", "¾": "3/4",
  ]
}

extension Unicode.Scalar {
  /// `U+00A0`.
  fileprivate var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The sign of ordinary width that a full-width one stands for.
  fileprivate var narrow: String? {
    guard (0xFF01...0xFF5E).contains(value), let plain = Unicode.Scalar(value - 0xFEE0) else {
      return nil
    }
    return String(plain)
  }

  /// Takes no room, or only steers how text runs.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
