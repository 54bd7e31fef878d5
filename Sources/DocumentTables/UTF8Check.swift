/// Finds the first byte that is not UTF-8.
package enum UTF8Check {
  /// Offset of the first byte that begins no well-formed sequence (Unicode table 3-7).
  package static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index = afterASCII(bytes, index)
      } else if let length = length(bytes, index) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  /// Steps over plain bytes, eight at a time where it can.
  private static func afterASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// How many bytes the character at an offset has; nil where it is not well formed.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isWhole: Bool =
      switch first {
      case 0xC2...0xDF: (0x80...0xBF).contains(second)
      case 0xE0: (0xA0...0xBF).contains(second)
      case 0xED: (0x80...0x9F).contains(second)
      case 0xE1...0xEF: (0x80...0xBF).contains(second)
      case 0xF0: (0x90...0xBF).contains(second)
      case 0xF4: (0x80...0x8F).contains(second)
      case 0xF1...0xF3: (0x80...0xBF).contains(second)
      default: false
      }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let rest = (index + 2)..<max(index + 2, index + length)
    guard isWhole, rest.allSatisfy({ $0 < bytes.count && bytes[$0] & 0xC0 == 0x80 }) else {
      return nil
    }
    return length
  }
}
