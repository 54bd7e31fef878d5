import IndicatorImport
import Testing
import Indicators
import Messages

@Suite("Targets of a plan's rows")
struct PlanTargetsTests {
  private func read(_ rows: String, _ inputs: String = "", inputsFirst: Bool = false)
    -> ImportedData
  {
    let plan = file(
      "p.txt", "CHỈ TIÊU XÃ A NĂM 2024\nTT\tChỉ tiêu\tĐVT\tMục tiêu\tTheo dõi\n" + rows)
    let table = file("bo-sung.csv", "code,label,rollup,uom,direction\n" + inputs)
    if inputs.isEmpty { return Importer.read([plan]) }
    return Importer.read(inputsFirst ? [table, plan] : [plan, table])
  }

  private func outline(_ data: ImportedData) -> [String] {
    data.plans.plan.indicators.map { row in
      let target = row.target.map { "\($0.value.text)\($0.source.map { " from \($0)" } ?? "")" }
      return "\(row.code) \(row.isHeading ? "heading" : "leaf") \(target ?? "-")"
    }
  }

  @Test(
    "a row with a target or a unit of its own is an indicator, whatever stands under it",
    arguments: [
      (
        "8\tLao động qua đào tạo\t%\t60\tVP\n\t- Trong đó: có chứng chỉ\t%\t24\tVP\n",
        ["8 leaf 60", "8.1 leaf 24"]
      ),
      (
        "1\tDân số\tngười\t\tVP\n1.1\tNam\tngười\t100\tVP\n1.2\tNữ\tngười\t110\tVP\n",
        ["1 leaf -", "1.1 leaf 100", "1.2 leaf 110"]
      ),
      (
        "1\tHộ\t\t40 hộ\tVP\n\t- Trong đó: nghèo\t\t5 hộ\tVP\n\t+ Cận nghèo\t\t3 hộ\tVP\n",
        ["1 leaf 40 hộ", "1.1 leaf 5 hộ", "1.1.1 leaf 3 hộ"]
      ),
      (
        "1\tNhóm một\t\t\tVP\n1.1\tA\t%\t90\tVP\n2\tNhóm hai\t\t\t\n2.1\tB\t%\t80\tVP\n",
        ["1 heading -", "1.1 leaf 90", "2 heading -", "2.1 leaf 80"]
      ),
    ])
  func headings(rows: String, expected: [String]) {
    #expect(outline(read(rows)) == expected)
  }

  @Test(
    "an empty target is taken from the row above only in one group and one unit of measure",
    arguments: [
      (
        "1\tChỉ số\t\t\t\n1.1\tA\t\tCải thiện vị trí\tVP\n1.2\tB\t\t\tVP\n1.3\tC\t\t\tVP\n",
        ["1 heading -", "1.1 leaf Cải thiện vị trí"]
          + ["1.2 leaf Cải thiện vị trí from 1.1", "1.3 leaf Cải thiện vị trí from 1.1"]
      ),
      (
        "1\tNhóm\t\t\t\n1.1\tA\t%\t90\tVP\n1.2\tB\tngười\t\tVP\n",
        ["1 heading -", "1.1 leaf 90", "1.2 leaf -"]
      ),
      ("1\tA\t%\t90\tVP\n2\tB\t%\t\tVP\n", ["1 leaf 90", "2 leaf -"]),
      (
        "8\tA\t%\t60\tVP\n\t- Nam\t%\t30\tVP\n\t- Nữ\t%\t\tVP\n",
        ["8 leaf 60", "8.1 leaf 30", "8.2 leaf -"]
      ),
      (
        "1\tNhóm\t\t\t\n1.1\tA\t\t90%\tVP\n2\tNhóm hai\t\t\t\n2.1\tB\t\t\tVP\n2.2\tC\t\t80%\tVP\n",
        ["1 heading -", "1.1 leaf 90%", "2 heading -", "2.1 leaf -", "2.2 leaf 80%"]
      ),
    ])
  func inheritance(rows: String, expected: [String]) {
    #expect(outline(read(rows)) == expected)
  }

  @Test("is read with what the inputs declare of its row, in whichever file that stands")
  func declared() {
    let rows = "1\tHồ sơ\t\t2%\tVP\n2\tHộ dùng nước sạch\t\ttăng 2%\tVP\n3\tVốn\t\t1 tỷ đồng\tVP\n"
    let inputs = "1,Hồ sơ,last,%,lower\n2,Nước,last,%,\n3,Vốn,last,triệu đồng,\n"
    for inputsFirst in [true, false] {
      let plan = read(rows, inputs, inputsFirst: inputsFirst).plans.plan
      #expect(plan["1"]?.target?.value.conditions == [.value(.atMost, 2, uom: "%")])
      #expect(plan["2"]?.target?.value.conditions == [.change(Change(2, .points))])
      #expect(plan["3"]?.target?.value.conditions == [.value(.atLeast, 1000, uom: "triệu đồng")])
    }
    let alone = read(rows).plans.plan
    #expect(alone["1"]?.target?.value.conditions == [.value(.atLeast, 2, uom: "%")])
    #expect(alone["2"]?.target?.value.conditions == [.change(Change(2, .percent))])
  }

  @Test("an inherited target is read with the row's own label")
  func inheritedReading() {
    let plan = read("1\tNhóm\t\t\t\n1.1\tHồ sơ đúng hạn\t%\t5\tVP\n1.2\tHồ sơ trễ hạn\t%\t\tVP\n")
      .plans.plan
    #expect(plan["1.1"]?.target?.value.conditions == [.value(.atLeast, 5, uom: "%")])
    #expect(plan["1.2"]?.target?.value.conditions == [.value(.atMost, 5, uom: "%")])
  }

  @Test(
    "tells at the row's place what was decided or left open",
    arguments: [
      ("Số hồ sơ trễ hạn\t\t3", "info ceiling_by_label"),
      ("Tỷ lệ A\t\ttăng 2%", "info percentage_points"),
      ("Sản lượng\t\ttrên 3,250 tấn", "warning two_numbers"),
      ("X\t\tA 5; B 7; C 9", "warning rival_numbers"),
      ("Tốc độ tăng\t\ttăng 5%", "info value_is_change"),
      ("A\t\ttăng 0,7 lần", "warning doubtful_times"),
      ("A\t\t5 tấn; ngô 3 tấn", "info other_subject"), ("A\tthôn\t50%", "warning other_unit"),
      ("Thu\t\ttăng 5% so với dự toán", "warning no_baseline"),
      ("Tỷ lệ A\t%\t3/4 thôn", "info count_as_share"),
      ("A\ttấn\t2 nghìn tấn", "info converted_unit"), ("Xếp hạng A\t\t5", "info place_by_label"),
      ("A\t\t0 - 3 vụ", "info range_from_zero"),
      ("A\t\tbằng 105% so với năm 2023", "info share_of_baseline"),
    ])
  func doubts(row: String, expected: String) {
    #expect(said(read("1\t\(row)\tVP\n"), from: .info).contains("\(expected) Data/p.txt:3"))
  }

  @Test("a bound against the declared direction is doubted, and not judged")
  func contradiction() {
    let data = read("1\tA\t\ttừ 5% trở lên\tVP\n", "1,A,last,%,lower\n")
    #expect(said(data).contains("warning against_direction Data/p.txt:3"))
    #expect(data.plans.plan["1"]?.target?.value.isComputable == false)
  }
}
