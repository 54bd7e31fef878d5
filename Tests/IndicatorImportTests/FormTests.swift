import IndicatorImport
import Testing
import TextSupport
import PlainText
import Columns
import Messages
import Indicators

@Suite("The form II.06a")
struct FormTests {
  private static let title =
    "TỔNG HỢP TÌNH HÌNH TIẾP NHẬN VÀ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH;;;;;;;;;;;;\n"
  private static let header =
    "STT;Lĩnh vực giải quyết;Tổng số hồ sơ tiếp nhận (3);Trực tuyến (4);Trực tiếp, dịch vụ bưu "
    + "chính (5);Từ kỳ trước (6);Tổng số hồ sơ đã giải quyết (7);Trước hạn (8);Đúng hạn (9);Quá hạn "
    + "(10);Tổng số hồ sơ đang giải quyết (11);Trong hạn (12);Quá hạn (13)\n"
  private static let twoRows =
    "TT;Lĩnh vực;Số hồ sơ tiếp nhận;;;;Số hồ sơ đã giải quyết;;;;Số hồ sơ đang giải quyết;;\n"
    + ";;Tổng số;Trực tuyến;Trực tiếp, bưu chính;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;"
    + "Tổng số;Trong hạn;Quá hạn\n(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13)\n"
  private static let rows =
    "1;Chứng thực;2.000;1.900;90;10;1.980;1.400;580;0;20;20;0\n"
    + "2;Hộ tịch;400;380;15;5;395;350;45;0;5;5;0\n"
    + ";Tổng cộng;2.400;2.280;105;15;2.375;1.750;625;0;25;25;0\n"

  private func read(_ text: String, path: String = "bieu.csv") -> ImportedData {
    Importer.read([smallPlan, twoUnits, file(path, text)])
  }

  private func figures(_ data: ImportedData) -> [String] {
    data.figures.map { figure in
      "\(data.units[Int(figure.unit)].code) \(figure.period.text) "
        + "\(data.columns[Int(figure.column)].code) \(figure.value.decimalText)"
    }
  }

  @Test(
    "is known by its columns; its sums are figures of the unit and period it names",
    arguments: [
      (
        title + "Đơn vị: Xã Tây Xuân;;;;;;;;;;;;\n"
          + "Kỳ báo cáo: Tháng 01/2024;;;;;;;;;;;;\n;;;;;;;;;;;;\n"
          + header + rows, "bieu.csv"
      ),
      (title + "ỦY BAN NHÂN DÂN XÃ TÂY XUÂN\n\nTháng 01 năm 2024\n" + twoRows + rows, "bieu.csv"),
      ("Từ ngày 15/12/2023 đến ngày 14/01/2024\n" + twoRows + rows, "00123/bieu.csv"),
      (
        "Kỳ báo cáo: T1/2024\nMã đơn vị: 00123\n" + header + "1;Chung;2.400;2.280;105;15;2.375;"
          + "1.750;625;0;25;25;0\n", "b.csv"
      ),
    ])
  func read(text: String, path: String) {
    for text in [
      text, decomposed(text),
      text.split(separator: ";", omittingEmptySubsequences: false)
        .joined(separator: "\t"),
    ] {
      let data = read(text, path: path)
      let values = [2400, 2280, 105, 15, 2375, 1750, 625, 0, 25, 25, 0]
      #expect(
        figures(data) == values.enumerated().map { "00123 2024-01 ii06a_c\($0 + 3) \($1)" })
      #expect(said(data) == [])
      #expect(data.files.last?.kind == .form)
    }
  }

  @Test("with rows of units gives each its figures, and no sum")
  func units() {
    let text =
      "Kỳ báo cáo: Quý I/2024\n" + FormTests.header.replacing("Lĩnh vực giải quyết", with: "Đơn vị")
      + "1;Xã Tây Xuân;3;1;1;1;2;1;1;0;1;1;0\n2;00456;4;1;1;2;2;1;1;0;2;1;1\n"
      + "3;Xã Lạ;4;1;1;2;2;1;1;0;2;1;1\nTỔNG CỘNG;;11;3;3;5;6;3;3;0;5;3;2\n"
    let data = read(text)
    #expect(
      figures(data).filter { $0.contains("c3 ") } == [
        "00123 2024-Q1 ii06a_c3 3", "00456 2024-Q1 ii06a_c3 4",
      ])
    #expect(said(data) == ["error unknown_unit_alone Data/bieu.csv:5:2"])
  }

  @Test(
    "is named with what it lacks",
    arguments: [
      (title + "Kỳ báo cáo: Tháng 01/2024\n" + header + rows, "form_without_unit", 3),
      ("Đơn vị: Xã Tây Xuân\n" + header + rows, "form_without_period", 2),
      (
        "Xã Tây Xuân, tháng 1/2024\n" + header + "1;A;1;1;0;0;1;1;0;0;0;0;0\n"
          + "2;B;1;1;0;0;1;1;0;0;0;0;0\n", "form_without_total", 2
      ),
      (header.replacing("Trước hạn (8)", with: "Sớm"), "form_lacks_columns", 1),
    ])
  func lacking(text: String, key: String, line: Int) {
    let data = read(text)
    #expect(data.figures.isEmpty)
    #expect(said(data) == ["error \(key) Data/bieu.csv:\(line)"])
    #expect(data.files.last?.kind == .notUsed)
    #expect(data.files.last?.reason?.key.name == key)
  }

  @Test("leaves what a table of inputs says of its columns")
  func declared() {
    let inputs = file("i.csv", "code,label,rollup\nii06a_c3,Của xã,last\n")
    let text = "Xã Tây Xuân\nTháng 1/2024\n" + FormTests.header + FormTests.rows
    let data = Importer.read([smallPlan, twoUnits, file("b.csv", text), inputs])
    let column = data.columns.index(of: "ii06a_c3").map { data.columns[$0] }
    #expect(column?.label == "Của xã")
    #expect(column?.rollup == .last)
    #expect(data.columns.index(of: "ii06a_c13") != nil)
    #expect(said(data) == [])
  }
}
