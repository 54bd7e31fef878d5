import Indicators

/// The numbers that a group of peers has of one item at one period, looked at from all sides.
/// Every unit of the group asks for the same, so it is kept.
final class PeerValues {
  /// Peers that have a number, in unit order.
  let units: [Int]
  let values: [Double]
  /// The least coverage among them.
  let coverage: Double
  private(set) lazy var sorted = values.sorted()
  private(set) lazy var median = Statistics.median(ofSorted: sorted)
  private(set) lazy var mad = Statistics.mad(values) {}

  init(units: [Int], values: [Double], coverage: Double) {
    (self.units, self.values, self.coverage) = (units, values, coverage)
  }

  /// The unit's own number.
  func own(_ unit: Int) -> Double? {
    let at = PeerValues.first(units.count) { units[$0] >= unit }
    return at < units.count && units[at] == unit ? values[at] : nil
  }

  /// One more than how many are better.
  func place(of value: Double, ascending: Bool) -> Int {
    let sorted = sorted
    let below = PeerValues.first(sorted.count) { sorted[$0] >= value }
    if ascending { return 1 + below }
    return 1 + sorted.count - PeerValues.first(sorted.count) { sorted[$0] > value }
  }

  /// The first position, of so many, from which on something holds.
  private static func first(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// What a set of values belongs to.
  struct Key: Hashable {
    let item: Int
    let group: PeerGroups.Key
  }
}
