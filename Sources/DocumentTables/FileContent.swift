/// What the bytes of a file are, judged by the bytes alone.
package enum FileContent: Sendable, Hashable {
  /// UTF-8 text that begins at an offset: behind the byte order mark, where there is one.
  case text(start: Int)
  case empty
  /// A format other than text that is known by its first bytes.
  case binary(BinaryFormat)
  /// Text in UTF-16.
  case utf16
  /// Text in another encoding than UTF-8; the place of the first byte that is not.
  case notUTF8(row: Int, column: Int, byte: UInt8)

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if let format = BinaryFormat(bytes) {
      self = .binary(format)
    } else if FileContent.isBlank(bytes, from: start) {
      self = .empty
    } else if let bad = UTF8Check.firstFault(in: bytes, from: start) {
      let place = FileContent.place(of: bad, in: bytes, from: start)
      self = .notUTF8(row: place.row, column: place.column, byte: bytes[bad])
    } else {
      self = .text(start: start)
    }
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    bytes[start...].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Row and column of an offset, by the delimiter of the first line.
  private static func place(
    of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (row: Int, column: Int) {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let delimiter = Delimiter.used(in: ArraySlice(line)) ?? .tab
    var reader = RecordReader(bytes, delimiter: delimiter, start: start)
    while reader.next() {
      if let column = reader.cells.firstIndex(where: { offset < $0.end }) {
        return (reader.row, column + 1)
      }
    }
    return (max(reader.row, 1), 1)
  }
}

/// Formats that are not text.
package enum BinaryFormat: String, Sendable, CaseIterable {
  case excel = "Excel"
  case word = "Word"
  case openDocument = "OpenDocument"
  case zip = "ZIP"
  case pdf = "PDF"
  case image
  case unknown

  /// Whether it may hold a table that people expect to be read.
  package var holdsTables: Bool {
    switch self {
    case .excel, .word, .openDocument, .pdf: true
    case .zip, .image, .unknown: false
    }
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let format = BinaryFormat.signed(bytes) {
      self = format
    } else if bytes.contains(0) {
      self = .unknown
    } else {
      return nil
    }
  }

  private static func signed(_ bytes: UnsafeBufferPointer<UInt8>) -> BinaryFormat? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return older(bytes) }
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    let images: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)]
    if images.contains(where: { bytes.starts(with: $0) }) { return .image }
    return bytes.starts(with: [0x1F, 0x8B]) ? .zip : nil
  }

  /// Names of the parts inside tell which kind of document a zip is.
  private static func zipped(_ bytes: UnsafeBufferPointer<UInt8>) -> BinaryFormat {
    if contains(bytes, "xl/") { return .excel }
    if contains(bytes, "word/") { return .word }
    return contains(bytes, "opendocument") ? .openDocument : .zip
  }

  /// Word and Excel before 2007: the name of the stream inside is in UTF-16.
  private static func older(_ bytes: UnsafeBufferPointer<UInt8>) -> BinaryFormat {
    contains(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0") ? .excel : .word
  }

  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Bool {
    let name = Array(name.utf8)
    guard bytes.count >= name.count else { return false }
    return (0...(bytes.count - name.count)).contains { start in
      bytes[start] == name[0] && name.indices.allSatisfy { bytes[start + $0] == name[$0] }
    }
  }
}
