import Foundation
import TestSupport
import Testing
import Workbench
import Messages
import Indicators
import LuaSyntax
import PlainText

/// Scripts are read whatever program saved them, or refused by the name of what they are.
@Suite("Script files")
struct ScriptFileTests {
  static let script = """
    -- Tỷ lệ, số liệu
    derived "tỷ_lệ" { label = "Tỷ lệ", formula = function(c) return c["1.1"] end }
    derived "y" { formula = function(c) return c["tỷ_lệ"] + c["đầu"] end }
    x = nil + 1
    """

  /// How editors save it.
  static let saved: [(name: String, change: @Sendable (String) -> String)] = [
    ("plain", { $0 }), ("byte order mark", { "\u{FEFF}" + $0 }),
    ("CRLF", { $0.replacingOccurrences(of: "\n", with: "\r\n") }),
    ("CR", { $0.replacingOccurrences(of: "\n", with: "\r") }),
    ("NFD", { $0.decomposedStringWithCanonicalMapping }),
    (
      "all of it",
      {
        "\u{FEFF}"
          + $0.decomposedStringWithCanonicalMapping.replacingOccurrences(of: "\n", with: "\r\n")
      }
    ),
    ("for the shell", { "#!/usr/bin/env lua" + $0.dropFirst("-- Tỷ lệ, số liệu".count) }),
    ("mark and shell", { "\u{FEFF}# lua" + $0.dropFirst("-- Tỷ lệ, số liệu".count) }),
  ]

