import IndicatorImport
import Testing
import Columns
import Messages
import Indicators
import PlainText

@Suite("Rows that do not fit their header")
struct FigureShapeTests {
  private func read(_ text: String, units: SourceFile? = twoUnits) -> ImportedData {
    Importer.read([smallPlan, file("f.csv", text)] + (units.map { [$0] } ?? []))
  }

  private func states(_ data: ImportedData) -> [FigureState] { data.figures.map(\.state) }

  private static let whole = "unit,period,indicator,numerator,denominator,value,rank,note\n"

  @Test(
    "a decimal comma without quotes makes the figure an error",
    arguments: [
      (whole, "00123,2024-01,1.1,,,95,5,", "split_by_rank", 6),
      (whole, "00123,2024-Q1,1.1,,,95,05,", "split_by_rank", 6),
      (whole, "00123,2024,1.1,,,95,05,", "split_by_rank", 6),
      (whole, "00123,2024,2.1,9,11,81,8,", "split_by_rank", 6),
      (whole, "00123,2024-01,1.1,97,5,100,,", "split_number", 4),
      (whole, "00123,2024-01,1.1,1,234,2000,,", "value_differs", 6),
      (whole, "00123,2024-01,1.1,9,5,10,", "split_number", 4),
      ("unit,period,indicator,value,note\n", "00123,2024-01,1.1,95,5", "split_number", 4),
      ("unit,period,indicator,value,note\n", "00123,2024-01,1.1,95,5%", "split_number", 4),
      (
        "unit,period,indicator,numerator,denominator,note\n", "00123,2024-01,1.1,9,10,5",
        "split_number", 5
      ),
      ("unit,period,indicator,value,state\n", "00123,2024-01,1.1,95,5", "unknown_state", 5),
      ("unit,period,indicator,value\n", "00123,2024-01,1.1,95,5", "row_too_long", 5),
      (
        "unit,period,indicator,numerator,denominator\n", "00123,2024-01,1.1,9,5,10",
        "row_too_long", 6
      ),
      (
        "unit,period,indicator,numerator,denominator,value\n", "00123,2024-01,1.1,,95,5",
        "no_numerator", 5
      ),
      (
        "unit,period,indicator,value,numerator,denominator\n", "00123,2024-01,1.1,95,5,",
        "no_denominator", 5
      ),
    ])
  func shifted(header: String, row: String, key: String, column: Int) {
    let data = read(header + row + "\n")
    let severity = key == "value_differs" ? "warning" : "error"
    let told = said(data).filter { key == "value_differs" || !$0.contains("value_differs") }
    #expect(told == ["\(severity) \(key) Data/f.csv:2:\(column)"])
    #expect(states(data) == [key == "value_differs" ? .value : .error])
  }

  @Test(
    "what can be meant so is left alone",
    arguments: [
      "00123,2024,2.1,,,95,2,", "00123,2024,1.1,,,95,75,", "00123,2024-01,2.1,,,95,2,",
      "00123,2024-01,1.1,,,95,5/14,",
      "00123,2024-01,1.1,,,\"95\",2,", "00123,2024-01,1.1,,,95,,5 hồ sơ",
      "00123,2024-01,1.1,9,10,90,,", "00123,2024,2.1,9,11,82,1,",
      "00123,2024-01,1.1,,,95,5,\n00123,2024-02,1.1,,,95.5,5,",
    ])
  func plausible(row: String) {
    let data = read(FigureShapeTests.whole + row + "\n")
    #expect(said(data) == [])
    #expect(states(data).allSatisfy { $0 == .value })
  }

  @Test("with semicolons between cells a comma parts no number")
  func semicolons() {
    let data = read(
      "unit;period;indicator;value;rank;note\n00123;2024-01;1.1;95;5;\n00123;2024-02;1.1;95,5;;\n")
    #expect(said(data) == [])
    #expect(data.figures.map(\.value) == [95, 95.5])
  }

  @Test(
    "a quote that is not closed loses no row: their figures are errors, counted",
    arguments: [
      // Never closed; closed by the quote of a later row, before text or before nothing.
      (
        "00123,2024-01,1.1,9,10,\"a\n00456,2024-01,1.1,8,10,\n00123,2024-02,1.1,7,10,\n",
        "unclosed_quote", 3
      ),
      (
        "00123,2024-01,1.1,9,10,\"a\n00456,2024-01,1.1,8,10,\"b\"\n00123,2024-02,1.1,7,10,\n",
        "quote_over_lines", 2
      ),
      (
        "00123,2024-01,1.1,9,10,\"a\n00456,2024-01,1.1,8,10,\"\n00123,2024-02,1.1,7,10,\n",
        "quote_over_lines", 2
      ),
    ])
  func quotes(rows: String, key: String, lines: Int) {
    let data = read("unit,period,indicator,numerator,denominator,note\n" + rows)
    #expect(said(data) == ["error \(key) Data/f.csv:2:6"])
    #expect(data.issues.first?.message.arguments == ["\(lines)"])
    let right = [FigureState](repeating: .value, count: 3 - lines)
    #expect(states(data) == [FigureState](repeating: .error, count: lines) + right)
    #expect(data.figures.map(\.line) == [2, 3, 4])
    #expect(data.files[1].rows == 3)
  }

