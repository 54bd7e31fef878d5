import IndicatorImport
import Testing
import Messages
import Indicators

@Suite("Plans in other layouts")
struct PlanLayoutTests {
  private func read(_ text: String) -> ImportedData { Importer.read([file("p.txt", text)]) }

  private func outline(_ plan: Plan) -> [String] {
    plan.indicators.map { row in
      "\(row.code) \(row.parent ?? "-") \(row.isHeading ? "heading" : "leaf") \(row.label)"
    }
  }

  @Test("numbers that restart in each group get the group's code")
  func restarts() throws {
    let data = read(
      """
      ỦY BAN NHÂN DÂN
      PHƯỜNG MỸ NGÃI
      CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2025
      TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2025\tĐơn vị chủ trì\tTrọng số
      (1)\t(2)\t(3)\t(4)\t(5)\t(6)
      I.\tThể chế\t\t\t\t
      1\tVăn bản\t%\t100\tTư pháp\t2
      2\tRà soát\tlần\t3\tTư pháp\t1
      II.\tThủ tục\t\t\t\t
      1\tĐúng hạn\t%\t98\tMột cửa\t3
      2\tSố hóa hồ sơ,
      kết quả giải quyết\t%\t80,5\tMột cửa\t3
      """)
    #expect(
      outline(data.plans.plan) == [
        "I - heading Thể chế", "I.1 I leaf Văn bản", "I.2 I leaf Rà soát", "II - heading Thủ tục",
        "II.1 II leaf Đúng hạn", "II.2 II leaf Số hóa hồ sơ, kết quả giải quyết",
      ])
    #expect(data.plans.plan.unitName == "Mỹ Ngãi")
    #expect(data.units[0].type == "phường")
    #expect(data.plans.plan.year == 2025)
    let row = try #require(data.plans.plan["II.2"])
    #expect(row.target?.value.conditions == [.value(.atLeast, 80.5, uom: "%")])
    #expect(row.columns.map { "\($0.title)=\($0.text)" } == ["Đơn vị tính=%", "Trọng số=3"])
    #expect(said(data, from: .info) == ["info continued_row Data/p.txt:12"])
  }

  @Test("numbers that run through all groups stay as they are")
  func continuous() {
    let data = read(
      """
      CHỈ TIÊU XÃ A NĂM 2024
      TT\tChỉ tiêu\tMục tiêu\tPhụ trách
      I\tNhóm một\t\t
      1\tA\t100%\tVP
      II\tNhóm hai\t\t
      2\tB\t100%\tVP
      """)
    #expect(
      outline(data.plans.plan) == [
        "I - heading Nhóm một", "1 I leaf A", "II - heading Nhóm hai", "2 II leaf B",
      ])
  }

  @Test("saved as CSV: quoted cells, lists of implementers, small letters, dashes in dashes")
  func csv() throws {
    let data = read(
      """
      "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH XÃ TÂY SƠN NĂM 2026",,,,
      Số TT,Nội dung,Mục tiêu,Phụ trách,Thực hiện
      1.,Chỉ số A,,VP,
      1.1.,Con,"từ 87% trở lên, nhóm 25 dẫn đầu",VP,"Tư pháp
      Văn phòng"
      1.2.,Con khác,,,
      2.,Chỉ số B,,VP,
      a),Nhỏ,50%,VP,A; B
      b),Nhỏ nữa,50%,VP,"Các ban,
      ngành"
      3.,Chỉ số C,,VP,Các ban
      ,- Một,60%,,
      ,+ Trong đó,70%,,
      ,- Hai,80%,,
      """)
    #expect(
      outline(data.plans.plan) == [
        "1 - heading Chỉ số A", "1.1 1 leaf Con", "1.2 1 leaf Con khác", "2 - heading Chỉ số B",
        "2.a 2 leaf Nhỏ", "2.b 2 leaf Nhỏ nữa", "3 - heading Chỉ số C", "3.1 3 leaf Một",
        "3.1.1 3.1 leaf Trong đó", "3.2 3 leaf Hai",
      ])
    let names = { (code: String) in data.plans.plan[code]?.implementers?.value ?? [] }
    #expect(names("1.1") == ["Tư pháp", "Văn phòng"])
    #expect(names("2.a") == ["A", "B"])
    #expect(names("2.b") == ["Các ban, ngành"])
    #expect(names("3.2") == ["Các ban"])
    let merged = try #require(data.plans.plan["1.2"])
    #expect(merged.target?.source == "1.1")
    #expect(merged.owner == Inherited("VP", from: "1.1"))
    #expect(merged.implementers?.source == "1.1")
    #expect(data.plans.plan["3.2"]?.owner == Inherited("VP", from: "3"))
  }

  @Test("two rows with one code are an error that names both lines")
  func duplicates() {
    let data = read(
      """
      CHỈ TIÊU XÃ A NĂM 2024
      TT\tChỉ tiêu\tMục tiêu\tPhụ trách
      1\tA\t100%\tVP
      1.\tB\t90%\tVP
      """)
    #expect(said(data) == ["error duplicate_plan_code Data/p.txt:4:1"])
    #expect(data.issues.last?.message.arguments == ["1", "3", "4"])
    #expect(data.plans.plan.indicators.map(\.label) == ["A"])
  }

  @Test("rows without what a plan needs are reported, prose behind the table is not read")
  func doubts() {
    let data = read(
      """
      CHỈ TIÊU

      TT\tChỉ tiêu\tMục tiêu\tPhụ trách
      1\tA\tcơ bản\tVP
      2\tB\t100%\t

      Nơi nhận:
      - Như trên;
      """)
    #expect(
      said(data, from: .info) == [
        "warning plan_without_year Data/p.txt:1", "warning plan_without_unit Data/p.txt:1",
        "warning target_for_people Data/p.txt:4", "info inherited_owner Data/p.txt:5",
        "info prose_in_table Data/p.txt:7",
      ])
  }

  @Test("the commune is found in running text, not in 'cấp xã'")
  func names() {
    func unit(_ line: String) -> String {
      read("\(line)\n\nTT\tChỉ tiêu\tMục tiêu\n1\tA\t100%\n").plans.plan.unitName
    }
    #expect(unit("Chỉ tiêu cấp xã của xã Phú Phong, huyện Tây Sơn năm 2024") == "Phú Phong")
    #expect(unit("CHỈ TIÊU CẤP XÃ NĂM 2024") == "")
    #expect(unit("CHỈ TIÊU CỦA THỊ TRẤN PHÚ PHONG NĂM 2024") == "Phú Phong")
    #expect(unit("CHỈ TIÊU HUYỆN TÂY SƠN NĂM 2024") == "Tây Sơn")
    #expect(unit("Chỉ tiêu cải cách hành chính phường 1 năm 2024") == "1")
  }
}