  @Test("mean the same however they were saved", arguments: saved)
  func forms(_ entry: (name: String, change: @Sendable (String) -> String)) throws {
    let (name, change) = entry
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: ContractTests.header + "X1,2024-01,1.1,9,10\n",
        scripts: ["indicators/a.lua": change(ScriptFileTests.script)]))
    try workspace.put(
      change("-- Tỷ lệ, số liệu\nderived \"đầu\" { formula = function() return 1 end }\n"),
      at: "Scripts/x.lua")
    for list in [[String](), [workspace.root + "/Scripts/indicators/a.lua"]] {
      let files = try workspace.run {
        $0.scripts = list + list.map { _ in workspace.root + "/Scripts/x.lua" }
      }
      #expect(try files.value("tỷ_lệ", "X1", "2024-01") == "90", "\(name)")
      #expect(files.summary.contains("a.lua:4: attempt to perform arithmetic on a nil value"))
      #expect(files.summary.contains("      4 | x = nil + 1\n"))
      if !list.isEmpty { #expect(try files.value("y", "X1", "2024-01") == "91", "\(name)") }
    }
  }

  static let refused: [(name: String, bytes: [UInt8], vi: String, en: String)] = [
    (
      "UTF-16 with mark", [0xFF, 0xFE] + wide("x = 1"),
      "a.lua: Tệp ở bảng mã UTF-16 nên không đọc được. Hãy lưu lại ở bảng mã UTF-8.\n",
      "a.lua: The file is in UTF-16 and can't be read. Save it again as UTF-8.\n"
    ),
    (
      "UTF-16, bytes swapped", [0xFE, 0xFF, 0, 0x78],
      "a.lua: Tệp ở bảng mã UTF-16 nên", "a.lua: The file is in UTF-16 and"
    ),
    (
      "UTF-16 without mark", wide("local x = 1\nreturn x\n"),
      "a.lua: Tệp ở bảng mã UTF-16 nên", "a.lua: The file is in UTF-16 and"
    ),
    (
      "UTF-32", [0xFF, 0xFE, 0, 0, 0x78, 0, 0, 0],
      "a.lua: Tệp ở bảng mã UTF-32 nên", "a.lua: The file is in UTF-32 and"
    ),
    (
      "Windows-1258",
      Array("x = 1\r\n-- T".utf8) + [0xFD, 0xD2, 0x20, 0x6C, 0xEA, 0xF2, 0x20, 0xF0],
      "a.lua:2: Tệp không ở bảng mã UTF-8 mà có lẽ là Windows-1258 (byte 0xFD ở dòng này).",
      "a.lua:2: The file is not UTF-8 but perhaps Windows-1258 (byte 0xFD in this line)."
    ),
    (
      "TCVN3", Array("-- T".utf8) + [0xFB, 0x20, 0x6C, 0xD6, 0x20, 0xAE, 0xB9, 0x74, 0xB8],
      "a.lua:1: Tệp không ở bảng mã UTF-8 mà có lẽ là TCVN3 (ABC)",
      "a.lua:1: The file is not UTF-8 but perhaps TCVN3 (ABC)"
    ),
    (
      "VNI",
      Array("-- T".utf8) + [0x79, 0xFB, 0x20, 0x6C, 0x65, 0xE4, 0x20, 0xF1, 0x61, 0xEF, 0x74],
      "a.lua:1: Tệp không ở bảng mã UTF-8 mà có lẽ là VNI",
      "a.lua:1: The file is not UTF-8 but perhaps VNI"
    ),
    (
      "a compiled chunk", [0x1B, 0x4C, 0x75, 0x61, 0x54, 0, 0x19, 0x93],
      "a.lua: Tệp không phải văn bản nên không đọc được.", "a.lua: The file is not text."
    ),
  ]

  private static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test(
    "in another encoding are refused by its name, also as libraries", arguments: refused)
  func encodings(_ entry: (name: String, bytes: [UInt8], vi: String, en: String)) throws {
    let (name, bytes, vi, en) = entry
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: ContractTests.header + "X1,2024-01,1.1,9,10\n",
        scripts: ["indicators/b.lua": "derived \"b\" { formula = function() return 1 end }"]))
    try workspace.put(Data(bytes), at: "Scripts/indicators/a.lua")
    for (language, expected) in [(Language.vietnamese, vi), (.english, en)] {
      let files = try workspace.run { $0.language = language }
      #expect(files.exitCode == 3)
      #expect(files.summary.contains("Scripts/indicators/" + expected), "\(name): \(files.summary)")
      #expect(!files.summary.contains("\\u{") && !files.summary.contains("\u{FFFD}"), "\(name)")
      #expect(try files.value("b", "X1", "2024-01") == "1", "the others are loaded")
    }
    try FileManager.default.removeItem(atPath: workspace.root + "/Scripts/indicators/a.lua")
    try workspace.put(Data(bytes), at: "Scripts/lib/a.lua")
    try workspace.put("require \"lib.a\"", at: "Scripts/indicators/c.lua")
    #expect(try workspace.run().summary.contains("  Scripts/lib/" + en), "\(name)")
  }

  @Test("run.json has the fingerprints of the files as they lie on the disk, libraries too")
  func fingerprints() throws {
    let library = "\u{FEFF}return { x = 1 }\r\n"
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: ContractTests.header + "X1,2024-01,1.1,9,10\n",
        scripts: [
          "lib/l.lua": library, "lib/unused.lua": "return 1",
          "indicators/a.lua": "\u{FEFF}local l = require \"lib.l\"\r\n",
          "indicators/b.lua": "local l = require \"lib.l\"\n",
        ]))
    let account = try workspace.run().file("run.json")
    for (path, text) in [
      ("Scripts/lib/l.lua", library),
      ("Scripts/indicators/a.lua", "\u{FEFF}local l = require \"lib.l\"\r\n"),
    ] {
      let sha256 = ScriptFileTests.sha256(Data(text.utf8))
      #expect(account.contains("\"path\": \"\(path)\",\n"), "\(account)")
      #expect(account.contains(sha256), "\(path)")
    }
    #expect(account.components(separatedBy: "Scripts/lib/l.lua").count == 2, "once")
    #expect(!account.contains("unused"))
  }

  /// By the system's own tool.
  private static func sha256(_ data: Data) -> String {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    (process.standardInput, process.standardOutput) = (input, output)
    try? process.run()
    input.fileHandleForWriting.write(data)
    try? input.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    return String(String(decoding: said, as: UTF8.self).prefix(64))
  }

  @Test("a warning stands in the summary and in run.json, and doesn't change the exit code")
  func warnings() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: ContractTests.header + "X1,2024-01,1.1,9,10\n",
        scripts: [
          "lib/l.lua": "return { x = 92,5 }",
          "indicators/a.lua": """
          local l = require "lib.l"
          derived "a" { formula = function(c)
            return c["1.1"] * 1,5 end }
          """,
          "indicators/b.lua": "local l = require \"lib.l\"\n",
        ]))
    let files = try workspace.run { $0.language = .vietnamese }
    #expect(files.exitCode == 0)
    #expect(
      files.summary.contains(
        """
        Chỗ đáng ngờ trong kịch bản: 2
          Scripts/indicators/a.lua:3:21: cảnh báo: với Lua 1,5 là hai giá trị; số thập phân viết 1.5
              3 |   return c["1.1"] * 1,5 end }
                                      ^^^
          Scripts/lib/l.lua:1:14: cảnh báo: với Lua 92,5 là hai giá trị; số thập phân viết 92.5
              1 | return { x = 92,5 }
                               ^^^^

        """), "\(files.summary)")
    #expect(
      try files.file("run.json").contains("1,5 is two values to Lua; a decimal is written 1.5"))
  }
}