  @Test("a note of several lines is a note")
  func longNote() {
    let data = read(
      "unit,period,indicator,numerator,denominator,note\n00123,2024-01,1.1,9,10,\"a, b\nc, d\"\n")
    #expect(said(data) == [])
    #expect(data.figures.map(data.note) == ["a, b c, d"])
  }

  @Test("a quote before a combining mark is a quote")
  func combiningMark() {
    let data = read(
      "unit,period,indicator,numerator,denominator,note\n00123,2024-01,1.1,9,10,\"\u{301}a\"\n"
        + "00123,2024-02,1.1,9,10,\"x \"\"\u{301}y\"\"\u{302}\"\n")
    #expect(said(data) == [])
    #expect(data.figures.count == 2)
    #expect(
      data.note(of: data.figures[1]).map { Array($0.utf8) } == Array("x \"\u{301}y\"\u{302}".utf8))
  }

  @Test(
    "a header in the middle is passed over where it says the same",
    arguments: [
      "unit,period,indicator,numerator,denominator",
      "\u{FEFF}unit,period,indicator,numerator,denominator",
      "Đơn vị,Kỳ,Chỉ tiêu,Tử số,Mẫu số", "\"unit\",\"period\",\"indicator\",numerator,denominator",
    ])
  func repeatedHeader(header: String) {
    let data = read(
      "\u{FEFF}unit,period,indicator,numerator,denominator\n00123,2024-01,1.1,9,10\n\(header)\n"
        + "00456,2024-01,1.1,8,10\n")
    #expect(said(data, from: .info) == ["info header_repeated Data/f.csv:3"])
    #expect(data.figures.map(\.numerator) == [9, 8])
    #expect(states(data) == [.value, .value])
    #expect(data.files[1].rows == 2)
  }

  @Test("a header in the middle of a table of units or inputs is passed over too")
  func repeatedTableHeader() {
    let units = file(
      "u.csv",
      "code,name,level,parent\n52,Tỉnh A,province,\n\u{FEFF}Code,Name,Level,Parent\n1,Xã B,xã,52\n")
    let inputs = file("i.csv", "code,label,rollup\nx,X,sum\ncode,label,rollup\ny,Y,sum\n")
    let data = Importer.read([units, inputs])
    #expect(data.units.units.map(\.code) == ["1", "52"])
    #expect(data.columns.columns.map(\.code) == ["x", "y"])
    #expect(
      said(data, from: .info) == [
        "info header_repeated Data/i.csv:3", "info header_repeated Data/u.csv:3",
      ])
  }

  @Test(
    "under a header with other columns the figures are errors, read by its columns",
    arguments: [
      ("period,unit,indicator,numerator,denominator", "2024-01,00456,1.1,8,10"),
      ("unit,period,indicator,denominator,numerator", "00456,2024-01,1.1,10,8"),
      ("unit,period,indicator,value", "00456,2024-01,1.1,80"),
    ])
  func otherHeader(header: String, row: String) {
    let data = read(
      "unit,period,indicator,numerator,denominator\n00123,2024-01,1.1,9,10\n\(header)\n\(row)\n")
    #expect(said(data) == ["error header_differs Data/f.csv:3"])
    #expect(states(data) == [.value, .error])
    #expect(data.figures[1].unit == 1)
  }

  @Test(
    "a code that several units have with zeros before it is not guessed; all are named",
    arguments: [
      ("1,2024-03,1.1,1,2", ["1", "00001, 001, 01"]),
      ("01,2024-03,1.1,1,2\n1,2024-04,1.1,1,2", ["1", "01, 00001, 001"]),
      (
        "001,2024-03,1.1,1,2\n001,2024-04,1.1,1,2\n01,2024-05,1.1,1,2\n1,2024-04,1.1,1,2",
        ["1", "001, 01, 00001"]
      ),
    ])
  func lostZeros(rows: String, arguments: [String]) {
    let units = file(
      "u.csv",
      "code,name,level,parent\n01,Tỉnh A,province,\n001,Huyện A,district,01\n00001,Xã M,commune,001\n"
        + "00010,Xã N,commune,001\n")
    let data = read("unit,period,indicator,numerator,denominator\n" + rows + "\n", units: units)
    let line = rows.split(separator: "\n").count + 1
    #expect(
      said(data).filter { $0.contains("f.csv") } == [
        "error lost_zeros_unclear Data/f.csv:\(line):1"
      ])
    let issue = data.issues.first { $0.message.key == .lostZerosUnclear }
    #expect(issue?.message.arguments == arguments)
  }

  @Test("hostile files do no harm")
  func hostile() {
    let wide = "00123,2024-01,1.1,9,10" + String(repeating: ",1", count: 100_000)
    let data = read("unit,period,indicator,numerator,denominator\n\(wide)\n")
    #expect(said(data) == ["error row_too_long Data/f.csv:2:6"])
    let titles = (0..<100_000).map { "t\($0)" }.joined(separator: ",")
    #expect(said(read(titles + "\n" + titles)) == [])
    let bad = (0..<20_000).map { _ in "00123,2024-01,1.1,9,10,11" }.joined(separator: "\n")
    let many = read("unit,period,indicator,numerator,denominator\n" + bad)
    #expect(said(many).count == 21)
    #expect(states(many).allSatisfy { $0 == .error })
  }
}
