import Faces
import Foundation
import Glibc
import TestSupport
import Testing
import Workbench
import Messages

@Suite("What lies in Data")
struct DataFolderTests {
  private static let figures =
    "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n"

  private func workspace(_ files: [String: String] = [:]) throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace(SmallPlan.files(figures: Self.figures))
    for (path, text) in files { try workspace.put(text, at: path) }
    return workspace
  }

  /// The files not used, each with the key of the reason.
  private func unused(_ workspace: TemporaryWorkspace) throws -> [String] {
    try Workspace.open(workspace.root).unusedFiles.map { "\($0.path) \($0.reason.key.name)" }
  }

  private func issues(_ workspace: TemporaryWorkspace) throws -> [String] {
    try Workspace.open(workspace.root).issues.map {
      "\($0.severity.rawValue) \($0.message.key.name) \($0.place.text)"
    }
  }

  @Test(
    "a file that is no known table is named with what is most like it and what it lacks",
    arguments: [
      ("don vi,thang,gia tri\n1,2,3\n", "near_figures", "period (kỳ)"),
      ("# ghi chú\nunit;period;1.1;1.2\n", "near_figures", "indicator (chỉ tiêu)"),
      ("mã,tên,trực thuộc\n1,A,\n", "near_units", "level (cấp)"),
      ("mã chỉ tiêu;tên chỉ tiêu;đơn vị tính\n", "near_inputs", "rollup (cách cộng)"),
      ("STT;Chỉ tiêu;Ghi chú\n1;a;b\n", "near_plan", "Mục tiêu"),
      ("Kính gửi ông, bà\n", "unknown_table", "Kính gửi ông, bà"),
      ("unit,period,indicator,numerator\n", "near_figures", "denominator (mẫu số)"),
      ("<html><table>", "markup_file", "HTML"),
    ])
  func nearest(text: String, key: String, part: String) throws {
    let workspace = try workspace(["Data/la.csv": text])
    #expect(try unused(workspace) == ["Data/la.csv \(key)"])
    let run = try workspace.run { $0.language = .vietnamese }
    let line = run.summary.split(separator: "\n").first { $0.contains("Data/la.csv:") }
    #expect(line?.contains(part) == true, "\(run.summary)")
  }

  /// Files below `Scripts`, and why each is not loaded; nil where it is, or is no stored script.
  static let scripts: [(path: String, reason: String?)] = [
    ("a.lua", "stray_place"), ("indicator/a.lua", "stray_folder"), ("Checks/a.lua", "stray_folder"),
    ("indicators/a.lua.txt", "stray_name"), ("checks/sau/a.LUA", "stray_name"),
    ("indicators/a.lua", nil), ("checks/sau/a.lua", nil), ("lib/a.lua", nil), ("a.md", nil),
    ("indicators/doc.md", nil), ("tests/a.lua", nil), ("examples/a.lua", nil),
  ]

  @Test("a script that is not loaded is named with the reason", arguments: scripts)
  func strayScripts(_ entry: (path: String, reason: String?)) throws {
    let workspace = try workspace(["Scripts/" + entry.path: "x = 1\n"])
    let strays = try Workspace.open(workspace.root).scripts.strays
    #expect(strays.map(\.path) == (entry.reason == nil ? [] : ["Scripts/" + entry.path]))
    #expect(strays.first?.reason.key.name == entry.reason)
    let summary = try workspace.run { $0.language = .vietnamese }.summary
    #expect(summary.contains("Scripts/\(entry.path): ") == (entry.reason != nil), "\(summary)")
  }

  @Test("other formats are named with what to do")
  func formats() throws {
    let workspace = try workspace()
    for (name, text) in [("a.xlsx", "xl/"), ("b.docx", "word/"), ("c.ods", "opendocument")] {
      try workspace.put(Data([0x50, 0x4B, 3, 4] + Array(text.utf8)), at: "Data/\(name)")
    }
    let summary = try workspace.run { $0.language = .vietnamese }.summary
    for (name, format) in [("a.xlsx", "Excel"), ("b.docx", "Word"), ("c.ods", "OpenDocument")] {
      #expect(summary.contains("  Data/\(name): Tệp không phải văn bản (\(format))"))
    }
    #expect(summary.contains("CSV UTF-8"))
  }

  @Test("links, special files and names that are not UTF-8 are named, and nothing blocks")
  func special() throws {
    let workspace = try workspace(["la.csv": "a,b\n"])
    let data = workspace.root + "/Data/"
    #expect(mkfifo(data + "ong.csv", 0o600) == 0)
    #expect(symlink("khong-co.csv", data + "lien-ket.csv") == 0)
    #expect(symlink("so-lieu.csv", data + "z.csv") == 0)
    #expect(symlink("/tmp", data + "thu-muc") == 0)
    #expect(symlink(workspace.root + "/la.csv", data + "xa.csv") == 0)
    let name = (Array((data + "ten-").utf8) + [0xFF, 0]).map { CChar(bitPattern: $0) }
    let file = open(name, O_CREAT, 0o600)
    close(file)
    #expect(
      try issues(workspace) == [
        "error link_to_nothing Data/lien-ket.csv", "warning special_file Data/ong.csv",
        "error name_not_utf8 Data/ten-\u{FFFD}", "warning linked_folder Data/thu-muc",
        "info link_read Data/xa.csv", "warning link_inside Data/z.csv",
      ])
    #expect(
      try unused(workspace) == [
        "Data/lien-ket.csv link_to_nothing", "Data/ong.csv special_file",
        "Data/ten-\u{FFFD} name_not_utf8", "Data/thu-muc linked_folder",
        "Data/xa.csv unknown_table", "Data/z.csv link_inside",
      ])
    #expect(try workspace.run().exitCode == 4)
  }

  @Test("a folder may be called like a file, and hidden files are nobody's loss")
  func folders() throws {
    let workspace = try workspace(["Data/thang.csv/them.csv": "a\n", "Data/.DS_Store": "x"])
    #expect(try unused(workspace) == ["Data/thang.csv/them.csv unknown_table"])
    let list = IssuesView(try Workspace.open(workspace.root), .vietnamese).text
    #expect(list.contains("Data/.DS_Store: không dùng"))
  }

  @Test("what a run wrote is known and left alone")
  func outputs() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: Self.figures, scripts: SmallPlan.derived("c[\"1.1\"]")))
    _ = try workspace.run { $0.output = workspace.root + "/Data/ket-qua" }
    let standing =
      "unit,period,indicator,label,target,value,verdict,attainment,coverage,state,reason\n"
    try workspace.put(standing, at: "Data/ket-qua/standing.csv")
    try workspace.put(
      "\u{FEFF}" + standing.split(separator: ",").joined(separator: ";"),
      at: "Data/ket-qua/excel.csv")
    #expect(try unused(workspace) == [])
    #expect(try issues(workspace) == [])
    let kinds = try Workspace.open(workspace.root).inputs.filter { $0.path.contains("ket-qua") }
    #expect(kinds.count > 5)
    #expect(kinds.allSatisfy { $0.kind == "output" })
    // Somebody's own table with a column for each indicator is none.
    try workspace.put("unit,period,dan_so,nhan\nX1,2024-01,5,6\n", at: "Data/ngang.csv")
    #expect(try unused(workspace) == ["Data/ngang.csv wide_table"])
  }

  @Test("that holds no figures says so before anything else")
  func noFigures() throws {
    let workspace = try TemporaryWorkspace([
      "Data/ke-hoach.txt": SmallPlan.plan, "Data/so.csv": "đơn vị,tháng,số\nX1,1,5\n",
    ])
    let files = try workspace.run { $0.language = .vietnamese }
    #expect(files.summary.hasPrefix("CHƯA CÓ SỐ LIỆU NÀO"), "\(files.summary)")
    #expect(files.summary.contains("Data/so.csv"))
    let list = IssuesView(try Workspace.open(workspace.root), .english).text
    #expect(list.hasPrefix("NO FIGURES"))
    #expect(list.contains("Data/ke-hoach.txt: plan, "))
  }

  @Test("kinds of files are words of the reader's language")
  func kinds() throws {
    let workspace = try workspace(["Data/records/a.csv": "a,b\n"])
    let list = IssuesView(try Workspace.open(workspace.root), .vietnamese).text
    for line in [
      "Data/ke-hoach.txt: kế hoạch, ", "Data/don-vi.csv: bảng đơn vị, ",
      "Data/so-lieu.csv: số liệu, 1 dòng", "Data/chi-tieu.csv: bảng số liệu đầu vào, ",
      "Data/records/a.csv: bảng để kịch bản tự đọc",
    ] { #expect(list.contains(line), "\(list)") }
    #expect(!list.contains("notUsed"))
  }
}

