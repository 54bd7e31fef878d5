import Faces
/// The first key among bytes from the keyboard, as far as a pager cares.
struct PagerKey {
  /// How many bytes it has.
  let length: Int
  /// `q`, Escape, Ctrl-C and Ctrl-D end the list; any other key goes on.
  let goesOn: Bool

  /// How long an Escape waits for the rest of a sequence, in milliseconds.
  static let escapeTime: Int32 = 100

  init(_ bytes: [UInt8]) {
    guard let first = bytes.first else {
      (length, goesOn) = (0, true)
      return
    }
    let isSequence = first == 0x1B && bytes.count > 1 && [0x5B, 0x4F].contains(bytes[1])
    length = isSequence ? PagerKey.sequenceLength(bytes) : PagerKey.letterLength(bytes)
    goesOn = isSequence || ![0x71, 0x51, 0x1B, 0x03, 0x04].contains(first)
  }

  /// Up to the letter or `~` that ends it.
  private static func sequenceLength(_ bytes: [UInt8]) -> Int {
    let end = bytes.dropFirst(2).firstIndex { (0x40..<0x7F).contains($0) }
    return end.map { $0 + 1 } ?? bytes.count
  }

  /// A letter with the bytes that go on with it.
  private static func letterLength(_ bytes: [UInt8]) -> Int {
    1 + bytes.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
  }
}
