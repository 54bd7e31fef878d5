import Testing
import Evaluation
import Indicators
import Columns

/// What is answered by plain numbers is what the rules in general say.
@Suite("Shortcuts of readings")
struct ShortcutTests {
  private static let spans = ["2024-Q1", "2024-Q2", "2024-H1", "2024-9M", "2024", "2023"]

  private static func figures(_ seed: UInt64) -> [String] {
    var random = Xorshift64(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let numbers = ["na", "missing", "error", "0/0", "3/4", "7/9", "0.5/1", "12", "1/3", "2/2"]
    return ["H", "A", "B"].flatMap { unit in
      (1...12).compactMap { month in
        let isThere = random.below(unit == "H" ? 9 : 3) > (unit == "H" ? 7 : 0)
        let number = numbers[seed % 2 == 0 ? 3 + random.below(4) : random.below(numbers.count)]
        return isThere ? "\(unit) 2024-\(month < 10 ? "0" : "")\(month) x \(number)" : nil
      }
    }
  }

  @Test("a sum of months is the same where figures of quarters are held too", arguments: 0..<80)
  func sums(_ seed: Int) {
    let figures = ShortcutTests.figures(UInt64(seed))
    let units = ["H", "A<H", "B<H", "Z"]
    let quick = MadeSnapshot(units: units, inputs: ["x"], figures: figures)
    // One quarter elsewhere keeps the shortcut from being taken.
    let whole = MadeSnapshot(units: units, inputs: ["x"], figures: figures + ["Z 2024-Q1 x 1/2"])
    for unit in ["H", "A", "B"] {
      for span in ShortcutTests.spans {
        #expect(quick.says("x", unit, span) == whole.says("x", unit, span), "\(unit) \(span)")
      }
    }
  }

  @Test("a plain reading is the ordinary one, or none", arguments: 0..<40)
  func plain(_ seed: Int) throws {
    let made = MadeSnapshot(
      units: ["H", "A<H", "B<H"], inputs: ["x"], figures: ShortcutTests.figures(UInt64(seed)))
    let (snapshot, evaluation) = (made.snapshot, Evaluation(snapshot: made.snapshot))
    defer { withExtendedLifetime(evaluation) {} }
    let plain = UnsafePointer(evaluation.plain)
    for unit in 0..<3 {
      for period in PeriodKind.month.periods(of: 2024) + PeriodKind.quarter.periods(of: 2024) {
        let cell = Cell(unit: unit, period: period)
        let reading = snapshot.read(0, unit: unit, period: period)
        if let number = plain.number(0, cell) { #expect(number == reading.value) }
        if let part = plain.numerator(0, cell) { #expect(part.number == reading.numerator) }
        if let part = plain.denominator(0, cell) { #expect(part.number == reading.denominator) }
        let isOwn =
          period.kind == .month && reading.state == .value
          && snapshot.units[unit].code != "H"
        #expect(!isOwn || plain.number(0, cell) != nil)
      }
    }
  }
}

/// Xorshift64 (Marsaglia 2003): the same numbers in every run.
private struct Xorshift64 {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
