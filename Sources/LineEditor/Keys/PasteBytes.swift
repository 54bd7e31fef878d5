/// Collects what is pasted until the sequence that ends it. Of a paste that never ends no more is
/// kept than a person could want.
struct PasteBytes: Sendable {
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
  /// In bytes.
  private static let longest = 1 << 20

  private var bytes: [UInt8] = []
  /// How much of the end has come.
  private var matched = 0

  /// How many bytes were taken, and the whole text where its end was among them.
  mutating func take(_ new: ArraySlice<UInt8>) -> (count: Int, text: String?) {
    for (offset, byte) in new.enumerated() where add(byte) { return (offset + 1, text) }
    return (new.count, nil)
  }

  /// Whether that was the end.
  private mutating func add(_ byte: UInt8) -> Bool {
    if byte == PasteBytes.end[matched] {
      matched += 1
      return matched == PasteBytes.end.count
    }
    keep(PasteBytes.end[..<matched])
    matched = byte == PasteBytes.end[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  private mutating func keep(_ new: ArraySlice<UInt8>) {
    if bytes.count < PasteBytes.longest { bytes += new }
  }

  private var text: String {
    let raw = String(decoding: bytes, as: UTF8.self)
    var text = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in raw.unicodeScalars {
      if scalar == "\r" {
        text.append("\n")
      } else if scalar != "\n" || last != "\r" {
        text.append(scalar)
      }
      last = scalar
    }
    return String(text)
  }
}
