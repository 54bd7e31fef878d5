import TestSupport
import Testing
import Workbench
import Messages
import Indicators
import PlainText

/// Faults are values: the same one is read in Vietnamese on the screen of a Vietnamese run, and
/// stands in English in files.
@Suite("Words of faults")
struct FaultWordsTests {
  typealias Case = (script: String, vi: String, en: String)

  static let declarations: [Case] = [
    (
      "derived \"x\" {}", "x: derived \"x\": thiếu formula; hãy viết formula = function(c) … end",
      "x: derived \"x\": formula is missing: formula = function(c) … end"
    ),
    (
      "derived \"x\"", "x: derived \"x\": thiếu bảng các trường; hãy viết derived \"x\" { … }",
      "x: derived \"x\": the table of fields is missing: derived \"x\" { … }"
    ),
    (
      "derived \"x\" { formla = 1, formula = print }",
      "x: derived \"x\": không có trường \"formla\" (ý bạn là \"formula\"?)",
      "x: derived \"x\": unknown field \"formla\" (did you mean \"formula\"?)"
    ),
    (
      "derived \"x\" { formula = \"c['1.1'] * 2\" }",
      "x: derived \"x\": formula phải là một hàm, không phải \"c['1.1'] * 2\" trong ngoặc kép; "
        + "hãy viết formula = function(c) return c['1.1'] * 2 end",
      "x: derived \"x\": formula must be a function, got \"c['1.1'] * 2\" as a text; "
        + "write formula = function(c) return c['1.1'] * 2 end"
    ),
    (
      "derived \"x\" { formula = 5 }",
      "x: derived \"x\": formula phải là một hàm, không phải số 5; "
        + "hãy viết formula = function() return 5 end",
      "x: derived \"x\": formula must be a function, got 5; "
        + "write formula = function() return 5 end"
    ),
    (
      "check \"x\" { left = function(c) return c[\"1.1\"] end, op = \">=\", right = 92.5 }",
      "x: check \"x\": right phải là một hàm, không phải số 92.5; "
        + "hãy viết right = function() return 92.5 end",
      "x: check \"x\": right must be a function, got 92.5; "
        + "write right = function() return 92.5 end"
    ),
    (
      "derived \"x\" { label = {}, by = \"week\", formula = print }",
      "x: derived \"x\": label phải là văn bản trong ngoặc kép, không phải một bảng; by phải là "
        + "một trong \"month\", \"quarter\", \"half\", \"year\", không phải \"week\"",
      "x: derived \"x\": label must be a text, got table; by must be one of \"month\", "
        + "\"quarter\", \"half\", \"year\", got \"week\""
    ),
    (
      "derived \"x\" { level = \"xa\", formula = print }",
      "x: derived \"x\": level phải là một cấp có trong bảng đơn vị (\"province\", \"district\", "
        + "\"commune\"), không phải \"xa\"",
      "x: derived \"x\": level must be a level of the units (\"province\", \"district\", "
        + "\"commune\"), got \"xa\""
    ),
    (
      "derived \"x\" { decimals = 99, coverage = 2, formula = print }",
      "coverage phải là một số từ 0 đến 1, không phải 2; decimals phải là một số từ 0 đến 15, "
        + "không phải 99",
      "coverage must be a number from 0 to 1, got 2; decimals must be a number from 0 to 15, got 99"
    ),
    (
      "derived(\"x\", { formula = print })",
      "a.lua:2: derived: có 2 giá trị cho 1 tham số; phải viết derived \"x\" { … }, không có dấu "
        + "phẩy",
      "a.lua:2: derived: 2 arguments for 1; it is written derived \"x\" { … }, without a comma"
    ),
    (
      "check(\"k\", { test = print })",
      "check: có 2 giá trị cho 1 tham số; phải viết check \"k\" { … }",
      "check: 2 arguments for 1; it is written check \"k\" { … }"
    ),
    (
      "derived { formula = print }", "derived: thiếu mã; phải viết derived \"id\" { … }",
      "derived: the id is missing; it is written derived \"id\" { … }"
    ),
    (
      "derived()", "derived: thiếu mã; phải viết derived \"id\" { … }",
      "derived: the id is missing; it is written derived \"id\" { … }"
    ),
    (
      "derived \"x\" (5)", "derived \"x\": phải viết derived \"x\" { … }",
      "derived \"x\": it is written derived \"x\" { … }"
    ),
    (
      "derived \"1.1\" { formula = print }",
      "derived \"1.1\": tên này là mã một dòng của kế hoạch, hãy đặt tên khác",
      "derived \"1.1\": the id is the code of a row of the plan"
    ),
    (
      "derived \"rank\" { formula = print }",
      "derived \"rank\": tên này dành riêng cho ô số liệu, hãy đặt tên khác",
      "derived \"rank\": the id is reserved for cells"
    ),
    (
      "check \"k\" { op = \"<\" }", "check \"k\": hãy khai test, hoặc khai đủ left, op và right",
      "check \"k\": give either test, or left, op and right"
    ),
    (
      "check \"k\" { test = print, each = { \"1.9\" } }",
      "check \"k\": each: không có chỉ tiêu \"1.9\" (ý bạn là \"1.1\" hay \"1.2\"?)",
      "check \"k\": each: unknown indicator \"1.9\" (did you mean \"1.1\" or \"1.2\"?)"
    ),
    (
      "check \"k\" { test = print, each = { \"1\" } }",
      "check \"k\": each: \"1\" là đề mục, không có số liệu",
      "check \"k\": each: \"1\" is a heading and has no figures"
    ),
    (
      "for i = 1, 2 do derived \"x\" { formula = function() return 1 end } end",
      "x: \"x\" đã được khai ở Scripts/indicators/a.lua:2; bản khai trước được giữ",
      "x: \"x\" is already declared at Scripts/indicators/a.lua:2; the first one stands"
    ),
  ]

