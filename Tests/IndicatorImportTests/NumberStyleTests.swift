import IndicatorImport
import Testing
import Columns
import Indicators

@Suite("The style of a file's numbers")
struct NumberStyleTests {
  private func read(_ values: [String], delimiter: String = ";") -> ImportedData {
    let rows = values.map { ["2024-03", "1.1", $0].joined(separator: delimiter) }
    let header = ["period", "indicator", "value"].joined(separator: delimiter)
    return Importer.read([smallPlan, file("f.csv", ([header] + rows).joined(separator: "\n"))])
  }

  @Test(
    "is decided by the numbers only one style can have written",
    arguments: [
      (["1.245", "96,55%"], ";", [1245, 96.55], []),
      (["1.245", "96.8"], ";", [1.245, 96.8], []),
      (["\"1,245\"", "96.8"], ",", [1245, 96.8], []),
      (["1.245", "\"96,5\""], ",", [1245, 96.5], []),
      (["1.245"], ",", [1.245], ["warning assumed_plain Data/f.csv:2:3"]),
      (["1.245"], ";", [1245], ["warning assumed_vietnamese Data/f.csv:2:3"]),
      (["1.245"], "\t", [1245], ["warning assumed_vietnamese Data/f.csv:2:3"]),
      (["12", "1 245"], ";", [12, 1245], []),
    ] as [([String], String, [Double], [String])])
  func decides(values: [String], delimiter: String, numbers: [Double], issues: [String]) {
    let data = read(values, delimiter: delimiter)
    #expect(data.figures.map(\.value) == numbers)
    #expect(said(data) == issues)
  }

  @Test("mixed in one file is reported, and numbers either could mean are errors")
  func mixed() {
    let data = read(["96,5", "96.8", "1.245", "12"])
    #expect(data.figures.map(\.state) == [.value, .value, .error, .value])
    #expect(
      said(data) == [
        "warning mixed_numbers Data/f.csv:3:3", "error unclear_number Data/f.csv:4:3",
      ])
  }

  @Test("a value beside its ratio may differ by half its last digit")
  func values() {
    let data = Importer.read([
      smallPlan,
      file(
        "f.csv",
        """
        period,indicator,numerator,denominator,value
        2024-01,1.1,1,3,33.3
        2024-02,1.1,1,3,33.33%
        2024-03,1.1,1,3,33.4
        2024-04,1.1,1,8,12.5
        2024-05,1.1,1,8,12
        2024-06,1.1,0,0,100
        """),
    ])
    #expect(
      said(data) == [
        "warning value_differs Data/f.csv:4:5", "warning value_with_zero Data/f.csv:7:5",
      ])
    #expect(data.figures.prefix(5).allSatisfy { $0.state == .value && $0.parts.contains(.ratio) })
    #expect(data.figures.last?.state == .zeroDenominator)
  }
}
