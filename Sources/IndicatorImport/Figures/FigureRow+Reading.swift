import Columns
import Indicators
import Messages

extension FigureRow {
  /// Not `insert`: that stays generic across modules, and every row would pay for it.
  @inline(__always)
  mutating func add(_ part: Parts) {
    parts = Parts(rawValue: parts.rawValue | part.rawValue)
  }

  /// The figure is there but cannot be used.
  mutating func fail() {
    state = .error
    add(.reported)
  }

  func contradicts(_ stated: FigureState) -> Bool {
    let isZero = [numerator, denominator, value].allSatisfy { $0.isNaN || $0 == 0 }
    switch stated {
    case .value: return state != .value
    case .missing, .notApplicable: return !isZero
    case .zeroDenominator: return !(denominator.isNaN || denominator == 0) || !value.isNaN
    case .error: return false
    }
  }

  /// A state that was written, with nothing of the numbers but a ratio over 0.
  mutating func take(_ stated: FigureState) {
    state = stated
    switch stated {
    case .missing: parts = []
    case .zeroDenominator: add(.reported)
    default: parts = .reported
    }
    guard stated == .missing || stated == .notApplicable else { return }
    (numerator, denominator, value) = (.nan, .nan, .nan)
  }
}
