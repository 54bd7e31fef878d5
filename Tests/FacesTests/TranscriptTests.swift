import Foundation
import TestSupport
import Testing

@testable import Faces
@testable import Workbench
import Messages

@Suite("Transcripts")
struct TranscriptTests {
  private static var examples: [String] {
    let folder = Repository.root + "/Scripts/examples"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".transcript") }.sorted()
  }

  private func options(_ workspace: String = Repository.root) -> RunOptions {
    var options = RunOptions()
    options.workspace = workspace
    options.language = .vietnamese
    return options
  }

  /// The manual's sessions go as they are written.
  @Test(arguments: examples) func examplesGoAsWritten(_ name: String) throws {
    let run = try TranscriptRun(Repository.root + "/Scripts/examples/" + name, options())
    #expect(run.steps > 5)
    #expect(run.differences.isEmpty, "\(run.report(name, .english))")
  }

  @Test func tellsWhereASessionGoesOtherwise() throws {
    let run = try TranscriptRun(
      text: "# x\n> 1 + 1\n2\n\n> 2 + 2\n5\n> print('a\\nb')\n[…]\nb\n", options())
    #expect(run.steps == 3 && run.differences.map(\.line) == [5])
    #expect(run.differences[0].shown == ["4"])
    #expect(run.renewed == "# x\n> 1 + 1\n2\n\n> 2 + 2\n4\n\n> print('a\\nb')\n[…]\nb\n")
    #expect(
      run.report("f", .english) == """
        f:5: went otherwise than expected
          > 2 + 2
          expected:
            5
          shown:
            4

        """)
  }

  /// Files of a workspace come from others: replaying them writes nothing.
  @Test func replayingWritesNothing() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,value\n"))
    let target = workspace.root + "/viet"
    let text = [
      ":once \(target).csv\n> 1", ":transcript \(target)", ":promote viet", ":load /etc/passwd",
      ":edit x.lua",
    ]
    .map { "> \($0)\n" }.joined()
    let run = try TranscriptRun(text: text, options(workspace.root))
    #expect(run.steps == 6)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.root)
    #expect(names.sorted() == ["Data"])
  }

  @Test func linesMayEndAsOnOtherSystems() throws {
    let run = try TranscriptRun(
      text: "# x\r\n> 1 + 1\r\n2\r\n\r\n> print('...')\r\n\\...\r\n", options())
    #expect(run.steps == 2 && run.differences.isEmpty)
    #expect(try !TranscriptRun(text: "chỉ có lời\n", options()).isAsExpected)
  }

  @Test(arguments: [
    (["[…]"], [], true), (["[…]"], ["a", "b"], true), (["a", "[…]", "c"], ["a", "c"], true),
    (["a", "[…]", "c"], ["a", "b", "b", "c"], true), (["a", "[…]"], ["b"], false),
    (["a "], ["a"], true),
    ([], ["a"], false), (["a", "[…]", "c"], ["a", "b"], false),
  ]) func matches(_ expected: [String], _ shown: [String], _ holds: Bool) {
    #expect(TranscriptMatch.holds(expected, shown) == holds)
  }

  /// What a session wrote down is replayed without a difference, whatever it showed.
  @Test func sessionsAreReplayed() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
    let session = try TypedSession(workspace.root, language: .vietnamese, width: 80)
    for input in [
      "c[\"1.1\"]", "print('# no comment\\n> no input\\n… \\\\')", "for i = 1, 2 do\nprint(i)\nend",
      "x.y", ":unit", "'a\\n\\nb'", ":transcript \(workspace.root)/phien",
    ] { _ = session.say(input) }
    // What comes after is written down too; what can't be repeated is not.
    for input in [":time 1 + 1", "2 + 2"] { _ = session.say(input) }
    let run = try TranscriptRun(workspace.root + "/phien.transcript", options(workspace.root))
    #expect(run.steps == 7 && run.differences.isEmpty, "\(run.report("phien", .english))")
  }

  @Test func inputsBecomeAStoredScriptWithATest() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
    let session = try TypedSession(workspace.root, language: .vietnamese, width: 80)
    for input in ["local he_so = 2", "local thua = 5", "local x = c[\"1.1\"] * he_so", "x + 1"] {
      _ = session.say(input)
    }
    #expect(session.say(":promote gap_doi").joined().contains("c.gap_doi = 181"))
    let script = try workspace.text("Scripts/indicators/gap_doi.lua")
    #expect(script.contains("local he_so = 2\n    local x = c[\"1.1\"] * he_so\n    return x + 1"))
    #expect(!script.contains("thua"))
    let run = try TranscriptRun(
      workspace.root + "/Scripts/tests/gap_doi.transcript", options(workspace.root))
    #expect(run.steps == 3 && run.differences.isEmpty, "\(run.report("gap_doi", .english))")
    #expect(session.say("c.gap_doi") == ["181"])
    #expect(session.say(":promote gap_doi").joined().contains("gap_doi"))
    #expect(session.console.hasFailed)
  }

  /// Inputs after which nothing is stored, and what the refusal says.
  static let unpromoted: [(inputs: [String], words: String)] = [
    (["1 + 1", "c[\"9.9\"]"], "failed"), (["1 + 1", "1 +* 1", ":units"], "failed"),
    ([":what-if 1.1=10", "c[\"1.1\"] + 1"], "1.1=10"),
    (["c[\"1.1\"] + 1", ":what-if 1.1=10"], "1.1=10"),
  ]

  @Test("nothing is stored after a failure, or while figures are supposed", arguments: unpromoted)
  func storesNothing(_ entry: (inputs: [String], words: String)) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n")
    )
    let session = try TypedSession(workspace.root)
    for input in entry.inputs { _ = session.say(input) }
    #expect(session.say(":promote moi").joined().contains(entry.words))
    #expect(!FileManager.default.fileExists(atPath: workspace.root + "/Scripts/indicators/moi.lua"))
  }

  @Test func scriptsAreReadAgain() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(
        figures: "unit,period,indicator,numerator,denominator\nX1,2024-01,1.1,9,10\n",
        scripts: SmallPlan.derived("1")))
    let session = try TypedSession(workspace.root)
    _ = session.say("derived \"y\" { formula = function(c) return c.x + 1 end }")
    #expect(session.say("c.x, c.y") == ["1   2"])
    try workspace.put(
      "derived \"x\" { formula = function(c) return 10 end }", at: "Scripts/indicators/x.lua")
    try workspace.put(
      "derived \"a\" { formula = function(c) return c.y end }", at: "Scripts/indicators/a.lua")
    #expect(session.say(":reload")[0].contains("2 files changed: Scripts/indicators/a.lua"))
    #expect(session.say("c.x, c.y, c.a") == ["10   11   11"])
    try workspace.put("derived \"x\" {", at: "Scripts/indicators/x.lua")
    #expect(session.say(":reload").joined().contains("Scripts/indicators/x.lua:1"))
    #expect(session.say("c.x").joined().contains("unknown indicator"))
  }
}

