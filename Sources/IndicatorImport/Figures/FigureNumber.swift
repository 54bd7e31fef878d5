import Messages
import PlainText
import Indicators

/// What a cell for a number holds.
enum FigureNumber {
  case blank
  case number(WrittenNumber)
  /// Why it is no number.
  case fault(MessageKey)

  /// Nothing that is counted or paid comes near; sums of such numbers stay finite and exact
  /// enough.
  private static let largest = 9_007_199_254_740_992.0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ decision: NumberStyleEvidence.Decision) {
    if bytes.isEmpty {
      self = .blank
    } else if let whole = FigureNumber.digits(bytes) {
      self = .number(WrittenNumber(value: whole, decimals: 0, isPercent: false))
    } else {
      self = FigureNumber.read(bytes, decision)
    }
  }

  /// Nearly all cells are a few plain digits.
  @inline(__always)
  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes.count <= 15 else { return nil }
    var number: Int64 = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int64(byte &- 48)
    }
    return Double(number)
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ decision: NumberStyleEvidence.Decision
  ) -> FigureNumber {
    if String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace) { return .blank }
    let vietnamese = VietnameseNumber.read(bytes, style: .vietnamese)
    let plain = VietnameseNumber.read(bytes, style: .plain)
    switch decision {
    case .style(.vietnamese): return checked(vietnamese)
    case .style(.plain): return checked(plain)
    case .mixed:
      let isClear = vietnamese == nil || plain == nil || vietnamese?.value == plain?.value
      return isClear ? checked(vietnamese ?? plain) : .fault(.unclearNumber)
    }
  }

  private static func checked(_ number: WrittenNumber?) -> FigureNumber {
    guard let number else { return .fault(.notANumber) }
    return abs(number.value) <= largest ? .number(number) : .fault(.numberTooLarge)
  }
}
