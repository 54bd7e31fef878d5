import IndicatorImport
import Testing
import TextSupport
import PlainText
import Columns
import Messages
import Indicators

@Suite("Figures")
struct FigureImportTests {
  private func read(_ text: String, units: Bool = false) -> ImportedData {
    Importer.read([smallPlan, file("f.csv", text)] + (units ? [twoUnits] : []))
  }

  /// The figures' state and parts, as short words.
  private func states(_ data: ImportedData) -> [String] {
    data.figures.map { row in
      let numbers = [row.numerator, row.denominator, row.value].map {
        $0.isNaN ? "" : $0.decimalText
      }
      return "\(row.state.text) \(numbers.joined(separator: "|"))"
    }
  }

  private static let header = "period,indicator,numerator,denominator,value,rank,state,note\n"

  @Test(
    "have one of five states, never mixed up",
    arguments: [
      ("3,4,,,,", "value 3|4|"), ("0,4,,,,", "value 0|4|"), ("0,0,,,,", "zero_denominator 0|0|"),
      (",,,,,", "missing ||"), (",,96.5%,,,", "value ||96.5"), (",,0,,,", "value ||0"),
      (",,,,not_applicable,", "not_applicable ||"), ("0,0,,,không áp dụng,", "not_applicable ||"),
      (",,,,thiếu,", "missing ||"), (",,,,Lỗi,", "error ||"), (",,,5/14,,", "missing ||"),
      ("3,0,,,,", "zero_denominator 3|0|"), (",,,,zero_denominator,", "zero_denominator ||"),
      ("1.5,2,,,value,", "value 1.5|2|"), ("-3,4,,,,", "value -3|4|"),
    ])
  func states(cells: String, expected: String) {
    let data = read(FigureImportTests.header + "2024-03,1.1,\(cells)\n")
    #expect(states(data) == [expected])
    #expect(said(data) == [])
  }

  @Test(
    "in doubt become errors with their place",
    arguments: [
      ("3,,,,,", "error no_denominator Data/f.csv:2:3"),
      (",3,,,,", "error no_numerator Data/f.csv:2:4"),
      ("abc,3,,,,", "error not_a_number Data/f.csv:2:3"),
      ("3,-4,,,,", "error negative_denominator Data/f.csv:2:4"),
      ("3%,4,,,,", "error percent_count Data/f.csv:2:3"),
      ("nan,4,,,,", "error not_a_number Data/f.csv:2:3"),
      ("inf,4,,,,", "error not_a_number Data/f.csv:2:3"),
      ("1e5,4,,,,", "error not_a_number Data/f.csv:2:3"),
      ("1,99999999999999999999,,,,", "error number_too_large Data/f.csv:2:4"),
      ("3,4,,0,,", "error bad_rank Data/f.csv:2:6"),
      ("3,4,,7/5,,", "error bad_rank Data/f.csv:2:6"),
      ("3,4,,,not_aplicable,", "error unknown_state Data/f.csv:2:7"),
      ("3,4,,,missing,", "error state_contradicts Data/f.csv:2:7"),
      (",,,,value,", "error state_contradicts Data/f.csv:2:7"),
      ("3,4,,,,,9", "error row_too_long Data/f.csv:2:9"),
    ])
  func faults(cells: String, issue: String) {
    let data = read(FigureImportTests.header + "2024-03,1.1,\(cells)\n")
    #expect(data.figures.map(\.state) == [.error])
    #expect(said(data) == [issue])
  }

  @Test(
    "without a usable key are left out, with their place",
    arguments: [
      ("00123,2024-13,1.1,1,2", "error bad_period Data/f.csv:2:2"),
      ("00123,13/2024,1.1,1,2", "error bad_period Data/f.csv:2:2"),
      ("00123,2024-01..2024-05,1.1,1,2", "error bad_period Data/f.csv:2:2"),
      ("00123,2204-03,1.1,1,2", "error bad_period Data/f.csv:2:2"),
      ("00123,,1.1,1,2", "error blank_key Data/f.csv:2:2"),
      ("00123,2024-03,9.9,1,2", "error unknown_indicator_alone Data/f.csv:2:3"),
      ("00123,2024-03,,1,2", "error blank_key Data/f.csv:2:3"),
      ("00123,2024-03,1,1,2", "error heading_figure Data/f.csv:2:3"),
      ("00999,2024-03,1.1,1,2", "error unknown_unit_alone Data/f.csv:2:1"),
      (",2024-03,1.1,1,2", "error blank_key Data/f.csv:2:1"),
    ])
  func keys(row: String, issue: String) {
    let data = read("unit,period,indicator,numerator,denominator\n\(row)\n", units: true)
    #expect(data.figures.isEmpty)
    #expect(said(data) == [issue])
  }

