/// An organisation that reports: commune, district, province, nation.
///
/// Its code is the key. What it is called and what it lies under may change: a merged commune
/// keeps the code of one of the old ones. Each such span of time is a version of the unit.
package struct Unit: Sendable, Hashable {
  /// The key; names repeat, codes do not.
  package let code: String
  /// In order of time; at least one. Their spans don't overlap.
  package let versions: [Version]
  /// Indices of the units that lie below it at some time, in register order.
  package let children: [Int]

  /// What is known of a unit for a span of time.
  package struct Version: Sendable, Hashable {
    package let name: String
    /// `commune`, `district`, `province`, `nation`, or the table's own word.
    package let level: String
    /// What kind of unit of its level: `xã`, `phường`, `đặc khu`; empty where not said.
    package let type: String
    /// Index of the unit above in the register.
    package let parent: Int?
    /// First day, where the table says so.
    package let from: CalendarDate?
    /// Last day, where the table says so.
    package let to: CalendarDate?
  }

  /// The version that is or was in force last.
  package var latest: Version { versions[versions.count - 1] }

  package var name: String { latest.name }
  package var level: String { latest.level }
  package var type: String { latest.type }
  package var parent: Int? { latest.parent }

  /// The table says when it existed, or when it was what.
  package var isDated: Bool { versions.contains { $0.from != nil || $0.to != nil } }

  /// What the unit is in a period: of several versions the last one; nil where it doesn't exist.
  package func version(in period: Period) -> Version? {
    if versions.count == 1, versions[0].from == nil, versions[0].to == nil { return versions[0] }
    return versions.last { $0.touches(period) }
  }

  /// Whether the unit existed on some day of the period.
  package func exists(in period: Period) -> Bool { version(in: period) != nil }

  /// How many months of the period it existed in.
  package func monthCount(in period: Period) -> Int {
    isDated ? period.months.count(where: exists) : period.monthCount
  }

  /// Its name in a period; where it doesn't exist then, its last one.
  package func name(in period: Period) -> String { (version(in: period) ?? latest).name }
}

extension Unit.Version {
  /// Some day belongs to both spans.
  func overlaps(_ other: Unit.Version) -> Bool {
    (from ?? .distantPast) <= (other.to ?? .distantFuture)
      && (other.from ?? .distantPast) <= (to ?? .distantFuture)
  }

  /// Some day of the period lies in its span.
  func touches(_ period: Period) -> Bool {
    if let from, from > CalendarDate(lastDayOf: period) { return false }
    if let to, to < CalendarDate(year: period.year, month: period.firstMonth, day: 1) {
      return false
    }
    return true
  }
}
