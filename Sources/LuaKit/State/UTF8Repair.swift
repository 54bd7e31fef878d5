/// Text of bytes that may be no UTF-8: each part that is none becomes `U+FFFD`, as `String`'s own
/// initialiser has it, which takes microseconds for each of them.
@safe struct UTF8Repair {
  private var valid: [UInt8] = []

  static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    if let valid = unsafe try? UTF8Span(validating: bytes.span) { return String(copying: valid) }
    var repair = UTF8Repair()
    repair.valid.reserveCapacity(bytes.count + 64)
    var position = 0
    while position < bytes.count { unsafe position += repair.take(bytes, position) }
    return String(decoding: repair.valid, as: UTF8.self)
  }

  /// Takes a character, or what can't be part of one; gives how many bytes that is.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let first = unsafe bytes[start]
    if first < 0x80 {
      valid.append(first)
      return 1
    }
    let (length, second) = UTF8Repair.form(first)
    var count = 1
    while count < length, start + count < bytes.count {
      let range = count == 1 ? second : 0x80...0xBF
      guard unsafe range.contains(bytes[start + count]) else { break }
      count += 1
    }
    if count == length {
      for at in start..<start + count { unsafe valid.append(bytes[at]) }
    } else {
      valid.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
    return count
  }

  /// How long a character that begins with this byte is, and what its second byte may be; a length
  /// of 0 where none does. (Unicode's table of well-formed byte sequences.)
  private static func form(_ first: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }
}

extension LuaStack {
  /// The text of any bytes.
  @usableFromInline func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    unsafe UTF8Repair.text(of: bytes)
  }
}