  @Test("report all faults of a row and of all rows in one go")
  func allFaults() {
    let data = read(
      """
      unit,period,indicator,numerator,denominator
      00999,2024-13,9.9,1,2
      00123,2024-03,1.1,abc,x
      """, units: true)
    #expect(
      said(data).map { $0.split(separator: " ")[2] } == [
        "Data/f.csv:2:1", "Data/f.csv:2:2", "Data/f.csv:2:3", "Data/f.csv:3:4", "Data/f.csv:3:5",
      ])
  }

  @Test("say what to write and what may have been meant")
  func hints() {
    let data = read(
      """
      unit,period,indicator,numerator,denominator
      0123,2024-03,1.11,1,2
      Tây Xuân,2024-01,1.1,1,2
      """, units: true)
    let texts = data.issues.filter { $0.severity == .error }.map { $0.message.arguments }
    #expect(
      texts == [
        ["0123", "00123"], ["1.11", "1.1"], ["Tây Xuân", "00123"],
      ])
  }

  @Test("list twenty rows of the same fault, then their number")
  func many() {
    let rows = (0..<50).map { _ in "00999,2024-03,1.1,1,2" }.joined(separator: "\n")
    let data = read("unit,period,indicator,numerator,denominator\n" + rows, units: true)
    let errors = data.issues.filter { $0.severity == .error }
    #expect(errors.count == 21)
    #expect(errors.last?.message.arguments == ["00999", "50", "20"])
  }

  @Test("find the unit whose leading zeros were lost, and report it once")
  func zeros() {
    let data = read(
      "unit,period,indicator,numerator,denominator\n123,2024-03,1.1,1,2\n123,2024-04,1.1,1,2",
      units: true)
    #expect(data.figures.map { data.units[Int($0.unit)].code } == ["00123", "00123"])
    #expect(said(data) == ["warning lost_zeros Data/f.csv:2:1"])
  }

  @Test(
    "are the same with any delimiter, quotes, line end, mark and order of columns",
    arguments: [
      "unit,period,indicator,numerator,denominator,note\n00123,2024-03,1.1,3,4,\"a\nb\"\n",
      "\u{FEFF}unit;period;indicator;numerator;denominator;note\r\n00123;2024-03;1.1;3;4;a b\r\n",
      "đơn vị\tkỳ\tchỉ tiêu\ttử số\tmẫu số\tghi chú\r00123\t2024-03\t1.1\t3\t4\ta b",
      "Ghi chú,Mẫu số,Tử_số,CHỈ TIÊU,Kỳ,Đơn vị\na b,4,3,1.1,2024-03,00123",
      "# figures are invented, all of them\n\nsep=,\nunit,period,indicator,numerator,denominator,note\n\"00123\",\"2024-03\",\"1.1\",\"3\",\"4\",\"a b\"",
    ])
  func forms(text: String) throws {
    for text in [text, decomposed(text)] {
      let data = read(text, units: true)
      #expect(said(data) == [])
      let row = try #require(data.figures.first)
      #expect(data.figures.count == 1)
      #expect(data.units[Int(row.unit)].code == "00123")
      #expect(data.columns[Int(row.column)].code == "1.1")
      #expect(row.period == .month(2024, 3))
      #expect(row.numerator == 3)
      #expect(row.denominator == 4)
      #expect(data.note(of: row) == "a b")
      #expect(row.parts == [.reported, .ratio, .wholeNumerator, .wholeDenominator])
    }
  }

  @Test("without a table of units belong to the plan's unit, which they may name")
  func onlyUnit() {
    let header = "unit,period,indicator,numerator,denominator\n"
    let rows = ["", "tay-xuan", "Tây Xuân", "xã Tây Xuân"].map { "\($0),2024-03,1.1,1,2" }
    let data = read(header + rows.joined(separator: "\n"))
    #expect(data.figures.map(\.unit) == [0, 0, 0, 0])
    #expect(said(data) == [])
    let alone = Importer.read([file("f.csv", header + rows[0])])
    #expect(said(alone) == ["error no_units Data/f.csv:1"])
  }

  @Test("of a broken file are read in good time, whatever its codes")
  func brokenFile() {
    let codes = (0..<3_000).map { "x\($0 * 7)" }
    let units = codes.map { "u\($0),Xã \($0),xã," }.joined(separator: "\n")
    let rows = codes.map { "\($0),2024-03,1.1,1,2" }.joined(separator: "\n")
    let clock = ContinuousClock()
    let time = clock.measure {
      let data = Importer.read([
        smallPlan, file("u.csv", "code,name,level,parent\n" + units),
        file("f.csv", "unit,period,indicator,numerator,denominator\n" + rows),
      ])
      #expect(data.issues.count { $0.severity == .error } == 3_000)
    }
    #expect(time < .seconds(20))
  }

  @Test("carry file and row")
  func places() {
    let data = read("period,indicator,numerator,denominator\n\n2024-03,1.1,1,2\n")
    #expect(data.figures.map(\.line) == [3])
    #expect(data.figures.map(\.file) == [1])
    #expect(data.files[1].rows == 1)
  }

  @Test("read a published place")
  func ranks() {
    let data = read(
      "period,indicator,value,rank\n2023,2.1,81.5,12\n2024,2.1,82,3/136\n")
    #expect(
      data.figures.map(\.rank) == [
        PublishedRank(place: 12, total: nil), PublishedRank(place: 3, total: 136),
      ])
    #expect(said(data) == [])
  }
}
