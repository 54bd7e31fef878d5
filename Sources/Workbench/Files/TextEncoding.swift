import DocumentTables
package import Messages

/// How the letters of a text are written, judged by its bytes.
package enum TextEncoding {
  case utf8(String)
  /// Two or four bytes a letter, by name.
  case wide(String)
  /// One byte a letter; the likeliest encoding of Vietnamese, and the first byte that is no UTF-8.
  case legacy(LegacyEncoding?, byte: UInt8, offset: Int)
  case binary

  package init(_ bytes: [UInt8]) {
    if let name = TextEncoding.wideName(bytes) {
      self = .wide(name)
    } else if bytes.contains(0) {
      self = .binary
    } else if let fault = bytes.withUnsafeBufferPointer({ UTF8Check.firstFault(in: $0, from: 0) }) {
      self = .legacy(LegacyEncoding(bytes[fault...]), byte: bytes[fault], offset: fault)
    } else {
      self = .utf8(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Why it is not read, by name and without its bytes; nil where it is UTF-8.
  package var fault: Message? {
    switch self {
    case .utf8: nil
    case .wide(let name): Message(.scriptEncoding, name)
    case .legacy(let encoding?, let byte, _):
      Message(.scriptLegacyEncoding, encoding.rawValue, byte.hexadecimal)
    case .legacy(nil, let byte, _): Message(.scriptNotUTF8, byte.hexadecimal)
    case .binary: Message(.scriptBinary)
    }
  }

  private static func wideName(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return isHalfEmpty(bytes) ? "UTF-16" : nil
  }

  /// Without a byte order mark: of plain letters every second byte is 0.
  private static func isHalfEmpty(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1000)
    let zeros = head.indices.filter { head[$0] == 0 }
    let odd = zeros.count { $0 % 2 == 1 }
    return zeros.count * 5 > head.count * 2 && (odd == 0 || odd == zeros.count)
  }
}

extension UInt8 {
  fileprivate var hexadecimal: String { "0x" + String(self, radix: 16, uppercase: true) }
}

/// Encodings of Vietnamese from before Unicode.
package enum LegacyEncoding: String {
  case windows1258 = "Windows-1258"
  case tcvn3 = "TCVN3 (ABC)"
  case vni = "VNI"

  /// The one whose letters are most of the bytes beyond ASCII; nil where that isn't clear.
  init?(_ bytes: ArraySlice<UInt8>) {
    let high = bytes.filter { $0 >= 0x80 }
    if high.count(where: { (0xA7...0xBE).contains($0) }) * 3 > high.count {
      self = .tcvn3
      return
    }
    let windows = high.count(where: LegacyEncoding.ofWindows.contains)
    let vni = high.count(where: LegacyEncoding.ofVNI.contains)
    guard windows != vni else { return nil }
    self = windows > vni ? .windows1258 : .vni
  }

  /// đ, Đ, ă, ư and the marks of Windows-1258, which VNI uses for little.
  private static let ofWindows: Set<UInt8> = [
    0xF0, 0xD0, 0xE3, 0xFD, 0xDD, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2,
  ]
  /// đ, Đ, ư and the marks of VNI.
  private static let ofVNI: Set<UInt8> = [
    0xF1, 0xD1, 0xF6, 0xD6, 0xF8, 0xF9, 0xFB, 0xEF, 0xF5, 0xE4, 0xE5, 0xE0,
  ]
}
