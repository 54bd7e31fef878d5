/// Finds the index of a code by the bytes of a cell, without making a text of it: figures files
/// name a unit and an indicator in each of their millions of rows.
struct CodeIndex {
  private var slots: [Int32]
  private let codes: [[UInt8]]

  init(_ codes: [String]) {
    self.codes = codes.map { Array($0.utf8) }
    var size = 16
    while size < codes.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for index in codes.indices { insert(index) }
  }

  private mutating func insert(_ index: Int) {
    var slot = codes[index].withUnsafeBufferPointer(CodeIndex.hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  /// nil where no code has these bytes.
  func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    var slot = CodeIndex.hash(bytes) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = slots[slot]
      if CodeIndex.equal(bytes, codes[Int(index)]) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ code: [UInt8]) -> Bool {
    code.withUnsafeBufferPointer { CodeIndex.equal(bytes, $0) }
  }

  @inline(__always)
  static func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

  /// FNV-1a: the codes are short.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