  static let placeholders: [Case] = [
    (
      "\"{lef}\"", "message: không có chỗ điền {lef} (ý bạn là {left}?)",
      "message: unknown placeholder {lef} (did you mean {left}?)"
    ),
    (
      "\"{Unit}: {period }\"",
      "không có chỗ điền {Unit} (ý bạn là {unit}?); message: không có chỗ "
        + "điền {period } (ý bạn là {period}?)",
      "unknown placeholder {Unit} (did you mean {unit}?); message: unknown placeholder {period } "
        + "(did you mean {period}?)"
    ),
    (
      "\"{đơn vị}\"",
      "không có chỗ điền {đơn vị}; dùng được: {unit} {period} {code} {indicator} {label} {left} "
        + "{right} {imbalance}",
      "unknown placeholder {đơn vị}; there are {unit} {period} {code} {indicator} {label} {left} "
        + "{right} {imbalance}"
    ),
    (
      "\"{left:x}\"", "{left:x} không đúng; số chữ số thập phân viết {left:1}",
      "{left:x} is wrong; so many decimals are written {left:1}"
    ),
    (
      "\"{unit:1}\"", "không có chỗ điền {unit:1} (ý bạn là {unit}?)",
      "unknown placeholder {unit:1} (did you mean {unit}?)"
    ),
  ]

