import Testing
import Indicators

@Suite("Periods")
struct PeriodTests {
  @Test(
    "read what they write",
    arguments: ["2024-01", "2024-12", "2024-Q1", "2024-H2", "2024-9M", "2024", "2024-01..2024-05"])
  func roundTrip(_ text: String) {
    #expect(Period(text: text)?.text == text)
  }

  @Test(
    "refuse what is none",
    arguments: [
      "2024-13", "2024-00", "2024-3", "2024-Q5", "2024-H0", "24-01", "", "2024-", "2024-9m",
      "2024-01..2024-13", "2024-02..2024-05", "tháng 3",
    ])
  func refused(_ text: String) {
    #expect(Period(text: text) == nil)
  }

  @Test("go by the month they end in, the shorter first")
  func order() throws {
    let texts = [
      "2023", "2024-01", "2024-02", "2024-03", "2024-Q1", "2024-H1", "2024-9M", "2024-12",
      "2024-Q4", "2024-H2", "2024",
    ]
    let periods = try texts.map { try #require(Period(text: $0)) }
    #expect(periods.shuffled().sorted().map(\.text) == texts)
  }

  @Test("step back and forth over the turn of the year")
  func steps() throws {
    for (text, before) in [
      ("2024-01", "2023-12"), ("2024-Q1", "2023-Q4"), ("2024-H1", "2023-H2"), ("2024", "2023"),
      ("2024-9M", "2023-9M"),
    ] {
      let period = try #require(Period(text: text))
      #expect(period.earlier(by: 1).text == before)
      #expect(period.earlier(by: 1).earlier(by: -1) == period)
      #expect(period.earlier(by: 30).earlier(by: -30) == period)
    }
  }
}
