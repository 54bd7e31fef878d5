import DocumentTables
import Columns
import Messages
import PlainText
import Indicators

// A decimal comma that is not quoted makes two cells of a number where cells are parted by
// commas. With as many cells as the header has titles only what then stands in a cell tells it:
// "95,5" becomes the value 95 and the rank, or the note, 5.
extension FigureTable {
  /// Whether this cell and the one before it could be one number: digits alone, not quoted.
  func isSplit(at column: Int) -> Bool {
    let before = column - 1
    guard places.numbers.contains(before), column < reader.cells.count else { return false }
    return isBare(before, sign: true) && isBare(column, sign: false)
  }

  private func isBare(_ column: Int, sign: Bool) -> Bool {
    let start = reader.cells[column].start
    let isQuoted = start > 0 && reader.bytes[start - 1] == UInt8(ascii: "\"")
    var digits = bytes(column)[...]
    if sign, digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    if !sign, digits.last == UInt8(ascii: "%") { digits = digits.dropLast() }
    return !isQuoted && !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
  }

  /// The number that both cells may have been, written with a point.
  private func joined(at column: Int) -> WrittenNumber? {
    let text = "\(text(column - 1)).\(text(column))"
    return VietnameseNumber.read(Array(text.utf8))
  }

  /// A place that no ranking gives: with a zero before it, or in a month for a row whose target
  /// speaks of no place; or one that makes the value fit its ratio.
  func isImplausible(_ rank: PublishedRank, _ row: FigureRow) -> Bool {
    if rank.total != nil { return false }
    if bytes(places.rank).first == UInt8(ascii: "0") { return true }
    if row.parts.contains(.ratio) { return fitsRatio(row) }
    return row.period.kind != .year && !keys.areRanked[Int(row.column)]
  }

  /// The value alone contradicts numerator and denominator, with the next cell it doesn't.
  private func fitsRatio(_ row: FigureRow) -> Bool {
    guard places.rank == places.value + 1, row.denominator != 0,
      let joined = joined(at: places.rank)
    else { return false }
    let ratio = 100 * row.numerator / row.denominator
    return joined.agrees(with: ratio) && abs(row.value - ratio) > 0.5
  }

  /// Numerator and denominator are one number, and what is read as the value is the denominator:
  /// as they stand they give more than 100 % and contradict the value.
  func isSplitRatio(_ row: FigureRow) -> Bool {
    guard places.denominator == places.numerator + 1, places.value == places.denominator + 1,
      isSplit(at: places.denominator), row.numerator > row.denominator
    else { return false }
    return joined(at: places.denominator).map { $0.value <= row.value } ?? false
  }

  mutating func tellSplit(at column: Int, _ key: MessageKey, _ row: inout FigureRow) {
    fault(column - 1, Message(key, text(column - 1), text(column)))
    row.fail()
  }
}

extension VietnameseNumber {
  fileprivate static func read(_ bytes: [UInt8]) -> WrittenNumber? {
    bytes.withUnsafeBufferPointer { read($0, style: .plain) }
  }
}
