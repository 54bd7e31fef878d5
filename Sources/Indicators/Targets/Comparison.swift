/// How a value stands to a number.
package enum Comparison: String, Sendable, CaseIterable, BitwiseCopyable {
  case equal = "=="
  case notEqual = "~="
  case below = "<"
  case atMost = "<="
  case above = ">"
  case atLeast = ">="

  package var isCeiling: Bool { self == .below || self == .atMost }

  /// Which way is better where this is asked for.
  package var direction: Direction? {
    switch self {
    case .below, .atMost: .lower
    case .above, .atLeast: .higher
    case .equal, .notEqual: nil
    }
  }

  /// Whether `left` stands so to `right`, with slack for equality and the inclusive forms.
  package func holds(_ left: Double, _ right: Double, tolerance: Double = 0) -> Bool {
    switch self {
    case .equal: abs(left - right) <= tolerance
    case .notEqual: abs(left - right) > tolerance
    case .below: left < right
    case .atMost: left <= right + tolerance
    case .above: left > right
    case .atLeast: left >= right - tolerance
    }
  }
}
