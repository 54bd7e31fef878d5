import Foundation
import Testing
import PlainText
import Indicators
import Messages

/// Roll-up held against a slow model that says what the contract says in the plainest way.
@Suite("Roll-up of generated figures")
struct RollupPropertyTests {
  @Test("is what a plain model gives", arguments: 0..<60)
  func agrees(_ seed: Int) {
    let world = GeneratedWorld(seed: UInt64(seed))
    let model = world.model
    let made = MadeSnapshot(units: world.units, inputs: ["x"], figures: world.figures)
    for unit in world.names {
      for span in ["2024-01", "2024-05", "2024-Q1", "2024-Q3", "2024-H1", "2024-H2", "2024"] {
        #expect(
          made.says("x", unit, span) == model.says(unit, span),
          "seed \(seed), \(unit) at \(span)\n\(world.figures.joined(separator: "\n"))")
      }
    }
  }
}

/// A district of communes, some of which exist for a part of the year. In each quarter all report
/// by month, or all by quarter.
private struct GeneratedWorld {
  let names: [String]
  /// First and last month of each commune.
  private let lives: [String: ClosedRange<Int>]
  private var quarterly: [Bool] = []
  private var numbers: [String: String] = [:]
  private var random: Xorshift

  init(seed: UInt64) {
    random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let communes = Array(["A", "B", "C", "D"].prefix(1 + random.below(4)))
    names = ["H"] + communes
    var lives: [String: ClosedRange<Int>] = ["H": 1...12]
    for commune in communes {
      let life = [1...12, 1...12, 1...6, 7...12, 4...12]
      lives[commune] = life[random.below(life.count)]
    }
    self.lives = lives
    quarterly = (0..<4).map { _ in random.below(3) == 0 }
    for slot in slots { for unit in names { report(unit, slot) } }
  }

  /// Quarters and months in which figures come.
  private var slots: [String] {
    (0..<4).flatMap { quarter in
      quarterly[quarter]
        ? ["2024-Q\(quarter + 1)"]
        : (1...3).map { "2024-" + Model.twoDigits(quarter * 3 + $0) }
    }
  }

  private mutating func report(_ unit: String, _ slot: String) {
    let months = Model.months(slot)
    let exists = lives[unit].map { months.overlaps($0) } ?? false
    guard exists, random.below(unit == "H" ? 6 : 4) > (unit == "H" ? 4 : 0) else { return }
    let kinds = ["na", "0/0", "missing"]
    let pick = random.below(12)
    numbers["\(unit) \(slot)"] =
      pick < kinds.count ? kinds[pick] : "\(random.below(20))/\(1 + random.below(20))"
  }

  var units: [String] {
    names.map { name in
      guard name != "H", let life = lives[name] else { return name }
      let last = CalendarDate.dayCount(2024, life.upperBound)
      return "\(name)<H 2024-\(Model.twoDigits(life.lowerBound))-01"
        + "..2024-\(Model.twoDigits(life.upperBound))-\(last)"
    }
  }

  var figures: [String] {
    numbers.map { "\($0.key) x \($0.value)" }.sorted()
  }

  var model: Model { Model(names: names, lives: lives, slots: slots, numbers: numbers) }
}

/// The contract in its plainest form: each slot is the unit's own figure, else its children's
/// together; then the slots within the span are summed.
private struct Model {
  let names: [String]
  let lives: [String: ClosedRange<Int>]
  let slots: [String]
  let numbers: [String: String]

  /// What is known of a slot or a span.
  struct Sum {
    var numerator = 0.0
    var denominator = 0.0
    /// Something has numbers.
    var isCounted = false
    var allNotApplicable = true
    /// Months, or children, that are there.
    var there = 0.0
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func months(_ period: String) -> ClosedRange<Int> {
    let end = period.dropFirst(5)
    switch end.first {
    case "Q": return Int(end.dropFirst()).map { $0 * 3 - 2...$0 * 3 } ?? 1...12
    case "H": return end == "H1" ? 1...6 : 7...12
    case nil: return 1...12
    default: return Int(end).map { $0...$0 } ?? 1...12
    }
  }

  private func life(_ unit: String) -> ClosedRange<Int> { lives[unit] ?? 1...12 }

  private func own(_ unit: String, _ slot: String) -> Sum? {
    guard let text = numbers["\(unit) \(slot)"], text != "missing" else { return nil }
    var sum = Sum()
    sum.there = 1
    let parts = text.split(separator: "/").compactMap { Double($0) }
    guard parts.count == 2 else { return sum }
    (sum.numerator, sum.denominator) = (parts[0], parts[1])
    (sum.isCounted, sum.allNotApplicable) = (true, false)
    return sum
  }

  private func slot(_ unit: String, _ slot: String) -> Sum? {
    if let own = own(unit, slot) { return own }
    guard unit == "H" else { return nil }
    let children = names.dropFirst().filter { Model.months(slot).overlaps(life($0)) }
    let sums = children.map { own($0, slot) }
    guard sums.contains(where: { $0 != nil }) else { return nil }
    var sum = Model.together(sums.map { ($0, 1) })
    sum.there /= Double(children.count)
    return sum
  }

  private static func together(_ sums: [(Sum?, Double)]) -> Sum {
    var all = Sum()
    for (sum, weight) in sums {
      all.numerator += sum?.numerator ?? 0
      all.denominator += sum?.denominator ?? 0
      all.isCounted = all.isCounted || sum?.isCounted ?? false
      all.allNotApplicable = all.allNotApplicable && sum?.allNotApplicable ?? false
      all.there += (sum?.there ?? 0) * weight
    }
    return all
  }

  func says(_ unit: String, _ span: String) -> String {
    let months = Model.months(span)
    if let own = own(unit, span) { return Model.text(own) }
    let within = slots.filter {
      months.contains(Model.months($0).lowerBound) && months.contains(Model.months($0).upperBound)
    }
    let told = within.compactMap { slot(unit, $0) }
    guard !told.isEmpty else { return coarser(unit, months) }
    let weights = within.map { Double(Model.months($0).clamped(to: life(unit)).count) }
    let lived = Double(months.clamped(to: life(unit)).count)
    var sum = Model.together(zip(within.map { slot(unit, $0) }, weights).map { ($0, $1) })
    sum.there /= lived
    if abs(sum.there - 1) > 1e-9 { sum.allNotApplicable = false }
    return Model.text(sum)
  }

  /// A month in a quarter that was reported as such.
  private func coarser(_ unit: String, _ months: ClosedRange<Int>) -> String {
    let quarter = "2024-Q\((months.upperBound + 2) / 3)"
    let isFiner = months.count < 3 && numbers["\(unit) \(quarter)"] != nil
    return isFiner ? "missing reported_by_quarter" : "missing"
  }

  private static func text(_ sum: Sum) -> String {
    guard sum.isCounted else { return sum.allNotApplicable ? "not_applicable" : "missing" }
    guard sum.denominator > 0 else { return "zero_denominator" }
    let value = 100 * sum.numerator / sum.denominator
    let coverage = abs(sum.there - 1) < 1e-12 ? "" : " \(rounded(sum.there))"
    return "value \(rounded(value)) (\(sum.numerator.decimalText)/\(sum.denominator.decimalText))"
      + coverage
  }

  private static func rounded(_ number: Double) -> String {
    ((number * 1e6).rounded() / 1e6).decimalText
  }
}

private struct Xorshift {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }
}
