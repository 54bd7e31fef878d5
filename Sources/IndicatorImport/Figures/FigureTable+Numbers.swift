import DocumentTables
import Columns
import Messages
import PlainText
import Indicators

// Numerator, denominator and value.
extension FigureTable {
  mutating func readNumbers(into row: inout FigureRow) {
    let numerator = number(places.numerator, &row)
    let denominator = number(places.denominator, &row)
    let value = places.value < 0 ? nil : number(places.value, &row, mayBePercent: true)
    if let numerator { row.numerator = numerator.value }
    if let denominator { row.denominator = denominator.value }
    if let value { row.value = value.value }
    guard row.state != .error else { return }
    readRatio(numerator, denominator, into: &row)
    guard let value, row.state != .error else { return }
    let isRatio = row.state != .missing
    row.add(.plain)
    row.add(.reported)
    if isRatio { compare(value, &row) } else { row.state = .value }
  }

  /// nil where the cell is blank or a fault, which then makes the figure one in error.
  @inline(__always)
  private mutating func number(
    _ column: Int, _ row: inout FigureRow, mayBePercent: Bool = false
  ) -> WrittenNumber? {
    switch FigureNumber(bytes(column), style) {
    case .blank: return nil
    case .fault(let key):
      let written = text(column).shortened
      repeated(column, key, written) { Message(key, written) }
      row.fail()
      return nil
    case .number(let number):
      if number.isPercent, !mayBePercent {
        fault(column, Message(.percentCount, text(column).shortened))
        row.fail()
      }
      return number
    }
  }

  private mutating func readRatio(
    _ numerator: WrittenNumber?, _ denominator: WrittenNumber?, into row: inout FigureRow
  ) {
    guard let numerator, let denominator else {
      guard numerator != nil || denominator != nil else { return }
      let isNumerator = numerator != nil
      let column = isNumerator ? places.numerator : places.denominator
      fault(column, Message(isNumerator ? .noDenominator : .noNumerator, text(column).shortened))
      return row.fail()
    }
    if denominator.value < 0 {
      fault(places.denominator, Message(.negativeDenominator, text(places.denominator).shortened))
      return row.fail()
    }
    row.add(.ratio)
    row.add(.reported)
    if numerator.isWhole { row.add(.wholeNumerator) }
    if denominator.isWhole { row.add(.wholeDenominator) }
    row.state = denominator.value == 0 ? .zeroDenominator : .value
  }

  /// A value beside its ratio may differ by the rounding of its last digit.
  private mutating func compare(_ value: WrittenNumber, _ row: inout FigureRow) {
    let written = text(places.value).shortened
    guard row.denominator != 0 else {
      faults.add(
        .warning, row: reader.row, column: places.value + 1, Message(.valueWithZero, written))
      return
    }
    let ratio = 100 * row.numerator / row.denominator
    guard !value.agrees(with: ratio) else { return }
    if maySplitNumbers, isSplitRatio(row) {
      return tellSplit(at: places.denominator, .splitNumber, &row)
    }
    faults.add(
      .warning, row: reader.row, column: places.value + 1,
      Message(.valueDiffers, written, VietnameseNumber.format(ratio, digits: value.decimals + 2)))
  }
}

extension WrittenNumber {
  /// Whether it is that number, rounded to the digits written.
  func agrees(with number: Double) -> Bool {
    var halfDigit = 0.5
    for _ in 0..<min(decimals, 15) { halfDigit /= 10 }
    return abs(number - value) <= halfDigit + abs(number) * 1e-12
  }
}