@Suite("Figures of units out of their time")
struct OutOfSpanTests {
  private static let units =
    "code,name,level,parent,type,from,to\n79,TP,province,,,,\n"
    + "26740,Phường Cũ,commune,79,phường,,30/06/2025\n"
    + "26742,Phường Mới,commune,79,phường,01/07/2025,\n"

  private func run(_ rows: [String]) throws -> RunFiles {
    try TemporaryWorkspace([
      "Data/don-vi.csv": Self.units, "Data/ke-hoach.txt": SmallPlan.plan,
      "Data/so-lieu.csv": "unit,period,indicator,numerator,denominator\n"
        + rows.joined(separator: "\n") + "\n",
    ]).run()
  }

  @Test(
    "are an input error, one for each file and unit, with the first places",
    arguments: [
      (
        ["26740,2025-05,1.1,5,10", "26740,2025-08,1.1,9,10", "26742,2025-07,1.1,3,4"],
        ["3:1 26740 2025-08 1 3"]
      ),
      (
        ["26740,2025-08,1.1,9,10", "26740,2025-Q4,1.1,9,10", "26742,2025-01,1.1,3,4"],
        ["2:1 26740 2025-08, 2025-Q4 2 2, 3", "4:1 26742 2025-01 1 4"]
      ),
      (
        (1...9).map { "26740,2026-0\($0),1.1,5,10" },
        ["2:1 26740 2026-01, 2026-02, 2026-03, 2026-04, 2026-05, … 9 2, 3, 4, 5, 6, …"]
      ),
      (["26740,2025-06,1.1,5,10", "26742,2025-07,1.1,3,4", "26740,2025,1.1,5,10"], []),
    ])
  func outside(rows: [String], told: [String]) throws {
    let files = try run(rows)
    let issues = files.run.workspace.issues.filter {
      $0.message.key.name == "figures_outside_unit"
    }
    #expect(
      issues.map { issue in
        let place = issue.place
        return [
          "\(place.row ?? 0):\(place.column ?? 0)", issue.message.arguments.joined(separator: " "),
        ]
        .joined(separator: " ")
      } == told)
    #expect(issues.allSatisfy { $0.severity == .error })
    #expect((files.exitCode == 4) == !told.isEmpty)
  }
}