@Suite("Explanations")
struct ExplanationTests {
  @Test func namesEveryFigureWithItsLine() throws {
    let said = try TypedSession(language: .vietnamese, width: 120).say(":why con_thieu").joined(
      separator: "\n")
    #expect(
      said.contains(
        "con_thieu  Xã Tây Xuân, 2024-12 = 3 hồ sơ  [Scripts/indicators/tien-do.lua:54]"))
    #expect(said.contains("753 / 1.260"))
    #expect(
      said.contains("5.3.2, 2024-07 = 60,27%  179 / 297  [Data/tay-xuan/so-lieu-2024.csv:698]"))
    #expect(said.hasPrefix("Số hồ sơ còn thiếu"))
  }

  /// The places that are named hold these figures.
  @Test func placesHoldWhatIsSaid() throws {
    let outcome = try TypedSession().say(":why 5.2").joined(separator: " ")
    let place = try #require(outcome.firstMatch(of: /\[(Data\/[^:\]]+):(\d+)\]/))
    let lines = try Repository.text(String(place.1)).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = lines[(Int(place.2) ?? 0) - 1]
    #expect(line.contains("5.2") && line.contains("51") && line.contains("76"))
  }

  @Test func tellsWhichChecksReadTheFigure() throws {
    let session = try TypedSession(language: .vietnamese, width: 120)
    _ = session.say(":unit 21840")
    _ = session.say(":period 2024-03")
    let said = session.say(":why 5.3.6").joined(separator: " ").split(separator: " ").joined(
      separator: " ")
    #expect(said.contains("vi phạm tu_so_khong_vuot_mau_so"))
    #expect(said.contains("đã làm 92 nhưng phải làm chỉ có 89"))
  }

  @Test func leavesNothingBehind() throws {
    let session = try TypedSession()
    let before = session.say("c.muc_hoan_thanh, c.hang_hoan_thanh")
    for id in ["muc_hoan_thanh", "hang_hoan_thanh", "tong_diem_766", "5.2"] {
      _ = session.say(":why \(id)")
    }
    #expect(session.say("c.muc_hoan_thanh, c.hang_hoan_thanh") == before)
    #expect(!session.console.hasFailed)
  }

  @Test func jsonHasTheTree() throws {
    let session = try TypedSession()
    _ = session.say(":mode json")
    let text = session.say(":why con_thieu").joined(separator: "\n")
    let tree = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(tree["value"] as? Double == 3 && tree["line"] as? Int == 54)
    let inputs = try #require(tree["inputs"] as? [[String: Any]])
    #expect((inputs[0]["inputs"] as? [Any])?.count == 12)
    #expect(inputs[0]["numerator"] as? Double == 753)
  }
}
