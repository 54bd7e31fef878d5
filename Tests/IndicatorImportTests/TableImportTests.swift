import IndicatorImport
import Testing
import Columns
import Messages
import Indicators
import PlainText

@Suite("Units and inputs")
struct TableImportTests {
  @Test("units keep level, type, parent and dates")
  func units() throws {
    let data = Importer.read([
      file(
        "u.csv",
        """
        mã;tên;cấp;trực thuộc;loại;từ ngày;đến ngày
        52;Gia Lai;Tỉnh;;;;
        540;Tây Sơn;cấp huyện;52;Huyện;;30/6/2025
        21844;Tây Xuân;cấp xã;540;Xã;2024-01-01;
        X;Khác;Tổ dân phố;21844;;;
        """)
    ])
    #expect(said(data) == [])
    let units = data.units
    #expect(units.units.map(\.level) == ["commune", "province", "district", "tổ dân phố"])
    let commune = units[try #require(units.index(of: "21844"))]
    #expect(commune.parent == units.index(of: "540"))
    #expect(commune.type == "xã")
    #expect(commune.latest.from == CalendarDate(year: 2024, month: 1, day: 1))
    #expect(units[try #require(units.index(of: "540"))].latest.to?.text == "2025-06-30")
    #expect(data.files.map(\.kind) == [.units])
    #expect(data.files.map(\.rows) == [4])
  }

  @Test("faults of units have their place")
  func unitFaults() {
    let data = Importer.read([
      file(
        "u.csv",
        """
        code,name,level,parent,type,from,to
        1,A,commune,9,,,
        1,B,commune,,,,
        ,C,commune,,,,
        2,,commune,,,,
        3,D,,,,,
        4,E,commune,5,,,
        5,F,commune,4,,,
        6,G,commune,,,2024-02-30,
        7,H,commune,,,2024-02-01,2024-01-01
        """)
    ])
    #expect(
      said(data) == [
        "error unknown_parent Data/u.csv:2:4", "error duplicate_unit Data/u.csv:3:1",
        "error blank_unit_cell Data/u.csv:4:1", "error blank_unit_cell Data/u.csv:5:2",
        "error blank_unit_level Data/u.csv:6:3", "error unit_loop Data/u.csv:7:1",
        "error bad_date Data/u.csv:9:6", "error dates_reversed Data/u.csv:10:7",
      ])
  }

  @Test("inputs add columns, and say of plan rows what the plan does not")
  func inputs() throws {
    let data = Importer.read([
      smallPlan,
      file(
        "i.csv",
        """
        code,label,rollup,uom,direction,numerator,denominator,source
        ii06a_c4,Trực tuyến trong kỳ,cộng,hồ sơ,càng cao càng tốt,,,II.06a
        ii06a_c13,Quá hạn,last,hồ sơ,thấp,,,
        1.2,Trực tuyến,Đầu kỳ,,,đã nộp,tất cả,
        x,X,,,,,,
        """),
    ])
    #expect(said(data) == [])
    #expect(
      data.columns.columns.map(\.code) == [
        "1", "1.1", "1.2", "2", "2.1", "ii06a_c4", "ii06a_c13", "x",
      ])
    let online = data.columns[try #require(data.columns.index(of: "ii06a_c4"))]
    #expect(online.rollup == .sum)
    #expect(online.direction == .higher)
    #expect(data.columns[6].direction == .lower)
    #expect(data.columns[6].rollup == .last)
    #expect(data.columns[2].rollup == .first)
    #expect(data.columns[2].definition?.denominator == "tất cả")
    #expect(data.columns[7].rollup == nil)
  }

  @Test("faults of inputs have their place, with what was meant")
  func inputFaults() {
    let data = Importer.read([
      smallPlan,
      file("i.csv", "code,label,rollup,direction\na,A,summ,up\na,B,sum,\n,C,sum,\n1,H,sum,\n"),
    ])
    #expect(
      said(data) == [
        "error unknown_word Data/i.csv:2:3", "error unknown_word Data/i.csv:2:4",
        "error duplicate_input Data/i.csv:3:1", "error blank_input_code Data/i.csv:4:1",
        "error heading_defined Data/i.csv:5:1",
      ])
    #expect(
      data.issues.first { $0.message.key == .unknownWord }?.message.arguments == [
        "summ", "sum",
      ])
  }

  @Test(
    "a header that lacks a column is named",
    arguments: [
      ("unit,period,numerator,denominator", ["indicator"]),
      ("unit,indicator,numerator,denominator", ["period"]),
      ("period,indicator,numerator", ["denominator"]),
      ("period,indicator,denominator,value", ["numerator"]),
      ("kỳ;chỉ tiêu;ghi chú", ["numerator", "denominator"]),
      ("code,name,level", ["parent"]), ("code,level,parent", ["name"]),
      ("name,level,parent", ["code"]), ("code,rollup,uom", ["label"]),
      ("code,label,uom,direction", ["rollup"]),
    ])
  func missing(header: String, columns: [String]) {
    let data = Importer.read([smallPlan, file("t.csv", header + "\n1,2,3,4\n")])
    let missing = data.issues.filter { $0.message.key == .missingColumn }
    #expect(missing.map { $0.message.arguments[0] } == columns)
    #expect(missing.allSatisfy { $0.place.text == "Data/t.csv:1" && $0.severity == .error })
  }

  @Test("with several units figures must name theirs")
  func unitColumn() {
    let text = "period,indicator,numerator,denominator\n2024-03,1.1,1,2"
    let data = Importer.read([smallPlan, twoUnits, file("f.csv", text)])
    #expect(said(data) == ["error missing_column Data/f.csv:1"])
    #expect(data.figures.isEmpty)
  }

  @Test("a column of running numbers makes no plan of a table")
  func numbered() {
    let data = Importer.read([
      smallPlan, file("u.csv", "STT,mã,tên,cấp,trực thuộc\n1,21844,Tây Xuân,xã,"),
      file("f.csv", "STT,kỳ,chỉ tiêu,tử số,mẫu số\n1,2024-03,1.1,3,4"),
    ])
    #expect(data.files.map(\.kind) == [.plan, .units, .figures])
    #expect(data.figures.map(\.numerator) == [3])
  }

  @Test("columns that mean nothing are reported once")
  func extra() {
    let data = Importer.read([
      smallPlan, file("f.csv", "period,indicator,numerator,denominator,màu\n2024-03,1.1,1,2,đỏ"),
    ])
    #expect(said(data, from: .info) == ["info unknown_column Data/f.csv:1:5"])
  }
}
