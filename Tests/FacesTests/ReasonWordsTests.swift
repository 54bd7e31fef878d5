import TestSupport
import Testing

@testable import Faces
@testable import Workbench
import Indicators
import Evaluation
import Messages

/// Reasons in the words of a language.
@Suite("Words for reasons")
struct ReasonWordsTests {
  static let words: [(reason: Reason, english: String, text: String)] = [
    (.script("missing link"), "missing link", "missing link"),
    (.script("coverage of the roof"), "coverage of the roof", "coverage of the roof"),
    (.call(.nothing), "the formula gave nothing", "nil"),
    (.call(.noParent), "there is no unit above", "no_parent"),
    (.cycle(["a", "b"]), "reads itself: a -> b -> a", "cycle a -> b -> a"),
    (.target(.noPlan, "5.2"), "no plan applies: 5.2", "no_plan 5.2"),
    (.item(.missing, "x", .month(2024, 1)), "no figure: x, 2024-01", "missing x@2024-01"),
    (
      .item(.missingRank, "x", .month(2024, 1)), "no figure: rank x, 2024-01",
      "missing rank x@2024-01"
    ),
    (.baseline("x", year: 2023, isRank: false), "no figure: x, 2023", "missing x@2023"),
    (
      .figure(.missing, column: 1, unit: 3, period: .month(2024, 1)), "no figure: 1.1, 2024-01",
      "missing 1.1@2024-01"
    ),
    (
      .figure(.missing, column: 1, unit: 0, period: .month(2024, 1)),
      "no figure: 1.1, 2024-01/H1", "missing 1.1@2024-01/H1"
    ),
  ]

  @Test("say what is known, and leave what a script said as it is", arguments: words)
  func said(_ reason: Reason, _ english: String, _ text: String) throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,value\nX1,2024-01,1.1,90\n"))
    let snapshot = try Workspace.open(workspace.root).snapshot
    #expect(ReasonWords(snapshot: snapshot, language: .english).text(reason, unit: 3) == english)
    #expect(reason.text(in: snapshot, unit: 3) == text)
  }

  @Test("an error that a script raised stays in its own words, one of Lua doesn't")
  func errors() throws {
    let workspace = try TemporaryWorkspace(
      SmallPlan.files(figures: "unit,period,indicator,value\nX1,2024-01,1.1,90\n"))
    let session = try TypedSession(workspace.root)
    let words = "attempt to call a nil value (global 'f')"
    #expect(session.say("error(\"\(words)\", 0)").first == "error: \(words)")
    #expect(session.say("f()").first == "error: there is no function \"f\"")
  }
}
