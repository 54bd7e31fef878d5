/// The first key among bytes from the keyboard, as far as it is a pager's.
struct PagerKey {
  /// How many bytes it has.
  let length: Int
  /// Enter, the space bar and keys such as arrows go on. `q`, Escape, Ctrl-C and Ctrl-D end the
  /// list; so does any other key, which is not the pager's: it has no length.
  let goesOn: Bool

  /// How long an Escape waits for the rest of a sequence, in milliseconds.
  static let escapeTime: Int32 = 100
  private static let ending: Set<UInt8> = [0x71, 0x51, 0x1B, 0x03, 0x04]
  private static let goingOn: Set<UInt8> = [0x0D, 0x0A, 0x20]
  private static let pasteStart = Array("\u{1B}[200~".utf8)

  init(_ bytes: [UInt8]) {
    guard let first = bytes.first, !bytes.starts(with: PagerKey.pasteStart) else {
      (length, goesOn) = (0, bytes.isEmpty)
      return
    }
    let isSequence = first == 0x1B && bytes.count > 1 && [0x5B, 0x4F].contains(bytes[1])
    goesOn = isSequence || PagerKey.goingOn.contains(first)
    let isOwn = goesOn || PagerKey.ending.contains(first)
    length = isSequence ? PagerKey.sequenceLength(bytes) : isOwn ? 1 : 0
  }

  /// Up to the letter or `~` that ends it.
  private static func sequenceLength(_ bytes: [UInt8]) -> Int {
    let end = bytes.dropFirst(2).firstIndex { (0x40..<0x7F).contains($0) }
    return end.map { $0 + 1 } ?? bytes.count
  }
}
