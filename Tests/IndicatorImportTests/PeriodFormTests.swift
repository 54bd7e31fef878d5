import IndicatorImport
import Testing
import TextSupport
import Indicators
import Messages
import Columns

@Suite("Periods as people and Excel write them")
struct PeriodFormTests {
  private func read(_ periods: [String], more: [SourceFile] = []) -> ImportedData {
    let rows = periods.map { "\($0);1.1;9;10" }.joined(separator: "\n")
    let text = "period;indicator;numerator;denominator\n" + rows + "\n"
    return Importer.read([smallPlan, file("f.csv", text)] + more)
  }

  @Test(
    "are read, and said to be once a file",
    arguments: [
      ("07/2025", "2025-07"), ("7/2025", "2025-07"), ("7-2025", "2025-07"), ("7.2025", "2025-07"),
      ("Tháng 7/2025", "2025-07"), ("tháng 07 năm 2025", "2025-07"), ("THÁNG 7-2025", "2025-07"),
      ("T7/2025", "2025-07"), ("T7/25", "2025-07"), ("Thg 7 2025", "2025-07"),
      ("tháng bảy năm 2025", "2025-07"), ("tháng mười hai năm 2025", "2025-12"),
      ("tháng mười 2025", "2025-10"), ("tháng năm năm 2025", "2025-05"),
      ("Tháng Giêng 2025", "2025-01"), ("Quý I/2024", "2024-Q1"), ("Quý 1/2024", "2024-Q1"),
      ("quý iv năm 2024", "2024-Q4"), ("QII/2024", "2024-Q2"), ("Q1/2024", "2024-Q1"),
      ("Q3-24", "2024-Q3"), ("2024Q1", "2024-Q1"), ("2024 Q4", "2024-Q4"), ("1Q2024", "2024-Q1"),
      ("202401", "2024-01"), ("Jan-25", "2025-01"), ("dec 2024", "2024-12"),
      ("September 2024", "2024-09"), ("01/01/2025", "2025-01"), ("1/3/2025", "2025-03"),
      ("2025-01-01", "2025-01"), ("2025-02-01 00:00:00", "2025-02"),
      ("2025-02-01T00:00:00", "2025-02"), ("6 tháng đầu năm 2024", "2024-H1"),
      ("06 tháng đầu năm 2024", "2024-H1"), ("sáu tháng đầu năm 2024", "2024-H1"),
      ("6 tháng 2024", "2024-H1"), ("6 tháng cuối năm 2024", "2024-H2"), ("6T/2024", "2024-H1"),
      ("9 tháng 2024", "2024-9M"), ("9T2024", "2024-9M"), ("9M/2024", "2024-9M"),
      ("H1/2024", "2024-H1"), ("3 tháng đầu năm 2024", "2024-Q1"), ("Năm 2024", "2024"),
      ("cả năm 2024", "2024"), ("2024-1", "2024-01"), ("2024/01", "2024-01"),
      ("2024-M03", "2024-03"), ("Kỳ báo cáo: Tháng 3/2024", "2024-03"),
      ("Kỳ: Quý II/2024", "2024-Q2"),
    ])
  func read(text: String, period: String) {
    for text in [text, decomposed(text)] {
      let data = read([text, text])
      #expect(data.figures.map(\.period.text) == [period, period], "\(text)")
      #expect(said(data, from: .info) == ["info periods_read Data/f.csv:2:1"], "\(text)")
      #expect(data.issues.first?.message.arguments.dropFirst() == [period, "2"])
    }
  }

  @Test(
    "in the contract's own form go without saying",
    arguments: ["2024-03", "2024-Q1", "2024-H1", "2024-9M", "2024"])
  func usual(text: String) {
    let data = read([text])
    #expect(data.figures.map(\.period.text) == [text])
    #expect(said(data, from: .info) == [])
  }

