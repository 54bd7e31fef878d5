import Foundation
import TestSupport
import Testing

@Suite("The program")
struct ProgramTests {
  @Test("runs the main job on the repository's workspace and names every planted fault")
  func mainJob() throws {
    let outcome = try Program.run(["run"])
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("Phát hiện: 9 lỗi, 12 cảnh báo, 3 lưu ý"))
    #expect(outcome.output.contains("21840 2024-03 5.3.6"))
    #expect(outcome.output.contains("Mã thoát 1: có phát hiện cần xử lý."))
    #expect(outcome.errors.isEmpty)
  }

  @Test("evaluates one line of code")
  func code() throws {
    let outcome = try Program.run([
      "-e", "print(plan[\"5.2\"].target.value, #plan:leaves(), plan[\"5.3.6\"].owner)",
    ])
    #expect(outcome.output == "60.0\t17\tVăn phòng UBND xã\n")
    #expect(outcome.code == 0)
  }

  @Test("reads lines from a pipe without a prompt, and goes on after an error")
  func pipe() throws {
    let input = "1 + 1\nfor i = 1, 2 do\nprint(i)\nend\nx.y = 1\n'tỷ lệ'\n"
    let outcome = try Program.run(["repl"], input: input)
    #expect(outcome.output == "2\n1\n2\n\"tỷ lệ\"\n")
    #expect(outcome.errors.contains("attempt to index a nil value (global 'x')"))
    #expect(outcome.errors.contains("5 | x.y = 1"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.code == 3)
  }

  static let codeCases: [(arguments: [String], code: Int32)] = [
    (["run", "--fail-on", "never"], 0), (["run", "--fail-on", "error"], 1),
    (["run", "--unit", "99999"], 2), (["run", "--nonsense"], 2),
    (["run", "--period", "2024-13"], 2), (["run", "khong-co"], 2), (["run", "/tmp"], 4),
    (["run", "--period", "2031"], 5), (["show", "9.9"], 2), (["show", "/tmp"], 4),
    (["-e", "error('x')"], 3), (["rnu"], 2), (["run", "--timeout", "0"], 2),
    (["run", "--memory", "20K"], 3), (["run", "--plan", "2030"], 4), (["--help"], 0),
    (["run", "--help"], 0), (["show", "--help"], 0),
    (["repl", "--help"], 0), (["--version"], 0),
  ]

  @Test("ends with the documented code", arguments: codeCases)
  func codes(_ arguments: [String], _ code: Int32) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.code == code, "\(outcome.output)\(outcome.errors)")
    #expect(!(outcome.output + outcome.errors).isEmpty)
  }

  static let usageCases: [(line: String, said: String)] = [
    ("run --nonsense", "không có tùy chọn --nonsense; xem các tùy chọn bằng: chitieu run --help"),
    ("run --peroid 2024", "không có tùy chọn --peroid (ý bạn là --period?)"),
    ("show --isues", "không có tùy chọn --isues (ý bạn là --issues?)"),
    ("run --period 2024-13", "--period không hiểu \"2024-13\"; ví dụ: 2025-03"),
    ("run --period", "sau --period còn thiếu giá trị; ví dụ: 2025-03"),
    ("run --by thang,xyz", "--by không hiểu \"thang,xyz\"; ví dụ: tháng, quý"),
    ("run --strict=3", "--strict không nhận giá trị, nhưng đã gõ \"3\""),
    ("run --engine quick", "--engine không hiểu \"quick\"; ví dụ: fast, plain"),
    ("run --timeout 0", "--timeout không hiểu \"0\"; ví dụ: 5s"),
    ("run --level làng", "--level: không có cấp \"làng\"; các cấp hiện có: tỉnh, huyện, xã"),
    ("run --set nguog=1", "--set nguog: không kịch bản nào đọc tham số này"),
    ("rnu", "không có lệnh \"rnu\" (ý bạn là run?)"), ("-e", "sau -e còn thiếu giá trị"),
  ]

  @Test("tells wrong usage in the language of the session, and what to type", arguments: usageCases)
  func usage(_ line: String, _ said: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let outcome = try Program.run(words + (words == ["-e"] ? [] : ["--lang", "vi"]))
    #expect(outcome.errors.hasPrefix("chitieu: " + said), "\(outcome.errors)")
    #expect(outcome.code == 2 && outcome.output.isEmpty)
  }

  @Test(
    "the options that are suggested are those of the command",
    arguments: [
      "run", "show", "repl", "explain", "test",
    ])
  func options(_ command: String) throws {
    let help = try Program.run([command, "--help"]).output
    let words = help.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") }
    for option in Set(words) {
      let typed = String(option.dropLast()) + "zz"
      let errors = try Program.run([command, typed]).errors
      #expect(errors.contains(option), "\(command) \(typed): \(errors)")
    }
  }

  static let jsonCases: [[String]] = [
    ["run", "--json"], ["run", "--json", "--unit", "21844", "--by", "quý"], ["show", "--json"],
    ["show", "5.2", "5.10", "--json"], ["show", "--issues", "--json"],
  ]

  @Test("gives JSON and nothing else", arguments: jsonCases)
  func json(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments.filter { $0 != "5.10" })
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    #expect((value as? [String: Any])?.isEmpty == false)
  }

  @Test("speaks English when asked")
  func english() throws {
    #expect(
      try Program.run(["run", "--lang", "en"]).output.contains("Exit code 1: there are findings"))
    #expect(try Program.run(["run", "--help", "--lang", "en"]).output.contains("Computes derived"))
    #expect(
      try Program.run(["run", "--help", "--lang", "vi"]).output.contains("Tính các chỉ tiêu"))
  }

  @Test("an interrupted run writes complete files and ends with 130")
  func interrupted() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n",
        scripts: [
          "indicators/a.lua": "derived \"x\" { formula = function(c) while true do end end }"
        ]))
    let outcome = try Program.run(
      ["run", workspace.root, "--timeout", "60s", "-o", workspace.root + "/out"],
      interruptAfter: 0.7)
    #expect(outcome.code == 130)
    #expect(try workspace.text("out/states.csv").contains("X1,2024-01,x,error,interrupted"))
    #expect(try workspace.text("out/run.json").hasSuffix("}\n"))
  }

  @Test("a folder that cannot be written is told, with its path")
  func unwritable() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
    let outcome = try Program.run(["run", workspace.root, "-o", "/proc/khong-ghi-duoc"])
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("/proc/khong-ghi-duoc"))
  }

  @Test("nothing runs where the system gives no timer", arguments: ["run", "repl"])
  func noTimer(_ command: String) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n",
        scripts: ["checks/a.lua": "print('chạy rồi')"]))
    let outcome = try Program.run(
      ["-c", "ulimit -i 0; exec \"$@\"", "bash", Program.path, command, workspace.root],
      input: "print('chạy rồi')\n", program: "/bin/bash")
    #expect(outcome.code == (command == "run" ? 3 : 2))
    #expect((outcome.output + outcome.errors).contains("ulimit -i"))
    #expect(!outcome.output.contains("chạy rồi"))
  }
}
