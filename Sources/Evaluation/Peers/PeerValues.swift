/// The numbers that a group of peers has of one item at one period, looked at from all sides.
/// Every unit of the group asks for the same, so it is kept.
package final class PeerValues {
  /// Peers that have a number, in unit order.
  package let units: [Int]
  package let values: [Double]
  /// The least coverage among them.
  package let coverage: Double
  package private(set) lazy var sorted = values.sorted()
  package private(set) lazy var median = Statistics.median(ofSorted: sorted)
  package private(set) lazy var mad = Statistics.mad(values) {}

  package init(units: [Int], values: [Double], coverage: Double) {
    (self.units, self.values, self.coverage) = (units, values, coverage)
  }

  /// The unit's own number.
  package func own(_ unit: Int) -> Double? {
    let at = PeerValues.first(units.count) { units[$0] >= unit }
    return at < units.count && units[at] == unit ? values[at] : nil
  }

  /// One more than how many are better.
  package func place(of value: Double, ascending: Bool) -> Int {
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
  package struct Key: Hashable {
    let item: Int
    let group: PeerGroups.Key

    package init(item: Int, group: PeerGroups.Key) { (self.item, self.group) = (item, group) }
  }
}
