import Foundation
import Testing

/// How a value is put together where none was reported for the very unit and period: slot by slot,
/// then over time. The names of the cases are the contract's sentences.
@Suite("Roll-up")
struct RollupTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sentence: String
    var units = ["H", "A<H", "B<H"]
    var inputs = ["x"]
    let figures: [String]
    let cell: (unit: String, period: String)
    let says: String

    var testDescription: String { "\(sentence): \(cell.unit) \(cell.period) is \(says)" }
  }

  @Test("gives what the contract says", arguments: cases)
  func reads(_ one: Case) {
    let made = MadeSnapshot(units: one.units, inputs: one.inputs, figures: one.figures)
    #expect(made.says("x", one.cell.unit, one.cell.period) == one.says, "\(one.sentence)")
  }

  private static func months(_ unit: String, _ span: ClosedRange<Int>, _ number: String) -> [String]
  {
    span.map { "\(unit) 2024-\($0 < 10 ? "0" : "")\($0) x \(number)" }
  }

  static let cases: [Case] = slots + time + units + states + coverage + dates

  private static let slots = [
    Case(
      sentence: "the figure reported there comes first",
      figures: ["H 2024 x 1/2"] + months("A", 1...12, "3/4"), cell: ("H", "2024"),
      says: "value 50 (1/2)"),
    Case(
      sentence: "one figure of a district doesn't replace its communes for a year",
      figures: ["H 2024-03 x 1/10"] + months("A", 1...12, "2/4") + months("B", 1...12, "1/4"),
      cell: ("H", "2024"), says: "value 34.693878 (34/98)"),
    Case(
      sentence: "each slot is the unit's own figure, else its children's together",
      figures: ["H 2024-01 x 5/10", "A 2024-01 x 1/10", "A 2024-02 x 1/10", "B 2024-02 x 2/10"],
      cell: ("H", "2024-Q1"), says: "value 26.666667 (8/30) 0.666667"),
    Case(
      sentence: "a slot of a quarter holds a child's months beside another's quarter",
      figures: ["A 2024-Q1 x 3/10"] + months("B", 1...3, "1/10"), cell: ("H", "2024-Q1"),
      says: "value 15 (6/40)"),
    Case(
      sentence: "children's year figures stand where the district has only a quarter",
      figures: ["H 2024-Q1 x 1/2", "A 2024 x 10/20", "B 2024 x 5/20"], cell: ("H", "2024"),
      says: "value 37.5 (15/40)"),
    Case(
      sentence: "a district's own months are not given up for one commune's year",
      figures: months("H", 1...12, "1/2") + ["A 2024 x 10/20"], cell: ("H", "2024"),
      says: "value 50 (12/24)"),
    Case(
      sentence: "a line that says missing hides nothing",
      figures: ["H 2024-01 x missing", "A 2024-01 x 1/4", "B 2024-01 x 3/4"],
      cell: ("H", "2024-01"), says: "value 50 (4/8)"),
  ]

  private static let time =
    [
      Case(
        sentence: "percentages are never averaged: numerators and denominators are summed",
        figures: ["A 2024-01 x 1/10", "A 2024-02 x 9/10", "A 2024-03 x 50/100"],
        cell: ("A", "2024-Q1"), says: "value 50 (60/120)"),
      Case(
        sentence: "the coarsest tiles are taken, nothing is counted twice",
        figures: ["A 2024-Q1 x 3/10"] + months("A", 1...6, "1/10"), cell: ("A", "2024-H1"),
        says: "value 15 (6/40)"),
      Case(
        sentence: "nine months are cumulative and hold what lies in them",
        figures: ["A 2024-9M x 9/90", "A 2024-Q1 x 5/90", "A 2024-Q4 x 1/10"], cell: ("A", "2024"),
        says: "value 10 (10/100)"),
      Case(
        sentence: "two halves that cover all are better than nine months that don't",
        figures: ["A 2024-9M x 9/90", "A 2024-H1 x 5/60", "A 2024-H2 x 7/60"], cell: ("A", "2024"),
        says: "value 10 (12/120)"),
      Case(
        sentence: "a stock is the last period reported",
        inputs: ["x - last"], figures: ["A 2024-02 x 7", "A 2024-03 x 9"], cell: ("A", "2024-Q1"),
        says: "value 9"),
      Case(
        sentence: "carried over is the first", inputs: ["x - first"],
        figures: ["A 2024-01 x 7", "A 2024-03 x 9"], cell: ("A", "2024-Q1"), says: "value 7"),
      Case(
        sentence: "mean", inputs: ["x % mean"],
        figures: ["A 2024-01 x 80", "A 2024-02 x 90", "A 2024-03 x 100"], cell: ("A", "2024-Q1"),
        says: "value 90"),
      Case(
        sentence: "max", inputs: ["x % max"], figures: ["A 2024-01 x 80", "A 2024-02 x 90"],
        cell: ("A", "2024-Q1"), says: "value 90 0.666667"),
      Case(
        sentence: "min", inputs: ["x % min"], figures: ["A 2024-01 x 80", "A 2024-02 x 90"],
        cell: ("A", "2024-Q1"), says: "value 80 0.666667"),
      Case(
        sentence: "none is the default of plain values", figures: ["A 2024-01 x 80"],
        cell: ("A", "2024-Q1"), says: "missing not_additive"),
      Case(
        sentence: "a count that is declared is summed", inputs: ["x hồ_sơ sum"],
        figures: ["A 2024-01 x 80", "A 2024-02 x 3"], cell: ("A", "2024-Q1"),
        says: "value 83 0.666667"),
      Case(
        sentence: "a coarser figure is not seen from a finer cell", figures: ["A 2024 x 1/2"],
        cell: ("A", "2024-01"), says: "missing reported_by_year"),
    ] + rates

  private static let rates = ["%", "‰", "điểm", "hạng", "bậc", "tạ/ha"].flatMap { uom in
    [
      Case(
        sentence: "\(uom) as plain values is never summed over time", inputs: ["x \(uom) sum"],
        figures: ["A 2024-01 x 80", "A 2024-02 x 90"], cell: ("A", "2024-Q1"),
        says: "missing not_additive"),
      Case(
        sentence: "\(uom) as plain values is never summed over units",
        inputs: ["x \(uom) last sum"], figures: ["A 2024-01 x 80", "B 2024-01 x 90"],
        cell: ("H", "2024-01"), says: "missing not_additive"),
    ]
  }

  private static let units = [
    Case(
      sentence: "over units ratios always sum both parts", inputs: ["x % last mean"],
      figures: ["A 2024-01 x 1/10", "B 2024-01 x 45/90"], cell: ("H", "2024-01"),
      says: "value 46 (46/100)"),
    Case(
      sentence: "plain values sum where a roll-up is declared", inputs: ["x người last"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 5"], cell: ("H", "2024-01"), says: "value 15"),
    Case(
      sentence: "and else they don't", inputs: ["x người"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 5"], cell: ("H", "2024-01"),
      says: "missing not_additive"),
    Case(
      sentence: "rollup_units mean", inputs: ["x điểm none mean"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 5"], cell: ("H", "2024-01"), says: "value 7.5"),
    Case(
      sentence: "rollup_units max", inputs: ["x điểm none max"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 5"], cell: ("H", "2024-01"), says: "value 10"),
    Case(
      sentence: "rollup_units none", inputs: ["x người sum none"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 5"], cell: ("H", "2024-01"),
      says: "missing not_additive"),
    Case(
      sentence: "a mean weighted by another row", inputs: ["x điểm none weight:w", "w người last"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 40", "A 2024-01 w 200", "B 2024-01 w 100"],
      cell: ("H", "2024-01"), says: "value 20"),
    Case(
      sentence: "a unit without a weight is missing",
      inputs: ["x điểm none weight:w", "w người last"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 40", "A 2024-01 w 200"], cell: ("H", "2024-01"),
      says: "value 10 0.5"),
    Case(
      sentence: "slot by slot before time: a stock of the district is the communes' last month",
      inputs: ["x người last"],
      figures: ["A 2024-01 x 10", "B 2024-01 x 5", "A 2024-02 x 20", "B 2024-02 x 7"],
      cell: ("H", "2024-Q1"), says: "value 27 0.666667"),
    Case(
      sentence: "ratios and plain values don't add up",
      figures: ["A 2024-01 x 1/10", "B 2024-01 x 45"], cell: ("H", "2024-01"),
      says: "missing not_additive"),
  ]

  private static let states = [
    Case(
      sentence: "missing beats not applicable", figures: ["A 2024-01 x na"],
      cell: ("H", "2024-01"), says: "missing"),
    Case(
      sentence: "not applicable only where all are", figures: ["A 2024-01 x na", "B 2024-01 x na"],
      cell: ("H", "2024-01"), says: "not_applicable"),
    Case(
      sentence: "a month not reported beats eleven not applicable",
      figures: months("A", 1...11, "na"), cell: ("A", "2024"), says: "missing"),
    Case(
      sentence: "twelve not applicable", figures: months("A", 1...12, "na"), cell: ("A", "2024"),
      says: "not_applicable"),
    Case(
      sentence: "denominators of 0 add up to 0", figures: ["A 2024-01 x 0/0", "B 2024-01 x na"],
      cell: ("H", "2024-01"), says: "zero_denominator"),
    Case(
      sentence: "an error makes the sum an error",
      figures: ["A 2024-01 x error", "B 2024-01 x 1/2"], cell: ("H", "2024-01"), says: "error"),
    Case(
      sentence: "an earlier error doesn't touch a stock", inputs: ["x - last"],
      figures: ["A 2024-02 x error", "A 2024-03 x 9"], cell: ("A", "2024-Q1"), says: "value 9"),
  ]

  private static let coverage = [
    Case(
      sentence: "the share of the calendar slots", figures: months("A", 1...7, "1/2"),
      cell: ("A", "2024"), says: "value 50 (7/14) 0.583333"),
    Case(
      sentence: "the share of the children that existed", units: ["H", "A<H", "B<H", "C<H"],
      figures: ["A 2024-01 x 1/2"], cell: ("H", "2024-01"),
      says: "value 50 (1/2) 0.333333"),
    Case(
      sentence: "what is not applicable was there", units: ["H", "A<H", "B<H", "C<H"],
      figures: ["A 2024-01 x 1/2", "B 2024-01 x na"], cell: ("H", "2024-01"),
      says: "value 50 (1/2) 0.666667"),
    Case(
      sentence: "a stock without the last slot has the share of the slots that are there",
      inputs: ["x - last"], figures: ["A 2024-01 x 5"], cell: ("A", "2024-Q1"),
      says: "value 5 0.333333"),
  ]

  private static let dates = [
    Case(
      sentence: "a unit counts only while it exists", units: ["H", "A<H", "B<H ..2024-01-31"],
      figures: ["A 2024-01 x 1/2", "B 2024-01 x 1/2", "A 2024-02 x 1/2", "B 2024-02 x 2/2"],
      cell: ("H", "2024-02"), says: "value 50 (1/2)"),
    Case(
      sentence: "the slots before a unit existed are not lacking",
      units: ["H", "A<H 2024-03-01..2024-12-31"], figures: ["A 2024-03 x 1/2"],
      cell: ("A", "2024-Q1"), says: "value 50 (1/2)"),
    Case(
      sentence: "a commune counts for the district that it lay in then",
      units: ["G", "H", "A<G ..2024-01-31", "A<H 2024-02-01.."],
      figures: ["A 2024-01 x 1/2", "A 2024-02 x 3/3"], cell: ("G", "2024-Q1"),
      says: "value 50 (1/2) 0.333333"),
  ]
}
