/// Reads what follows an Escape: the sequences of xterm, which terminals of today send, with the
/// older ones of rxvt and the Linux console.
enum KeySequence {
  enum Outcome {
    case incomplete
    case key(Key, Int)
    case pasteBegins(Int)
  }

  /// Longest sequence that is waited for.
  private static let limit = 32

  static func read(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let bytes = Array(bytes.prefix(limit + 1))
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[1] {
    case UInt8(ascii: "["): return bracket(bytes)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return .incomplete }
      return .key(letter(bytes[2], modifier: 1), 3)
    case 0x1B: return .key(.escape, 1)
    case 0x0D, 0x0A: return .key(.newline, 2)
    case 0x7F, 0x08: return .key(.wordBackspace, 2)
    case 0x20..<0x7F: return .key(alt(bytes[1]), 2)
    default: return .key(.escape, 1)
    }
  }

  private static func alt(_ byte: UInt8) -> Key {
    switch byte {
    case UInt8(ascii: "b"): .wordLeft
    case UInt8(ascii: "f"): .wordRight
    case UInt8(ascii: "d"): .wordDelete
    default: .alt(Character(Unicode.Scalar(byte)))
    }
  }

  private static func bracket(_ bytes: [UInt8]) -> Outcome {
    // The Linux console sends `[[A` for F1.
    if bytes.count > 2, bytes[2] == UInt8(ascii: "[") {
      return bytes.count > 3 ? .key(.unknown, 4) : .incomplete
    }
    guard let end = bytes[2...].firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return bytes.count > limit ? .key(.unknown, bytes.count) : .incomplete
    }
    // What is no sequence after all, is dropped up to the byte that doesn't belong to it.
    guard (0x40..<0x7F).contains(bytes[end]) else { return .key(.unknown, end) }
    let numbers = numbers(bytes[2..<end])
    if bytes[end] == UInt8(ascii: "~"), numbers.first == 200 { return .pasteBegins(end + 1) }
    return .key(key(bytes[end], numbers), end + 1)
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }

  private static func key(_ final: UInt8, _ numbers: [Int]) -> Key {
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch final {
    case UInt8(ascii: "~"): return numbered(numbers, modifier)
    case UInt8(ascii: "u"): return numbers.first == 13 ? .newline : .unknown
    default: return letter(final, modifier: modifier)
    }
  }

  private static func letter(_ byte: UInt8, modifier: Int) -> Key {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): modifier > 2 || byte > 0x60 ? .wordRight : .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): modifier > 2 || byte > 0x60 ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "M"): .enter
    default: .unknown
    }
  }

  private static func numbered(_ numbers: [Int], _ modifier: Int) -> Key {
    switch numbers.first {
    case 1, 7: .home
    case 4, 8: .end
    case 3: modifier > 2 ? .wordDelete : .delete
    case 5: .pageUp
    case 6: .pageDown
    case 27 where numbers.count > 2 && numbers[2] == 13: .newline
    default: .unknown
    }
  }
}
