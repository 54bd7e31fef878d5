import LineEditor
import TestSupport
import Testing

@testable import Faces
@testable import Workbench
import LuaSyntax
import Messages
import PlainText

/// What is put in is Lua, and what a declaration or a comparison needs is offered.
@Suite("Completion")
struct CompletionTests {
  /// The text after the only or first offer was taken.
  private func completed(_ text: String, _ session: TypedSession, _ number: Int = 0) -> String? {
    guard let offer = ReplAssistant(session.console).completion(text, cursor: text.count),
      offer.items.indices.contains(number)
    else { return nil }
    let letters = Array(text)
    return String(letters[..<offer.range.lowerBound]) + offer.items[number].text
      + String(letters[offer.range.upperBound...])
  }

  private func offers(_ text: String, _ session: TypedSession) -> [String] {
    ReplAssistant(session.console).completion(text, cursor: text.count)?.items.map(\.label) ?? []
  }

  static let keys: [(typed: String, completed: String)] = [
    ("bang.hồ", "bang[\"hồ sơ\"]"), ("bang.ho", "bang[\"hồ sơ\"]"), ("bang.en", "bang[\"end\"]"),
    ("bang.pla", "bang.plain"), ("bang[\"hồ", "bang[\"hồ sơ"), ("bang.qu", "bang[\"qu\\\"ote\"]"),
    ("bang[\"qu", "bang[\"qu\\\"ote"), ("x = bang.hồ", "x = bang[\"hồ sơ\"]"),
  ]

  @Test("a key that is no name is put in as an index", arguments: keys)
  func indices(_ entry: (typed: String, completed: String)) throws {
    let session = try TypedSession()
    _ = session.say(
      "bang = { [\"hồ sơ\"] = 1, [\"end\"] = 2, plain = 3, [\"qu\\\"ote\"] = 4, [\"a-b\"] = 5 }")
    let text = completed(entry.typed, session)
    #expect(text == entry.completed)
    if let text, text.hasSuffix("]"), !text.contains("=") {
      #expect(session.say(text).first?.isEmpty == false)
    }
  }

  static let commands: [(typed: String, completed: String)] = [
    (":per", ":period "), (":qu", ":quit"), (":hist", ":history "), (":help per", ":help period"),
  ]

  @Test("a space stands behind a command that takes something", arguments: commands)
  func commandsWithSpace(_ entry: (typed: String, completed: String)) throws {
    #expect(completed(entry.typed, try TypedSession()) == entry.completed)
  }

  @Test("every offer of a table is Lua")
  func allOffers() throws {
    let session = try TypedSession()
    _ = session.say(
      "bang = { [\"hồ sơ\"] = 1, [\"end\"] = 1, [\"a-b\"] = 1, [\"\\\"\"] = 1, [\"2x\"] = 1, ok = 1 }"
    )
    for number in 0..<6 {
      let text = try #require(completed("bang.", session, number))
      #expect(session.say(text) == ["1"], "\(text)")
    }
  }

  static let offered: [(typed: String, offers: [String])] = [
    ("derived \"x\" { form", ["formula"]), ("derived(\"x\") { la", ["label"]),
    ("derived \"x\" { label = \"a\", la", []), ("check \"x\" { sev", ["severity"]),
    ("derived \"x\" { kind = \"bo", ["boolean"]), ("check \"x\" { scope = \"pl", ["plan"]),
    ("if c:state(\"5.2\") == \"zero", ["zero_denominator"]),
    ("c:state(\"5.2\") ~= \"not", ["not_applicable"]),
    ("derived \"x\" { formula = function(c) return rou", ["round(x[, digits])"]),
  ]

  @Test("fields, what they may be, and states", arguments: offered)
  func fields(_ entry: (typed: String, offers: [String])) throws {
    let session = try TypedSession()
    #expect(offers(entry.typed, session) == entry.offers)
  }

  @Test("the fields of an empty declaration are all of them")
  func allFields() throws {
    let session = try TypedSession()
    let fields = offers("check \"x\" { ", session)
    for name in ["label", "severity", "each", "missing", "scope", "message", "test", "left", "op"] {
      #expect(fields.contains(name))
    }
    #expect(!fields.contains("formula"))
  }
}
