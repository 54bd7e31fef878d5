import Testing
import TextSupport
import Indicators
import Messages
import PlainText

@Suite("A target's sentence")
struct TargetParsingTests {
  static let cases: [(String, [Condition])] = [
    ("100%", [.value(.atLeast, 100, uom: "%")]),
    ("100", [.value(.atLeast, 100, uom: "")]),
    ("80 %", [.value(.atLeast, 80, uom: "%")]),
    ("05%", [.value(.atLeast, 5, uom: "%")]),
    ("96,55%", [.value(.atLeast, 96.55, uom: "%")]),
    ("đạt 60%", [.value(.atLeast, 60, uom: "%")]),
    ("trên 68,5 điểm", [.value(.above, 68.5, uom: "điểm")]),
    ("đạt trên 20%", [.value(.above, 20, uom: "%")]),
    ("từ 85% trở lên", [.value(.atLeast, 85, uom: "%")]),
    ("90% trở lên", [.value(.atLeast, 90, uom: "%")]),
    ("từ 5 vụ trở xuống", [.value(.atMost, 5, uom: "vụ")]),
    ("tối thiểu 30%", [.value(.atLeast, 30, uom: "%")]),
    ("đạt tối thiểu 30%", [.value(.atLeast, 30, uom: "%")]),
    ("ít nhất 65%", [.value(.atLeast, 65, uom: "%")]),
    ("không dưới 65%", [.value(.atLeast, 65, uom: "%")]),
    ("không quá 5%", [.value(.atMost, 5, uom: "%")]),
    ("không vượt quá 5%", [.value(.atMost, 5, uom: "%")]),
    ("tối đa 5%", [.value(.atMost, 5, uom: "%")]),
    ("≥ 95%", [.value(.atLeast, 95, uom: "%")]),
    (">= 60", [.value(.atLeast, 60, uom: "")]),
    (">= 62.5", [.value(.atLeast, 62.5, uom: "")]),
    ("<= 5", [.value(.atMost, 5, uom: "")]),
    ("≤5%", [.value(.atMost, 5, uom: "%")]),
    ("> 3", [.value(.above, 3, uom: "")]),
    ("< 1%", [.value(.below, 1, uom: "%")]),
    ("= 0", [.value(.equal, 0, uom: "")]),
    ("dưới 1%", [.value(.below, 1, uom: "%")]),
    ("60 triệu đồng", [.value(.atLeast, 60, uom: "triệu đồng")]),
    ("60 triệu đồng/người/năm", [.value(.atLeast, 60, uom: "triệu đồng/người/năm")]),
    ("1.900 ha", [.value(.atLeast, 1900, uom: "ha")]),
    ("1 900 ha", [.value(.atLeast, 1900, uom: "ha")]),
    ("1.234,5 tỷ đồng", [.value(.atLeast, 1234.5, uom: "tỷ đồng")]),
    ("17 công trình", [.value(.atLeast, 17, uom: "công trình")]),
    ("01 tiêu chí", [.value(.atLeast, 1, uom: "tiêu chí")]),
    ("50% (8 xã)", [.value(.atLeast, 50, uom: "%")]),
    ("100% cán bộ, công chức và viên chức", [.value(.atLeast, 100, uom: "%")]),
    ("tỷ lệ hài lòng đạt từ 90% trở lên", [.value(.atLeast, 90, uom: "%")]),
    ("giảm xuống còn 5%", [.value(.atMost, 5, uom: "%")]),
    ("tăng lên 80%", [.value(.atLeast, 80, uom: "%")]),
    ("từ 60% đến 80%", [.between(60, 80, .atLeast, uom: "%")]),
    ("60 - 80%", [.between(60, 80, .atLeast, uom: "%")]),
    ("tăng 10 bậc", [.rankGain(10, baselineYear: nil)]),
    ("tăng 10 bậc so với năm 2023", [.rankGain(10, baselineYear: 2023)]),
    ("tăng ít nhất 2 bậc so với năm trước", [.rankGain(2, baselineYear: nil)]),
    ("giảm 10%", [.change(Change(-10, .percent))]),
    ("tăng 6%", [.change(Change(6, .percent))]),
    ("giảm 3,86 điểm % so với năm 2023", [.change(Change(-3.86, .points, baselineYear: 2023))]),
    ("xếp vị trí 10 - 15/63", [.rank(best: 10, worst: 15, of: 63)]),
    ("vị trí 5/14", [.rank(best: 1, worst: 5, of: 14)]),
    ("thứ 5/63", [.rank(best: 1, worst: 5, of: 63)]),
    ("nhóm 20/63 (địa phương dẫn đầu)", [.rank(best: 1, worst: 20, of: 63)]),
    ("nhóm 20/63 địa phương dẫn đầu", [.rank(best: 1, worst: 20, of: 63)]),
    ("nhóm 20/63", [.rank(best: 1, worst: 20, of: 63)]),
    ("nhóm 25 dẫn đầu", [.rank(best: 1, worst: 25, of: nil)]),
    ("04/09 thôn", [.count(4, of: 9, uom: "thôn")]),
    ("66/112", [.count(66, of: 112, uom: "")]),
    (
      "từ 87% trở lên, nhóm 25 dẫn đầu, vị trí 5/14",
      [
        .value(.atLeast, 87, uom: "%"), .rank(best: 1, worst: 25, of: nil),
        .rank(best: 1, worst: 5, of: 14),
      ]
    ),
    (
      "đạt 80% và nhóm 10 dẫn đầu",
      [.value(.atLeast, 80, uom: "%"), .rank(best: 1, worst: 10, of: nil)]
    ),
    ("Có vị trí cải thiện so với năm 2023", [.betterRank(baselineYear: 2023)]),
    ("Có thứ hạng cải thiện so với năm trước", [.betterRank(baselineYear: nil)]),
    ("Hoàn thành trước 30/6", [.deadline(day: 30, month: 6, year: nil)]),
    ("Trước ngày 30/6/2024", [.deadline(day: 30, month: 6, year: 2024)]),
    ("Tháng 12/2026", [.deadline(day: nil, month: 12, year: 2026)]),
    ("Quý III/2024", [.deadline(day: nil, month: 9, year: 2024)]),
  ]

