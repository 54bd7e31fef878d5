/// The length of a reporting period, and how it lies in the year.
package enum PeriodKind: String, Sendable, CaseIterable {
  case month, quarter, half, nineMonths = "9M", year
  /// From January up to and including a month: what `c:ytd()` reads.
  case toDate = "ytd"
}

/// A reporting period within one calendar year: `2024-03`, `2024-Q1`, `2024-H1`, `2024-9M`,
/// `2024`, or the months from January to a given one.
///
/// Its `slot` numbers the periods of a year, so that tables can be indexed by it: months 0 to
/// 11, quarters 12 to 15, halves 16 and 17, nine months 18, the year 19, and from 20 the months
/// to date.
package struct Period: Hashable, Sendable, BitwiseCopyable {
  package let year: Int
  package let slot: Int

  /// How many slots a year has.
  package static let slotsPerYear = 32

  @inlinable package init(year: Int, slot: Int) {
    self.year = year
    self.slot = slot
  }

  package static func month(_ year: Int, _ month: Int) -> Period {
    Period(year: year, slot: month - 1)
  }
  package static func quarter(_ year: Int, _ index: Int) -> Period {
    Period(year: year, slot: 11 + index)
  }
  package static func half(_ year: Int, _ index: Int) -> Period {
    Period(year: year, slot: 15 + index)
  }
  package static func nineMonths(_ year: Int) -> Period { Period(year: year, slot: 18) }
  package static func year(_ year: Int) -> Period { Period(year: year, slot: 19) }
  package static func toDate(_ year: Int, through month: Int) -> Period {
    Period(year: year, slot: 19 + month)
  }

  package var kind: PeriodKind {
    switch slot {
    case ..<12: .month
    case ..<16: .quarter
    case ..<18: .half
    case 18: .nineMonths
    case 19: .year
    default: .toDate
    }
  }

  /// 1 for January, the first quarter, the first half; the last month of a period to date.
  package var index: Int {
    switch kind {
    case .month: slot + 1
    case .quarter: slot - 11
    case .half: slot - 15
    case .nineMonths, .year: 1
    case .toDate: slot - 19
    }
  }

  /// How many periods of this kind a year has.
  package var count: Int { kind.count }

  package var firstMonth: Int {
    switch kind {
    case .month: index
    case .quarter: index * 3 - 2
    case .half: index * 6 - 5
    case .nineMonths, .year, .toDate: 1
    }
  }

  package var lastMonth: Int {
    switch kind {
    case .month, .toDate: index
    case .quarter: index * 3
    case .half: index * 6
    case .nineMonths: 9
    case .year: 12
    }
  }

  package var monthCount: Int { lastMonth - firstMonth + 1 }
}

extension PeriodKind {
  /// How many periods of this kind a year has.
  package var count: Int {
    switch self {
    case .month, .toDate: 12
    case .quarter: 4
    case .half: 2
    case .nineMonths, .year: 1
    }
  }

  /// A number from 0, for tables by kind.
  package var ordinal: Int {
    switch self {
    case .month: 0
    case .quarter: 1
    case .half: 2
    case .nineMonths: 3
    case .year: 4
    case .toDate: 5
    }
  }

  /// Most months that a period of this kind has.
  package var longest: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .nineMonths: 9
    case .year, .toDate: 12
    }
  }

  /// The granularities cells can be written at, finest first.
  package static let granularities: [PeriodKind] = [.month, .quarter, .half, .year]

  /// The periods of this kind in a year, in order.
  package func periods(of year: Int) -> [Period] {
    let first: Int =
      switch self {
      case .month: 0
      case .quarter: 12
      case .half: 16
      case .nineMonths: 18
      case .year: 19
      case .toDate: 20
      }
    return (first..<first + count).map { Period(year: year, slot: $0) }
  }
}
