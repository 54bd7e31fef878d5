import Indicators

/// How many figures there are of each year, and which years must be slips of the pen.
///
/// Years not more than five apart belong together. The main run of years is that of the plans,
/// else the one with most figures. Figures of another run are doubted where they are very few (at
/// most three, or one in a thousand of the main run's) and no plan speaks of the run's years: a
/// base year that targets are compared with is history, and so is a year that was reported in
/// earnest. A figure for a whole year may lie up to twenty years back.
struct YearTally {
  private var counts = [Int](repeating: 0, count: PeriodText.years.count)

  private static let widestGap = 5
  private static let longestHistory = 20
  private static let fewest = 3
  private static let share = 1_000

  mutating func add(_ year: Int, _ count: Int = 1) {
    counts[year - PeriodText.years.lowerBound] += count
  }

  mutating func add(_ other: YearTally) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  func count(_ year: Int) -> Int { counts[year - PeriodText.years.lowerBound] }

  var years: [Int] { PeriodText.years.filter { count($0) > 0 } }

  /// The years that are doubted beside these plans.
  func doubts(of plans: [Plan]) -> YearDoubts {
    doubts(plans: Set(plans.compactMap(\.year)), named: Set(plans.flatMap(YearTally.named)))
  }

  /// The years that a plan's rows speak of.
  private static func named(_ plan: Plan) -> [Int] {
    plan.indicators.flatMap { row in
      let texts = [row.label, row.target?.value.text ?? ""] + row.columns.map(\.title)
      return texts.flatMap { $0.split { !$0.isASCII || !$0.isNumber } }.compactMap { Int($0) }
    }
  }

  /// The years that are doubted.
  /// - Parameters:
  ///   - plans: the years of the plans.
  ///   - named: the years their targets speak of.
  func doubts(plans: Set<Int>, named: Set<Int>) -> YearDoubts {
    let runs = runs
    guard runs.count > 1, let main = main(runs, plans) else { return YearDoubts() }
    let isPlanned = !plans.isDisjoint(with: main)
    let total = count(main)
    let doubted = runs.filter { run in
      let count = count(run)
      return run != main && named.isDisjoint(with: run) && plans.isDisjoint(with: run)
        && count <= max(YearTally.fewest, total / YearTally.share)
        && (isPlanned || count < total)
    }
    return YearDoubts(
      years: Set(doubted.joined()), main: main[0]...main[main.count - 1],
      history: YearTally.longestHistory)
  }

  private var runs: [[Int]] {
    var runs: [[Int]] = []
    for year in years {
      if let last = runs.last?.last, year - last <= YearTally.widestGap {
        runs[runs.count - 1].append(year)
      } else {
        runs.append([year])
      }
    }
    return runs
  }

  private func main(_ runs: [[Int]], _ plans: Set<Int>) -> [Int]? {
    let planned = runs.filter { !plans.isDisjoint(with: $0) }
    return (planned.isEmpty ? runs : planned).max { count($0) < count($1) }
  }

  private func count(_ run: [Int]) -> Int { run.reduce(0) { $0 + count($1) } }
}

/// Years that figures can hardly be of.
struct YearDoubts {
  var years: Set<Int> = []
  /// The years that figures are of otherwise.
  var main = 0...0
  var history = 0

  func isDoubted(_ period: Period) -> Bool {
    guard years.contains(period.year) else { return false }
    let isBefore = period.year < main.lowerBound
    return period.kind != .year || !isBefore || main.lowerBound - period.year > history
  }
}