  @Test("is read into its conditions", arguments: cases)
  func reads(text: String, conditions: [Condition]) {
    #expect(Target(parsing: text).conditions == conditions)
  }

  @Test("means the same decomposed, in capitals and with no-break spaces", arguments: cases)
  func reads(variant text: String, conditions: [Condition]) {
    func plain(_ target: Target) -> String { VietnameseText.lower("\(target.conditions)") }
    let expected = plain(Target(parsing: text))
    #expect(plain(Target(parsing: decomposed(text))) == expected)
    #expect(plain(Target(parsing: VietnameseText.upper(text))) == expected)
    let spaced = text.split(separator: " ").joined(separator: "\u{A0}")
    #expect(plain(Target(parsing: "\u{A0}" + spaced)) == expected)
  }

  @Test(
    "stays words, not computable, where nothing certain can be read",
    arguments: [
      "trong nhóm \"Tốt\"", "nhóm 2 (Trung bình - Cao)", "hoàn thành tốt nhiệm vụ trở lên",
      "phấn đấu", "cơ bản đạt 100%", "duy trì", "không", "2026 - 2030", "thu 60 tỷ đồng",
      "tiếp tục có sự cải thiện cả về tỷ lệ và thứ bậc", "tăng không quá 5%", "giảm 10 bậc",
      "không đạt 60%", "112/66", "loại 1", "năm 2024", "mức độ 4", "=", "%", "()", "…",
    ])
  func words(text: String) {
    let target = Target(parsing: text)
    #expect(target.conditions == [.words(text)])
    #expect(!target.isComputable)
    #expect(target.judgement(value: 100, rank: 1) == .notComputable(.people(text)))
  }

  @Test("is kept, composed and with white space folded")
  func text() {
    #expect(Target(parsing: " từ  85%\u{A0}trở lên. ").text == "từ 85% trở lên.")
    #expect(Target(parsing: "").conditions.isEmpty)
    #expect(!Target(parsing: "").isComputable)
  }

  @Test("takes its unit from the document's column where it names none")
  func uom() {
    #expect(
      Target(parsing: "100", row: TargetRow(uom: "%")).conditions == [
        .value(.atLeast, 100, uom: "%")
      ])
    #expect(Target(parsing: "17 vụ", row: TargetRow(uom: "vụ")).uom == "vụ")
  }

  @Test("with a clause nothing can be read from is not computable as a whole")
  func partlyWords() {
    let target = Target(parsing: "từ 87% trở lên, trong nhóm \"Tốt\"")
    #expect(target.value == 87)
    #expect(!target.isComputable)
    #expect(target.judgement(value: 50) == .notMet)
    #expect(target.judgement(value: 90) == .notComputable(.people("trong nhóm \"Tốt\"")))
  }

  @Test("never breaks the parser, whatever it says")
  func anything() {
    let parts = [
      "từ", "85", "%", "trở", "lên", "/", "-", "(", ")", ",", ";", "và", "nhóm", "vị trí", "5",
      "tăng", "giảm", "bậc", "so với", "năm", "2023", "tháng", "quý", "không", "≥", "1.900",
      "99999999999999999999", "đầu", "trước", "\"", ".", "", "0", "12 345", "e\u{301}",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<4_000 {
      let words = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }
      let target = Target(parsing: words.joined(separator: Bool.random(using: &random) ? " " : ""))
      _ = target.judgement(value: 50, rank: 3)
    }
  }
}

/// The same numbers every time, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
