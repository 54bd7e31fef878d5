@_spi(_Unicode) import Swift

/// A letter taken apart: the base, the mark that makes another letter of it (ă â ê ô ơ ư), and
/// the tone.
struct VietnameseLetter {
  /// Small; for đ the letter itself.
  let base: Unicode.Scalar
  /// Breve, circumflex or horn.
  private(set) var shape: Unicode.Scalar?
  /// 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  private(set) var tone = 0
  let isUpper: Bool
  let isLetter: Bool

  var isSpace: Bool { base.properties.isWhitespace }
  var isDash: Bool { base.properties.generalCategory == .dashPunctuation }

  /// The letters and other characters of a text, in order.
  static func letters(of text: String) -> [VietnameseLetter] {
    var letters: [VietnameseLetter] = []
    for scalar in text._nfd {
      if letters.isEmpty || !letters[letters.count - 1].add(scalar) {
        letters.append(VietnameseLetter(scalar))
      }
    }
    return letters
  }

  private init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    self.init(other: scalar)
  }

  private init(other scalar: Unicode.Scalar) {
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    base = small
    isUpper = small != scalar
    isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  /// Most letters: without a look into Unicode's tables.
  private init(ascii: UInt8) {
    isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii)
    let small = isUpper ? ascii | 0x20 : ascii
    base = Unicode.Scalar(small)
    isLetter =
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(small)
  }

  /// Whether the scalar was a mark of this letter.
  private mutating func add(_ mark: Unicode.Scalar) -> Bool {
    if let tone = VietnameseLetter.tones[mark], isLetter {
      self.tone = tone
      return true
    }
    guard VietnameseLetter.shapes.contains(mark), isLetter else { return false }
    shape = mark
    return true
  }

  /// Position among all characters: white space, signs, digits, the Vietnamese alphabet, other
  /// letters.
  var weight: UInt32 {
    if isSpace { return 0 }
    if let place = VietnameseLetter.alphabet[base] {
      return 3_000_000 + place * 4 + (shape.flatMap { VietnameseLetter.shapeOrder[$0] } ?? 0)
    }
    guard isLetter else { return 1 + base.value }
    return base.value <= 0x7F ? 2_000_000 + base.value : 4_000_000 + base.value
  }

  private static let tones: [Unicode.Scalar: Int] = [
    "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
  ]
  private static let shapes: Set<Unicode.Scalar> = ["\u{306}", "\u{302}", "\u{31B}"]
  /// ă before â, ô before ơ; ư has only the horn.
  private static let shapeOrder: [Unicode.Scalar: UInt32] = [
    "\u{306}": 1, "\u{302}": 2, "\u{31B}": 3,
  ]
  private static let alphabet: [Unicode.Scalar: UInt32] = Dictionary(
    uniqueKeysWithValues: "abcdđefghijklmnopqrstuvwxyz".unicodeScalars.enumerated().map {
      ($1, UInt32($0))
    })
}
