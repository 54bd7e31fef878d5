import IndicatorImport
import Testing
import TextSupport
import Indicators
import Messages

/// Whose plan a document is.
@Suite("The unit of a plan")
struct PlanUnitTests {
  private func plan(_ title: String) -> SourceFile {
    file("p.txt", "\(title)\nSTT\tChỉ tiêu\tMục tiêu\tTheo dõi\n1\tHồ sơ\t90%\tVP\n")
  }

  @Test(
    "is the one that the title names",
    arguments: [
      ("KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI XÃ TÂY SƠN NĂM 2024", "xã Tây Sơn"),
      ("KẾ HOẠCH PHÁT TRIỂN KINH TẾ XÃ HỘI HUYỆN TÂY SƠN NĂM 2024", "huyện Tây Sơn"),
      ("CHỈ TIÊU VĂN HÓA - XÃ HỘI PHƯỜNG 1 NĂM 2024", "phường 1"),
      ("CHỈ TIÊU VĂN HOÁ, XÃ HỘI THỊ TRẤN PHÚ PHONG NĂM 2024", "thị trấn Phú Phong"),
      ("KẾ HOẠCH AN SINH XÃ HỘI XÃ HỘI XUÂN NĂM 2024", "xã Hội Xuân"),
      ("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH XÃ HỘI SƠN NĂM 2024", "xã Hội Sơn"),
      ("Kế hoạch phát triển kinh tế - xã hội xã Bình Nghi năm 2024", "xã Bình Nghi"),
      ("KẾ HOẠCH XÂY DỰNG XÃ NÔNG THÔN MỚI HUYỆN TÂY SƠN NĂM 2024", "huyện Tây Sơn"),
      ("CHỈ TIÊU CỦA QUẬN 1 NĂM 2024", "quận 1"),
      ("KẾ HOẠCH XÃ PHÚ AN PHỐI HỢP XÃ PHÚ BÌNH NĂM 2024", "xã Phú Bình"),
      ("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH ĐẶC KHU PHÚ QUỐC NĂM 2026", "đặc khu Phú Quốc"),
      ("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH XÃ TÂY XUÂN", "xã Tây Xuân"),
      ("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH XÃ TÂN THÀNH NĂM 2024", "xã Tân Thành"),
      ("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH THỊ TRẤN NĂM CĂN NĂM 2024", "thị trấn Năm Căn"),
      ("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH XÃ PHÚ QUÝ QUÝ I NĂM 2024", "xã Phú Quý"),
      ("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH XÃ TÂN AN THÀNH PHỐ HUẾ GIAI ĐOẠN 2021", "xã Tân An"),
    ])
  func title(_ title: String, _ unit: String) {
    for title in [title, decomposed(title)] {
      #expect(Importer.read([plan(title)]).plans.plan.fullUnitName == unit)
    }
  }

  private static let units = """
    code,name,level,parent,type
    79,Thành phố Hồ Chí Minh,province,,
    760,Quận 1,district,79,
    26743,Phường 1,commune,760,
    T1,Tân Thành,commune,D1,xã
    T2,Xã Tân Thành,commune,D2,
    D1,Huyện Phú Bình,district,79,
    D2,Huyện Cẩm Thủy,district,79,
    """

  @Test(
    "is found by name and type word",
    arguments: [
      ("QUẬN 1", "760"), ("PHƯỜNG 1", "26743"), ("XÃ 1", nil), ("THÀNH PHỐ HỒ CHÍ MINH", "79"),
      ("XÃ TÂN THÀNH, HUYỆN CẨM THUỶ", "T2"), ("XÃ TÂN THÀNH, HUYỆN PHÚ BÌNH", "T1"),
      ("XÃ TÂN THÀNH", nil), ("HUYỆN TÂN THÀNH", nil),
    ] as [(String, String?)])
  func owner(_ unit: String, _ code: String?) {
    let data = Importer.read([
      plan("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH \(unit) NĂM 2024"), file("u.csv", Self.units),
    ])
    #expect(data.plans.unit.map { data.units[$0].code } == code)
    let isTold = said(data).contains { $0.contains(" plan_unit_") }
    #expect(isTold == (code == nil), "a plan whose unit isn't found is an issue")
  }

  @Test(
    "is told where it isn't found, whichever file comes first",
    arguments: [["a", "b"], ["b", "a"]])
  func unknown(_ names: [String]) {
    let known = plan("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH QUẬN 1 NĂM 2024")
    let unknown = plan("CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH QUẬN 9 NĂM 2024")
    let files = [known, unknown].enumerated().map { index, file in
      SourceFile(path: "Data/\(names[index]).txt", bytes: file.bytes)
    }.sorted { $0.path < $1.path }
    let data = Importer.read(files + [file("u.csv", Self.units)])
    #expect(said(data).contains("warning plan_unit_unknown Data/\(names[1]).txt:1"))
    #expect(data.plans.entries.count == 2)
    #expect(data.plans.plan.unitName == "1", "the plan of a unit that is there comes first")
  }

  @Test("a second plan of a unit and year is refused, of another type of unit it isn't")
  func second() {
    func read(_ first: String, _ second: String) -> [String] {
      let files = [first, second].enumerated().map { index, unit in
        file(
          "\(index).txt",
          "CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH \(unit) NĂM 2024\n"
            + "STT\tChỉ tiêu\tMục tiêu\tTheo dõi\n1\tHồ sơ\t90%\tVP\n")
      }
      return said(Importer.read(files + [file("u.csv", Self.units)]), from: .error)
    }
    #expect(read("QUẬN 1", "PHƯỜNG 1") == [])
    #expect(read("QUẬN 1", "Quận 1") == ["error second_plan Data/1.txt:1"])
    #expect(read("XÃ LẠ", "XÃ LẠ") == ["error second_plan Data/1.txt:1"])
    #expect(read("XÃ LẠ", "PHƯỜNG LẠ") == [])
  }
}
