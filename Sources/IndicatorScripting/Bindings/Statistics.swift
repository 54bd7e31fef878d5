/// Statistics over lists of numbers; nil where the list is too short.
enum Statistics {
  static func mean(_ list: [Double]) -> Double? {
    list.isEmpty ? nil : list.reduce(0, +) / Double(list.count)
  }

  /// With n - 1 in the denominator, as for a sample.
  static func standardDeviation(_ list: [Double]) -> Double? {
    guard list.count > 1, let mean = mean(list) else { return nil }
    let squares = list.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(list.count - 1)).squareRoot()
  }

  static func median(_ list: [Double]) -> Double? {
    median(ofSorted: list.sorted())
  }

  static func median(ofSorted sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Median of absolute deviations from the median, unscaled.
  static func mad(_ list: [Double]) -> Double? {
    median(list).flatMap { median in Statistics.median(list.map { abs($0 - median) }) }
  }

  /// Linear between the closest two, as PERCENTILE.INC: position p/100 x (n - 1).
  static func percentile(_ list: [Double], _ p: Double) -> Double? {
    guard !list.isEmpty else { return nil }
    let sorted = list.sorted()
    let position = p / 100 * Double(sorted.count - 1)
    let below = min(Int(position), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  /// Iglewicz and Hoaglin 1993; nil where the MAD is 0.
  static func modifiedZ(_ x: Double, _ list: [Double]) -> Double? {
    guard let median = median(list), let mad = mad(list), mad > 0 else { return nil }
    return 0.6745 * (x - median) / mad
  }
}
