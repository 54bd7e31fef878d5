extension Period: Comparable {
  /// By the month a period ends in; of two that end together, the shorter one first.
  package static func < (left: Period, right: Period) -> Bool { left.order < right.order }

  private var order: Int { (year * 16 + lastMonth) * 16 + 12 - firstMonth }
}

extension Period {
  /// The period `steps` earlier of the same kind; negative steps go forward.
  package func earlier(by steps: Int) -> Period {
    let position = year * kind.count + (index - 1) - steps
    let year = position >= 0 ? position / kind.count : (position + 1) / kind.count - 1
    return Period(year: year, slot: slot - (index - 1) + position - year * kind.count)
  }

  /// The same period a year earlier.
  package var yearAgo: Period { Period(year: year - 1, slot: slot) }

  /// From January up to and including this period.
  package var yearToDate: Period { .toDate(year, through: lastMonth) }

  /// The period of that kind that this one lies in, judged by its last month.
  package func enclosing(_ kind: PeriodKind) -> Period {
    switch kind {
    case .month: .month(year, lastMonth)
    case .quarter: .quarter(year, (lastMonth + 2) / 3)
    case .half: .half(year, (lastMonth + 5) / 6)
    case .nineMonths: .nineMonths(year)
    case .year: .year(year)
    case .toDate: yearToDate
    }
  }

  package var months: [Period] { (firstMonth...lastMonth).map { .month(year, $0) } }

  /// Whether `other` lies wholly inside this period.
  package func contains(_ other: Period) -> Bool {
    year == other.year && firstMonth <= other.firstMonth && other.lastMonth <= lastMonth
  }

  /// The reportable period that covers the same months, where there is one: figures are never
  /// reported "to date", they are reported for Q1, H1, 9M or the year.
  package var reportable: Period? {
    guard kind == .toDate else { return self }
    switch index {
    case 1: return .month(year, 1)
    case 3: return .quarter(year, 1)
    case 6: return .half(year, 1)
    case 9: return .nineMonths(year)
    case 12: return .year(year)
    default: return nil
    }
  }
}
