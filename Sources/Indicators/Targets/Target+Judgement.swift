/// What a target's change or better place is measured from.
package struct Baseline: Sendable, Hashable {
  package let value: Double?
  package let rank: Int?

  package init(value: Double? = nil, rank: Int? = nil) {
    self.value = value
    self.rank = rank
  }
}

/// Whether a target is met.
package enum Judgement: Sendable, Hashable {
  case met
  case notMet
  case notComputable(Missing)

  /// What is lacking for a judgement.
  package enum Missing: Sendable, Hashable {
    case value
    case rank
    /// The value of the baseline year; nil: the year before.
    case baselineValue(year: Int?)
    /// The place of the baseline year; nil: the year before.
    case baselineRank(year: Int?)
    /// People have to judge: what the target asks for, as written.
    case people(String)
  }
}

extension Target {
  /// What a value of a figure says about the target: all conditions must hold, so that one that
  /// does not decides, whatever is known of the others.
  ///
  /// A value computed from a numerator and a denominator is off by a few units in its last
  /// binary place (100 * 57 / 100 is 56.99999999999999 when computed as 100 * 0.57). So numbers
  /// that differ by less than a 10^12th of their size are taken for equal, in all comparisons:
  /// far above any error of rounding, and far below what one case in a nation's million makes.
  ///
  /// - Parameters:
  ///   - value: in percent for ratios.
  ///   - numerator, denominator: where the figure is a ratio; a count ("04/09 thôn") is judged
  ///     on them.
  ///   - rank: the published place; better than asked for is met.
  ///   - places: how many were ranked, where that was published.
  ///   - baseline: what was in a year; of nil, in the year before.
  package func judgement(
    value: Double? = nil, numerator: Double? = nil, denominator: Double? = nil, rank: Int? = nil,
    places: Int? = nil, baseline: (Int?) -> Baseline
  ) -> Judgement {
    var baselines: [Int?: Baseline] = [:]
    for condition in conditions where condition.hasBaseline {
      let year = condition.baselineYear
      if baselines[year] == nil { baselines[year] = baseline(year) }
    }
    return judgement(
      KnownFigure(
        value: value, numerator: numerator, denominator: denominator, rank: rank, places: places,
        baselines: baselines))
  }

  /// The first condition that isn't met says so; else the first that can't be judged.
  private func judgement(_ figure: KnownFigure) -> Judgement {
    if conditions.isEmpty { return .notComputable(.people(text)) }
    var first = Judgement.met
    for condition in conditions {
      let judgement = condition.judgement(figure)
      if judgement == .notMet { return .notMet }
      if first == .met { first = judgement }
    }
    return first
  }
}

extension Target {
  /// As above, with one baseline whatever the year.
  package func judgement(
    value: Double? = nil, numerator: Double? = nil, denominator: Double? = nil, rank: Int? = nil,
    places: Int? = nil, baseline: Baseline = Baseline()
  ) -> Judgement {
    judgement(
      value: value, numerator: numerator, denominator: denominator, rank: rank, places: places
    ) { _ in baseline }
  }
}

/// What is known of a figure, for its target.
struct KnownFigure {
  let value: Double?
  let numerator: Double?
  let denominator: Double?
  let rank: Int?
  let places: Int?
  let baselines: [Int?: Baseline]
}

extension Condition {
  fileprivate func judgement(_ figure: KnownFigure) -> Judgement {
    switch self {
    case .value(let comparison, let number, _):
      judged(figure.value) { comparison.meets($0, number) }
    case .between(let low, let high, let comparison, _):
      judged(figure.value) { comparison.meets($0, comparison.isCeiling ? high : low) }
    case .count(let count, let total, _): Condition.count(count, of: total, figure)
    case .rank(_, let worst, let total): Condition.place(worst, of: total, figure)
    case .betterRank: placesWon(figure) { $0 > 0 }
    case .rankGain(let gain, _): placesWon(figure) { $0 >= gain }
    case .change(let change): Condition.change(change, figure)
    case .deadline, .words: .notComputable(.people(text))
    }
  }

  private func judged(_ value: Double?, _ isMet: (Double) -> Bool) -> Judgement {
    guard let value else { return .notComputable(.value) }
    return isMet(value) ? .met : .notMet
  }

  /// Of the same total, or where none is known, by number; else by share.
  private static func count(_ count: Double, of total: Double, _ figure: KnownFigure) -> Judgement {
    guard let number = figure.numerator ?? figure.value else { return .notComputable(.value) }
    guard figure.numerator != nil, let whole = figure.denominator, whole != total, whole > 0 else {
      return Comparison.atLeast.meets(number, count) ? .met : .notMet
    }
    return Comparison.atLeast.meets(number / whole, count / total) ? .met : .notMet
  }

  /// A place among others than those asked of (5 of 14 in the region, 12 of 63 in the country)
  /// tells nothing.
  private static func place(_ worst: Int, of total: Int?, _ figure: KnownFigure) -> Judgement {
    guard let rank = figure.rank else { return .notComputable(.rank) }
    if let total, let places = figure.places, places != total { return .notComputable(.rank) }
    return rank <= worst ? .met : .notMet
  }

  /// A place is better when its number is smaller.
  private func placesWon(_ figure: KnownFigure, _ isMet: (Int) -> Bool) -> Judgement {
    guard let rank = figure.rank else { return .notComputable(.rank) }
    guard let before = figure.baselines[baselineYear]?.rank else {
      return .notComputable(.baselineRank(year: baselineYear))
    }
    return isMet(before - rank) ? .met : .notMet
  }

  private static func change(_ change: Change, _ figure: KnownFigure) -> Judgement {
    guard let value = figure.value else { return .notComputable(.value) }
    let before = figure.baselines[change.baselineYear]?.value
    guard let goal = before.flatMap(change.goal) else {
      return .notComputable(.baselineValue(year: change.baselineYear))
    }
    return change.comparison.meets(value, goal) ? .met : .notMet
  }

  fileprivate var hasBaseline: Bool {
    switch self {
    case .betterRank, .rankGain, .change: true
    default: false
    }
  }

  /// The year it is measured from; nil: the year before, or none.
  fileprivate var baselineYear: Int? {
    switch self {
    case .betterRank(let year), .rankGain(_, let year): year
    case .change(let change): change.baselineYear
    default: nil
    }
  }

  private var text: String {
    switch self {
    case .words(let words): words
    case .deadline(let day, let month, let year):
      [day, month, year].compactMap { $0.map(String.init) }.joined(separator: "/")
    default: ""
    }
  }
}

extension Comparison {
  /// As `holds`, with numbers that differ by rounding alone taken for equal, in the strict forms
  /// too: 57 computed as 57.00000000000001 is not "trên 57".
  package func meets(_ left: Double, _ right: Double) -> Bool {
    let slack = max(abs(left), abs(right)) * 1e-12
    return switch self {
    case .below: left < right - slack
    case .above: left > right + slack
    default: holds(left, right, tolerance: slack)
    }
  }
}