  static let readings: [Case] = [
    (
      "c:nums(\"1.1\")", "ô số liệu không có hàm hay chỉ tiêu \"nums\" (ý bạn là \"num\"?)",
      "a cell has no member and no indicator \"nums\" (did you mean \"num\"?)"
    ),
    (
      "c.perod", "ô số liệu không có hàm hay chỉ tiêu \"perod\" (ý bạn là \"period\"?)",
      "a cell has no member and no indicator \"perod\" (did you mean \"period\"?)"
    ),
    (
      "c[\"1.9\"]", "không có chỉ tiêu \"1.9\" (ý bạn là \"1.1\" hay \"1.2\"?)",
      "unknown indicator \"1.9\" (did you mean \"1.1\" or \"1.2\"?)"
    ),
    (
      "c[\"1\"]", "\"1\" là đề mục, không có số liệu; bên dưới có 1.1, 1.2",
      "\"1\" is a heading and has no figures; below it: 1.1, 1.2"
    ),
    (
      "c[1.10]",
      "mã phải viết trong ngoặc kép: c[\"1.1\"] hay c[\"1.10\"]; viết như số thì mất "
        + "số 0 ở cuối",
      "a code is a text: write c[\"1.1\"] or c[\"1.10\"]; a number loses its zeros"
    ),
    (
      "c[{}]", "mã phải là văn bản: c[\"5.2\"], không phải một bảng",
      "a code is a text: c[\"5.2\"], not a key of type table"
    ),
    (
      "c:of(\"X9\")", "không có đơn vị \"X9\" (ý bạn là \"X1\" hay \"X2\" hay \"X3\"?)",
      "unknown unit \"X9\" (did you mean \"X1\" or \"X2\" or \"X3\"?)"
    ),
    (
      "units[21844]", "mã đơn vị phải viết trong ngoặc kép: units[\"21844\"]",
      "a unit's code is a text: write units[\"21844\"]"
    ),
    (
      "c.unit.nam", "một đơn vị không có \"nam\" (ý bạn là \"name\"?)",
      "unit has no field \"nam\" (did you mean \"name\"?)"
    ),
    (
      "c.period.yaer", "một kỳ báo cáo không có \"yaer\" (ý bạn là \"year\"?)",
      "period has no field \"yaer\" (did you mean \"year\"?)"
    ),
    (
      "plan.titel", "kế hoạch không có \"titel\" (ý bạn là \"title\"?)",
      "plan has no field \"titel\" (did you mean \"title\"?)"
    ),
    (
      "plan[\"1.1\"].lable", "một chỉ tiêu không có \"lable\" (ý bạn là \"label\"?)",
      "indicator has no field \"lable\" (did you mean \"label\"?)"
    ),
    (
      "score.ratio(45, 2, 5, 80)",
      "score.ratio: có 4 giá trị cho 3 tham số; số thập phân viết 2.5",
      "score.ratio: 4 arguments for 3; a decimal is written 2.5"
    ),
    (
      "round(\"2\")",
      "round: giá trị thứ 1 (x) phải là một số, không phải văn bản; cách gọi: round(x[, digits])",
      "round: argument 1 (x) must be a number, got string; expected round(x[, digits])"
    ),
    (
      "c.num(\"1.1\")",
      "c:num phải được gọi trên một ô số liệu bằng dấu hai chấm (:), không phải trên văn bản",
      "c:num: bad self (cell expected, got string); call it with ':'"
    ),
    (
      "c:at(\"2024-13\")", "\"2024-13\" không phải kỳ báo cáo; hãy viết \"2024-03\", \"2024-Q1\"",
      "\"2024-13\" is no period; write \"2024-03\", \"2024-Q1\""
    ),
    (
      "c.period:to(\"week\")",
      "period:to: phải là \"month\", \"quarter\", \"half\", \"year\", "
        + "không phải \"week\"",
      "period:to: \"month\", \"quarter\", \"half\", \"year\", got \"week\""
    ),
    ("1 / 0", "công thức cho kết quả inf, không phải một số hữu hạn", "the formula gave inf"),
    (
      "\"a\"", "công thức cho văn bản, không phải một số (kind = \"number\")",
      "the formula gave a string, not a number"
    ),
    (
      "records.ho_so", "records chưa có trong phiên bản này; sẽ có ở phiên bản sau",
      "records is not in this version yet; it comes in a later one"
    ),
  ]

  private static let readingScripts: [Case] = readings.map { reading in
    ("derived \"z\" { formula = function(c) return \(reading.script) end }", reading.vi, reading.en)
  }

  private static let placeholderScripts: [Case] = placeholders.map { place in
    (
      "check \"k\" { left = print, op = \"<\", right = print, message = \(place.script) }",
      place.vi, place.en
    )
  }

  static let later: [Case] = ["measure \"1.1\" { }", "report \"r\" { }", "test \"t\" (print)"].map {
    let word = String($0.prefix { $0 != " " })
    return (
      $0, "a.lua:2: \(word) chưa có trong phiên bản này; sẽ có ở phiên bản sau",
      "a.lua:2: \(word) is not in this version yet; it comes in a later one"
    )
  }

  static let all = declarations + readingScripts + placeholderScripts + later

  @Test("are those of the run's language, and English in files", arguments: all)
  func words(_ script: String, _ vi: String, _ en: String) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: EvaluationTests.figures,
        scripts: [
          "indicators/a.lua":
            "\n\(script)\nderived \"good\" { formula = function() return 1 end }"
        ]))
    for (language, expected) in [(Language.vietnamese, vi), (.english, en)] {
      let files = try workspace.run { $0.language = language }
      #expect(files.exitCode == 3)
      #expect(files.failures.contains(expected), "\(script)\n\(files.failures)")
      #expect(files.failures.contains("Scripts/indicators/a.lua:2:"), "\(script)")
      #expect(try files.value("good", "X1", "2024-01") == "1", "the rest is loaded")
      let escaped = files.plain(en)
      #expect(try files.file("run.json").contains(escaped), "\(script): \(escaped)")
    }
  }
}

extension RunFiles {
  /// As JSON writes it, without the place in front.
  fileprivate func plain(_ words: String) -> String {
    let text = words.hasPrefix("a.lua:2: ") ? String(words.dropFirst(9)) : words
    let message = text.hasPrefix("x: ") ? String(text.dropFirst(3)) : text
    return message.replacing("\"", with: "\\\"")
  }
}
