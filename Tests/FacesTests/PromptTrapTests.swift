import Faces
import TestSupport
import Testing
import Workbench
import Messages

/// What a person reads at a Vietnamese prompt when an input goes against Lua's ways, or asks for
/// what is not there.
@Suite("Traps at the prompt")
struct PromptTrapTests {
  static let told: [(input: String, shown: [String])] = [
    (
      "print(“a”)",
      [
        "lỗi cú pháp: “ là dấu ngoặc cong; hãy viết dấu ngoặc thẳng \"", "    print(“a”)",
        "          ^",
      ]
    ),
    (
      "c[\"5.2\"] ≥ 60",
      ["lỗi cú pháp: Lua không có ≥; hãy viết >=", "    c[\"5.2\"] ≥ 60", "             ^"]
    ),
    (
      "c[\"5.2\"] != 60",
      ["lỗi cú pháp: Lua không có !=; hãy viết ~=", "    c[\"5.2\"] != 60", "             ^^"]
    ),
    (
      "if c[\"5.2\"] > 1,5 then x = 1 end",
      [
        "lỗi cú pháp: với Lua 1,5 là hai giá trị; số thập phân viết 1.5",
        "    if c[\"5.2\"] > 1,5 then x = 1 end", "                  ^^^",
      ]
    ),
    (
      "c:nums(\"5.2\")",
      [
        "lỗi: ô số liệu không có hàm hay chỉ tiêu \"nums\" (ý bạn là \"num\"?)",
        "    c:nums(\"5.2\")",
        "      ^^^^",
      ]
    ),
    (
      "c[\"5.9\"]",
      [
        "lỗi: không có chỉ tiêu \"5.9\" (ý bạn là \"5.1\" hay \"5.2\" hay \"5.3\"?)",
        "    c[\"5.9\"]",
        "      ^^^^^",
      ]
    ),
    (
      "c[5.10]",
      [
        "lỗi: mã phải viết trong ngoặc kép: c[\"5.1\"] hay c[\"5.10\"]; viết như số thì mất số 0 ở cuối",
        "    c[5.10]",
      ]
    ),
    (
      "score.ratio(45, 2, 5, 80)",
      [
        "lỗi: score.ratio: có 4 giá trị cho 3 tham số; số thập phân viết 2.5",
        "    score.ratio(45, 2, 5, 80)",
      ]
    ),
    (
      "derived \"x\" { level = \"xã\", formula = print }",
      [
        "Kịch bản bị lỗi: 1",
        "  repl:1: x: derived \"x\": level phải là một cấp có trong bảng đơn vị (\"province\", \"district\",",
        "    \"commune\"), không phải \"xã\"",
        "      1 | derived \"x\" { level = \"xã\", formula = print }",
      ]
    ),
    (
      "measure \"5.2\" { }",
      [
        "Kịch bản bị lỗi: 1",
        "  repl:1: measure chưa có trong phiên bản này; sẽ có ở phiên bản sau",
        "      1 | measure \"5.2\" { }",
      ]
    ),
  ]

  @Test("are told in Vietnamese, with a mark", arguments: told)
  func tells(_ entry: (input: String, shown: [String])) throws {
    let (input, shown) = entry
    let session = try TypedSession(language: .vietnamese)
    #expect(session.say(input) == shown)
    #expect(session.console.hasFailed)
  }

  static let warned: [(input: String, shown: [String])] = [
    (
      "x = 2 * 1,5",
      [
        "repl:1:9: cảnh báo: với Lua 1,5 là hai giá trị; số thập phân viết 1.5",
        "    1 | x = 2 * 1,5", "                ^^^",
      ]
    ),
    (
      "1,5 * 2",
      [
        "repl:1:1: cảnh báo: với Lua 1,5 là hai giá trị; số thập phân viết 1.5",
        "    1 | 1,5 * 2", "        ^^^", "1   10",
      ]
    ),
    (
      "x = null",
      [
        "repl:1:5: cảnh báo: Lua không có null; hãy viết nil", "    1 | x = null",
        "            ^^^^",
      ]
    ),
    ("null = 5; return null", ["5"]), ("1, 5", ["1   5"]), ("{ 1,5 }", ["{1, 5}"]),
  ]

  @Test("are warnings where Lua takes the input", arguments: warned)
  func warns(_ entry: (input: String, shown: [String])) throws {
    let (input, shown) = entry
    let session = try TypedSession(language: .vietnamese)
    #expect(session.say(input) == shown)
    #expect(!session.console.hasFailed)
  }

  @Test("a name given a value before is a variable like any other")
  func ownNames() throws {
    let session = try TypedSession(language: .vietnamese)
    _ = session.say("None = 7")
    #expect(session.say("None") == ["7"])
  }

  @Test("what is typed means the same in every normal form")
  func normalForms() throws {
    let session = try TypedSession()
    _ = session.say("t = { [\"số\"] = 1 }")
    #expect(session.say("t[\"so\u{302}\u{301}\"]") == ["1"])
    #expect(session.say("#\"\u{FEFF}\"") == ["3"])
  }

  @Test("a script that is loaded is told of like the stored ones")
  func loadedScript() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: ContractTests.header + "X1,2024-01,1.1,9,10\n"))
    try workspace.put("local k = 1,5\nx = “a”", at: "thu.lua")
    let session = try TypedSession(workspace.root, language: .vietnamese)
    let said = session.say(":load thu.lua")
    #expect(said.contains("  thu.lua:2:5: “ là dấu ngoặc cong; hãy viết dấu ngoặc thẳng \""))
    #expect(said.contains("              ^"))
    try workspace.put("local k = 1,5\n", at: "thu.lua")
    #expect(
      session.say(":reload").contains(
        "thu.lua:1:11: cảnh báo: với Lua 1,5 là hai giá trị; số thập phân viết 1.5"))
  }
}