@Suite("The same figure twice")
struct LostZeroTwiceTests {
  @Test(
    "may be of the code that lost its last zero",
    arguments: [
      ("5.1,1,10", "different_figure_twice_or_zero"), ("5.1,9,10", "same_figure_twice_or_zero"),
      ("5.2,1,10", "different_figure_twice"),
    ])
  func twice(second: String, key: String) throws {
    let plan =
      "CÁC CHỈ TIÊU XÃ THỬ NĂM 2024\n\nSTT\tChỉ tiêu\tMục tiêu năm 2024\tTheo dõi\n"
      + (1...11).map { "5.\($0)\tChỉ tiêu \($0)\t5\($0)%\tVP" }.joined(separator: "\n")
    let code = second.prefix(3)
    let workspace = try TemporaryWorkspace([
      "Data/ke-hoach.txt": plan,
      "Data/so-lieu.csv": "period,indicator,numerator,denominator\n2024-01,\(code),9,10\n"
        + "2024-01,\(second)\n",
    ])
    let issues = try Workspace.open(workspace.root).issues
    let issue = issues.first { $0.place.row == 3 && $0.place.file.hasSuffix("so-lieu.csv") }
    #expect(issue?.message.key.name == key)
    if key.hasSuffix("zero") { #expect(issue?.message.arguments.last == "5.10") }
  }
}
