/// The character between the cells of a row.
package enum Delimiter: UInt8, Sendable, CaseIterable {
  case tab = 0x09
  case semicolon = 0x3B
  case comma = 0x2C

  /// The one a line uses most outside quotes, tab before semicolon before comma; nil where the
  /// line has none of them.
  package static func used(in line: ArraySlice<UInt8>) -> Delimiter? {
    var counts = [UInt8: Int]()
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, Delimiter(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
    }
    let used = allCases.filter { counts[$0.rawValue, default: 0] > 0 }
    let most = used.map { counts[$0.rawValue, default: 0] }.max()
    return used.first { counts[$0.rawValue] == most }
  }
}
