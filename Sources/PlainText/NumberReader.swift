/// Reads one number from bytes in one style: sign, digits in groups, decimals, percent sign.
struct NumberReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let style: NumberStyle
  private var position = 0
  /// All digits read so far, without leading zeros.
  private var digits: [UInt8] = []
  private var mantissa: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, style: NumberStyle) {
    self.bytes = bytes
    self.style = style
  }

  mutating func read() -> WrittenNumber? {
    skipSpaces()
    let isNegative = readSign()
    guard readGroups() else { return nil }
    guard let decimals = readDecimals() else { return nil }
    skipSpaces()
    let isPercent = take(UInt8(ascii: "%"))
    skipSpaces()
    guard position == bytes.count, let size = magnitude(decimals) else { return nil }
    return WrittenNumber(
      value: isNegative ? 0 - size : size, decimals: decimals, isPercent: isPercent)
  }

  private mutating func readSign() -> Bool {
    if take(UInt8(ascii: "+")) { return false }
    if take(UInt8(ascii: "-")) { return true }
    return takeSequence([0xE2, 0x88, 0x92])
  }

  /// Digits, either all together or in groups of three parted by one and the same mark. A first
  /// group of a lone `0` is no group: `0.125` is a fraction.
  private mutating func readGroups() -> Bool {
    let first = readDigits()
    guard first > 0 else { return false }
    guard first <= 3, mantissa > 0, let mark = groupMark() else { return true }
    while takeMark(mark) {
      guard readDigits() == 3 else { return false }
    }
    return true
  }

  /// The thousands mark at the position, where exactly three digits follow it.
  private func groupMark() -> [UInt8]? {
    let marks = style == .vietnamese ? NumberReader.dotOrSpaces : NumberReader.commaOrSpaces
    return marks.first { mark in
      let next = position + mark.count
      return starts(with: mark) && digitCount(from: next) == 3
    }
  }

  private mutating func takeMark(_ mark: [UInt8]) -> Bool {
    digitCount(from: position + mark.count) > 0 && takeSequence(mark)
  }

  private mutating func readDecimals() -> Int? {
    guard take(style == .vietnamese ? UInt8(ascii: ",") : UInt8(ascii: ".")) else { return 0 }
    let count = readDigits()
    return count > 0 ? count : nil
  }

  private mutating func readDigits() -> Int {
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]) {
      if !digits.isEmpty || bytes[position] != 48 { digits.append(bytes[position]) }
      mantissa = mantissa &* 10 &+ UInt64(bytes[position] - 48)
      position += 1
    }
    return position - start
  }

  /// Up to 15 digits and 22 decimals the quotient of two exact numbers is the nearest number;
  /// beyond, the standard library reads the text.
  private func magnitude(_ decimals: Int) -> Double? {
    if digits.count <= 15, decimals <= 22 {
      return Double(mantissa) / NumberReader.powers[decimals]
    }
    let number = Double(String(decoding: digits, as: UTF8.self) + "e-\(decimals)")
    return number?.isFinite == true ? number : nil
  }

  private func digitCount(from start: Int) -> Int {
    var end = start
    while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
    return max(0, end - start)
  }

  private mutating func skipSpaces() {
    while position < bytes.count, let mark = NumberReader.spaces.first(where: starts) {
      position += mark.count
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeSequence(_ sequence: [UInt8]) -> Bool {
    guard starts(with: sequence) else { return false }
    position += sequence.count
    return true
  }

  private func starts(with sequence: [UInt8]) -> Bool {
    guard position + sequence.count <= bytes.count else { return false }
    return sequence.indices.allSatisfy { bytes[position + $0] == sequence[$0] }
  }

  /// Space, tab, no-break space, figure space, thin space, narrow no-break space.
  private static let spaces: [[UInt8]] = [
    [0x20], [0x09], [0xC2, 0xA0], [0xE2, 0x80, 0x87], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF],
  ]
  private static let dotOrSpaces = [[UInt8(ascii: ".")]] + spaces
  private static let commaOrSpaces = [[UInt8(ascii: ",")]] + spaces
  private static let powers: [Double] = (0...22).map { power in
    (0..<power).reduce(1.0) { product, _ in product * 10 }
  }
}
