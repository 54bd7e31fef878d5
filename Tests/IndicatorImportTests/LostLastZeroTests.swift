import IndicatorImport
import Testing
import Columns
import Indicators

@Suite("A code that lost its last zero")
struct LostLastZeroTests {
  private let plan = file(
    "plan.txt",
    "CÁC CHỈ TIÊU XÃ THỬ NĂM 2024\n\nSTT\tChỉ tiêu\tMục tiêu năm 2024\tTheo dõi\n"
      + (1...11).map { "5.\($0)\tChỉ tiêu \($0)\t5\($0)%\tVP" }.joined(separator: "\n")
      + "\n6.3\tSáu\t1%\tVP\n"
      + (1...11).map { "6.3.\($0)\tCon \($0)\t5%\tVP" }
      .joined(separator: "\n"))
  private let units = file(
    "u.csv",
    "code,name,level,parent\n01,Huyện A,district,\nA,Xã Thử,commune,01\nB,Xã B,commune,01\n")

  private func read(_ rows: [String]) -> ImportedData {
    let lines = rows.map { "\($0),90,100" }.joined(separator: "\n")
    return Importer.read([
      plan, units, file("f.csv", "unit,period,indicator,numerator,denominator\n" + lines + "\n"),
    ])
  }

  private func told(_ data: ImportedData) -> [String] {
    said(data).filter { $0.contains("f.csv") }
  }

  @Test(
    "is doubted where it stands behind its group",
    arguments: [
      (["A,2024-01,5.9", "A,2024-01,5.1", "A,2024-01,5.11"], [3]),
      (["A,2024-01,5.8", "A,2024-01,5.1", "A,2024-01,5.11"], [3]),
      (["A,2024-01,5.9", "A,2024-01,5.1", "B,2024-01,5.9", "B,2024-01,5.1"], [3, 5]),
      (
        ["A,2024-01,5.9", "B,2024-01,5.9", "A,2024-01,5.1", "B,2024-01,5.1", "A,2024-01,5.11"],
        [4, 5]
      ),
      (["A,2024-01,6.3.9", "A,2024-01,6.3.1", "A,2024-01,6.3.11"], [3]),
    ] as [([String], [Int])])
  func doubted(rows: [String], lines: [Int]) {
    let data = read(rows)
    #expect(told(data) == lines.map { "error lost_zero_at_end Data/f.csv:\($0):3" })
    let errors = data.figures.filter { $0.state == .error }.map { Int($0.line) }
    #expect(errors == lines)
  }

  @Test(
    "is itself where it stands in its place, or where the other code is there",
    arguments: [
      ["A,2024-01,5.1", "A,2024-01,5.2", "A,2024-01,5.9", "A,2024-01,5.11"],
      ["A,2024-01,5.9", "A,2024-01,5.1", "A,2024-01,5.10", "A,2024-01,5.11"],
      ["A,2024-01,5.11", "A,2024-01,5.9", "A,2024-01,5.2", "A,2024-01,5.1"],
      ["A,2024-01,5.9", "B,2024-01,5.1", "B,2024-01,5.2"], ["A,2024-01,5.1"],
    ])
  func itself(rows: [String]) {
    #expect(told(read(rows)) == [])
  }
}
