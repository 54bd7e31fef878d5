import Faces
import TestSupport
import Testing
import Workbench
import Messages
import PlainText

/// What `show` says of how targets were read, and what is judged from figures.
@Suite("Targets from plan to verdict")
struct TargetViewTests {
  private static let header = """
    CÁC CHỈ TIÊU XÃ THỬ NĂM 2024
    TT\tChỉ tiêu\tĐVT\tMục tiêu\tTheo dõi

    """

  private func understood(_ row: String, _ language: Language) throws -> String {
    let workspace = try TemporaryWorkspace(["Data/ke-hoach.txt": Self.header + "1\t\(row)\tVP\n"])
    let opened = try Workspace.open(workspace.root)
    let text = IndicatorView(opened, code: "1", language)?.text ?? ""
    let field = language == .vietnamese ? "Hiểu là" : "Read as"
    let line = text.split(separator: "\n").first { $0.hasPrefix(field) }
    return line.map { String($0.dropFirst(field.count)).trimmedAndFolded } ?? text
  }

  @Test(
    "show says in words how a target was understood",
    arguments: [
      (
        "Tăng trưởng\t%\t6,6-6,8", "≥ 6,6 % (khoảng kế hoạch: 6,6 đến 6,8 %)",
        "≥ 6,6 % (planned range: 6,6 to 6,8 %)"
      ),
      (
        "Hộ nghèo\t%\tcòn 3,5 - 4%", "≤ 4 % (khoảng kế hoạch: 3,5 đến 4 %)",
        "≤ 4 % (planned range: 3,5 to 4 %)"
      ),
      (
        "Tỷ lệ trễ hạn\t%\t1 đến dưới 2%", "< 2 % (khoảng kế hoạch: 1 đến 2 %)",
        "< 2 % (planned range: 1 to 2 %)"
      ),
      (
        "Hộ nghèo\t%\tgiảm trên 1%", "giảm hơn 1 điểm % so với năm 2023",
        "down by more than 1 percentage points from 2023"
      ),
      (
        "Thu nhập\t\ttăng 2 lần so với năm 2020", "ít nhất gấp 2 lần năm 2020",
        "at least 2 times that of 2020"
      ),
      ("Thu\t\ttăng 5%", "tăng ít nhất 5 % so với năm 2023", "up by at least 5 % from 2023"),
      ("Số vụ cháy\t\t0 vụ", "= 0 vụ", "= 0 vụ"),
      ("PAPI\t\txếp 20/63", "hạng 20/63 trở lên", "place 20/63 or better"),
    ])
  func words(row: String, vietnamese: String, english: String) throws {
    #expect(try understood(row, .vietnamese) == vietnamese)
    #expect(try understood(row, .english) == english)
  }

  private static let units = """
    code,name,level,parent
    P,Tỉnh,province,
    X1,Xã Một,commune,P
    X2,Xã Hai,commune,P

    """

  /// `met attainment rank` of both units.
  private func verdicts(_ row: String, _ inputs: String, _ values: (String, String)) throws
    -> [String]
  {
    let script = """
      derived "m" { kind = "boolean", formula = function(c) return c:met("1") end }
      derived "a" { formula = function(c) return c:attainment("1") end }
      derived "r" { formula = function(c) return (c:rank("1")) end }
      """
    let workspace = try TemporaryWorkspace([
      "Data/ke-hoach.txt": Self.header + "1\t\(row)\tVP\n", "Data/don-vi.csv": Self.units,
      "Data/bo-sung.csv": "code,label,rollup,uom,direction\n\(inputs)\n",
      "Data/so-lieu.csv":
        "unit,period,indicator,value\nX1,2024,1,\(values.0)\nX2,2024,1,\(values.1)\n",
      "Scripts/indicators/a.lua": script,
    ])
    let files = try workspace.run()
    return try ["X1", "X2"].map { unit in
      try ["m", "a", "r"].map { try files.value($0, unit, "2024") ?? "" }.joined(separator: " ")
    }
  }

  @Test(
    "met, attainment and rank agree about which way is better",
    arguments: [
      ("Hồ sơ\t%\t2", "1,Hồ sơ,last,%,lower", ("1", "4"), ["true 1 1", "false 0.5 2"]),
      ("Hồ sơ\t%\t2", "1,Hồ sơ,last,%,higher", ("1", "4"), ["false 0.5 2", "true 1 1"]),
      ("Hồ sơ trễ hạn\t%\t2", "d,Dân số,last,,", ("1", "4"), ["true 1 1", "false 0.5 2"]),
      ("Hồ sơ\t%\tcòn 2%", "d,Dân số,last,,", ("1", "4"), ["true 1 1", "false 0.5 2"]),
      ("Hồ sơ\t%\tcòn 1 - 2%", "d,Dân số,last,,", ("2", "4"), ["true 1 1", "false 0.5 2"]),
      ("Hồ sơ\t%\t2 - 4%", "d,Dân số,last,,", ("1", "5"), ["false 0.5 2", "true 1 1"]),
      ("Số vụ\tvụ\t0", "d,Dân số,last,,", ("0", "7"), ["true 1 1", "false 0 2"]),
      ("Hồ sơ\t%\t2 - 4%", "1,Hồ sơ,last,%,lower", ("3", "8"), ["true 1 1", "false 0.5 2"]),
    ])
  func agreement(row: String, inputs: String, values: (String, String), expected: [String]) throws {
    #expect(try verdicts(row, inputs, values) == expected)
  }
}
