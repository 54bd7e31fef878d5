package import PlainText

/// Statistics over lists of numbers; nil where the list is too short.
package enum Statistics {
  package static func mean(_ list: [Double]) -> Double? {
    list.isEmpty ? nil : list.reduce(0, +) / Double(list.count)
  }

  /// With n - 1 in the denominator, as for a sample.
  package static func standardDeviation(_ list: [Double]) -> Double? {
    guard list.count > 1, let mean = mean(list) else { return nil }
    let squares = list.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(list.count - 1)).squareRoot()
  }

  package static func median(ofSorted sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  package static func median<Stop: Error>(
    _ list: [Double], _ pause: Pause<Stop>
  ) throws(Stop) -> Double? {
    median(ofSorted: try list.sorted(pause, by: <))
  }

  /// Median of absolute deviations from the median, unscaled.
  package static func mad<Stop: Error>(_ list: [Double], _ pause: Pause<Stop>) throws(Stop)
    -> Double?
  {
    guard let median = try median(list, pause) else { return nil }
    return try Statistics.median(list.map { abs($0 - median) }, pause)
  }

  /// Linear between the closest two, as PERCENTILE.INC: position p/100 x (n - 1).
  package static func percentile(ofSorted sorted: [Double], _ p: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let position = p / 100 * Double(sorted.count - 1)
    let below = min(Int(position), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  package static func percentile<Stop: Error>(
    _ list: [Double], _ p: Double, _ pause: Pause<Stop>
  ) throws(Stop) -> Double? {
    percentile(ofSorted: try list.sorted(pause, by: <), p)
  }

  /// Iglewicz and Hoaglin 1993; nil where the MAD is 0.
  package static func modifiedZ<Stop: Error>(
    _ x: Double, _ list: [Double], _ pause: Pause<Stop>
  ) throws(Stop) -> Double? {
    guard let median = try median(list, pause), let mad = try mad(list, pause), mad > 0 else {
      return nil
    }
    return 0.6745 * (x - median) / mad
  }
}

extension Array {
  /// Sorted; `pause` is called every few thousand comparisons, and may end the work.
  package func sorted<Stop: Error>(
    _ pause: Pause<Stop>, by comesBefore: (Element, Element) -> Bool
  ) throws(Stop) -> [Element] {
    var steps = 0
    do {
      return try sorted { left, right in
        steps += 1
        if steps & 0xFFF == 0 { try pause() }
        return comesBefore(left, right)
      }
    } catch let stop as Stop {
      throw stop
    } catch {
      fatalError("only the pause throws")
    }
  }
}