  @Test(
    "that may be two, or none, are refused",
    arguments: [
      "1/25", "2024.1", "2024,1", "tháng năm 2024", "5 tháng 2024", "1-3/2024", "T1-T3/2024",
      "T10/1/2025", "13/2024", "0/2024", "Quý 5/2024", "Quý V/2024", "H3/2024", "202413", "45658",
      "2024-01..2024-05", "01/2204", "07/1925", "Tháng 7", "Quý I", "năm", "(07/2025)", "07/2025 ?",
      "-7/2025", "7//2025", "Jan-12", "2024 2025", "12/2024/2025", "đầu năm 2024",
    ])
  func refused(text: String) {
    let data = read([text])
    #expect(data.figures.isEmpty, "\(text)")
    #expect(said(data) == ["error bad_period Data/f.csv:2:1"], "\(text)")
  }

  @Test(
    "that are days are months only where every day of the column is the first",
    arguments: [
      (["01/01/2025", "01/02/2025", "01/12/2025"], ["2025-01", "2025-02", "2025-12"]),
      (["2025-01-01", "2025-03-01"], ["2025-01", "2025-03"]),
      (["01/07/2025", "2025-08"], ["2025-07", "2025-08"]),
      (["01/07/2025", "15/07/2025"], []), (["03/04/2025"], []), (["1/1/2025", "2/1/2025"], []),
      (["01/31/2025", "01/01/2025"], []), (["31/01/2025", "28/02/2025"], []),
      (["2025-01-01", "2025-01-02", "2025-01"], ["2025-01"]),
    ] as [([String], [String])])
  func days(texts: [String], periods: [String]) {
    let data = read(texts)
    #expect(data.figures.map(\.period.text) == periods)
    let refused = texts.count - periods.count
    #expect(said(data).count == (refused > 0 ? 1 : 0))
    if refused > 0 {
      #expect(data.issues.last?.message.key == .daysForPeriods)
      #expect(data.issues.last?.message.arguments.last == "\(refused)")
    }
  }

  @Test("decide which plan is in force too")
  func planInForce() {
    let text = String(decoding: smallPlan.bytes, as: UTF8.self)
    let next = file("plan-2025.txt", text.split(separator: "2024").joined(separator: "2025"))
    for (period, year) in [("Tháng 3/2025", 2025), ("01/01/2025", 2025), ("Quý I/2024", 2024)] {
      #expect(read([period], more: [next]).plans.plan.year == year, "\(period)")
    }
    // A year mistyped decides nothing.
    let mistyped = read(["Tháng 3/2024", "T4/2024", "T5/2042"], more: [next])
    #expect(mistyped.plans.plan.year == 2024)
  }
}

@Suite("A year mistyped")
struct MistypedYearTests {
  private func read(_ periods: [String], plan: SourceFile = smallPlan) -> ImportedData {
    let rows = periods.map { "\($0),1.1,9,10" }.joined(separator: "\n")
    return Importer.read([
      plan, file("f.csv", "period,indicator,numerator,denominator\n" + rows + "\n"),
    ])
  }

  private static let year = (10...12).map { "2024-\($0)" }

  @Test(
    "is doubted at its place, and its figure is not used",
    arguments: ["1994-01", "2042-03", "2034-Q1", "2004-12", "1994", "2042"])
  func doubted(period: String) {
    let data = read(MistypedYearTests.year + [period])
    #expect(data.figures.allSatisfy { $0.period.year == 2024 })
    #expect(said(data) == ["error year_doubted Data/f.csv:5:1"])
  }

  @Test(
    "is none where figures are history",
    arguments: [
      (2015...2024).map { "\($0)-12" }, ["2019", "2024-01", "2024-02"], ["2010", "2015", "2020"],
      ["2010"] + year, ["2015"] + year, ["1994-01"],
      (1...12).map { "2015-\($0 < 10 ? "0" : "")\($0)" } + year,
    ])
  func history(periods: [String]) {
    let data = read(periods)
    #expect(data.figures.count == periods.count)
    #expect(said(data) == [])
  }

  @Test("is none where a target of the plan names it, or it is the plan's own")
  func named() {
    let text = String(decoding: smallPlan.bytes, as: UTF8.self)
    let compared = file(
      "plan.txt", text.split(separator: "100%").joined(separator: "tăng 10% so với năm 2010"))
    #expect(said(read(["2010-12"] + MistypedYearTests.year, plan: compared)) == [])
    let old = (1...9).map { "2014-0\($0)" }
    #expect(said(read(old + ["2024-01"])) == [])
  }
}
