import Testing
import Columns
import Indicators
import Messages

@Suite("Figures in columns")
struct FigureColumnTests {
  private static let units = UnitRegister([
    UnitRegister.Entry(code: "P", name: "P", level: "province"),
    UnitRegister.Entry(code: "a", name: "a", level: "commune", parentCode: "P"),
    UnitRegister.Entry(code: "b", name: "b", level: "commune", parentCode: "P"),
  ])

  private static func row(
    _ unit: Int32, _ period: Period, _ numerator: Double, _ denominator: Double, line: Int32 = 1,
    rank: PublishedRank? = nil
  ) -> FigureRow {
    FigureRow(
      unit: unit, column: 0, period: period, state: denominator == 0 ? .zeroDenominator : .value,
      parts: .ratio, numerator: numerator, denominator: denominator, rank: rank, file: 0,
      line: line)
  }

  private static func columns(_ rows: [FigureRow]) -> FigureColumns {
    FigureColumns(
      rows, columnCount: 1, grid: PeriodGrid(units: 3, periods: rows.map(\.period)), units: units)
  }

  static let places: [(period: Period, isHeld: Bool)] = [
    (.month(2024, 1), true), (.month(2024, 2), false), (.month(2026, 12), true),
    (.month(2025, 1), false), (.quarter(2024, 1), false), (.month(2023, 1), false),
    (.year(2027), false), (.toDate(2024, through: 1), false),
  ]

  @Test("take rows for the periods that are held, and no others", arguments: places)
  func grid(_ period: Period, _ isHeld: Bool) {
    let grid = PeriodGrid(units: 3, periods: [.month(2026, 12), .month(2024, 1)])
    #expect(grid.rowCount == 6)
    #expect((grid.row(unit: 2, period: period) != nil) == isHeld)
  }

  @Test("every row belongs to one unit and period")
  func rows() {
    let grid = PeriodGrid(units: 3, years: [2023, 2025])
    for row in 0..<grid.rowCount {
      let (unit, period) = grid.cell(row)
      #expect(grid.row(unit: unit, period: period) == row)
    }
  }

  @Test("keep what was reported, with its line")
  func kept() throws {
    let figures = FigureColumnTests.columns([
      FigureColumnTests.row(
        1, .month(2024, 1), 3, 4, line: 7, rank: PublishedRank(place: 2, total: 9))
    ])
    let row = try #require(figures.grid.row(unit: 1, period: .month(2024, 1)))
    #expect(figures[0].states[row] == .value)
    #expect(figures[0].value(row) == 75)
    #expect(figures[0].lines[row] == 7)
    #expect(figures.rank(0, row) == PublishedRank(place: 2, total: 9))
    #expect(figures[0].isRatio)
    let other = try #require(figures.grid.row(unit: 2, period: .month(2024, 1)))
    #expect(!figures[0].isReported(other))
  }

  @Test("units above learn that a unit below has a figure")
  func below() throws {
    let figures = FigureColumnTests.columns([FigureColumnTests.row(1, .month(2024, 1), 3, 4)])
    let above = try #require(figures.grid.row(unit: 0, period: .month(2024, 1)))
    #expect(figures[0].isReportedBelow(above))
    #expect(!figures[0].isReported(above))
  }

  static let twice: [(second: (Double, Double), agree: Bool, state: FigureState)] = [
    ((3, 4), true, .value), ((3, 5), false, .error), ((0, 0), false, .error),
  ]

  @Test(
    "of two lines for one figure the first stands, and where they differ none", arguments: twice)
  func reportedTwice(_ second: (Double, Double), _ agree: Bool, _ state: FigureState) throws {
    let figures = FigureColumnTests.columns([
      FigureColumnTests.row(1, .month(2024, 1), 3, 4, line: 1),
      FigureColumnTests.row(1, .month(2024, 1), second.0, second.1, line: 2),
    ])
    #expect(figures.duplicates.map(\.agree) == [agree])
    let row = try #require(figures.grid.row(unit: 1, period: .month(2024, 1)))
    #expect(figures[0].states[row] == state)
  }

  @Test("with other figures in some places, the first ones are as they were")
  func replaced() throws {
    let first = FigureColumnTests.columns([FigureColumnTests.row(1, .month(2024, 1), 3, 4)])
    let second = FigureColumns(
      first, replacing: [FigureColumnTests.row(1, .month(2024, 1), 1, 4)],
      units: FigureColumnTests.units)
    let row = try #require(first.grid.row(unit: 1, period: .month(2024, 1)))
    #expect((first[0].value(row), second[0].value(row)) == (75, 25))
  }
}

@Suite("Results in columns")
struct ResultColumnTests {
  @Test("have a state, a number, a coverage, and a text or reason by id")
  func kept() {
    let results = ResultColumns(rowCount: 3)
    for _ in 0..<20 { results.add() }
    #expect(results.areEmpty)
    let text = results.id(of: "Tốt")
    let reason = results.id(of: Reason.call(.nothing))
    results.set(19, 0, .value, number: 1.5, coverage: 1, note: 0)
    results.set(19, 1, .value, number: .nan, coverage: 0.5, note: text)
    results.set(19, 2, .missing, number: .nan, coverage: 0, note: reason)
    #expect(!results.areEmpty)
    #expect((0..<3).map { results[19].state($0) } == [.value, .value, .missing])
    #expect(results[18].state(0) == nil)
    #expect((0..<3).map { results.text(19, $0) } == [nil, "Tốt", nil])
    #expect((0..<3).map { results.reason(19, $0) } == [nil, nil, .call(.nothing)])
    #expect(results.id(of: "Tốt") == text)
  }
}
