import LuaSyntax
import Columns
import Evaluation
import Indicators
import LuaKit
import Messages
import Testing

@testable import ScriptHost

/// A stranger's words, all in one place: a method, a property and a function.
extension Topic {
  fileprivate static let strange = Topic { library in
    library.method(
      library.cellType, "twice", [.required("number", .number), .optional("who", .any, .unit)],
      results: "number", vi: "Gấp đôi một số.", en: "Doubles a number.", example: "c:twice(2) --> 4"
    ) { (stack: LuaStack, _: Cell) throws(LuaFailure) -> Int in
      stack.push(2 * (stack.double(2) ?? .nan))
      return 1
    }
    library.property(
      library.cellType, "kin", gives: .cell, vi: "Chính ô đó.", en: "The cell itself."
    ) { [unowned library] stack, cell in
      library.cellType.push(cell, stack)
      return 1
    }
    library.function(
      "strange.word", [.required("code", .any, .code)], results: "text", vi: "Một lời.",
      en: "A word."
    ) { (stack: LuaStack) throws(LuaFailure) -> Int in
      stack.push("word")
      return 1
    }
  }
}

@Suite("Vocabulary")
struct VocabularyTests {
  private final class Output { var text = "" }

  private let output = Output()
  private let prompt: Prompt

  init() throws {
    let unit = UnitRegister.Entry(code: "X1", name: "X1", level: "commune", parentCode: nil)
    let snapshot = Snapshot(
      plans: PlanRegister(), units: UnitRegister([unit]),
      columns: ColumnRegister(plans: [], definitions: []), rows: [])
    var settings = ScriptSettings(date: CalendarDate(lastDayOf: .year(2024)))
    settings.language = .english
    let scripts = Scripts(
      snapshot: snapshot, settings: settings, topics: Topic.standard + [.strange],
      output: { [output] text in
        output.text += text
        return true
      })
    prompt = try Prompt(scripts, name: "repl")
    prompt.bind(Cell(unit: 0, period: .year(2024)))
  }

  @Test("a word that is added in one file is registered")
  func registers() {
    for (input, expected) in [
      ("c:twice(21)", 42.0), ("c.kin.kin:twice(1)", 2), ("#strange.word('x')", 4),
    ] {
      guard case .values(let values) = prompt.evaluate(input) else {
        Issue.record("\(input) failed")
        continue
      }
      switch values.first {
      case .number(let number)?: #expect(number == expected, "\(input)")
      case .integer(let number)?: #expect(Double(number) == expected, "\(input)")
      default: Issue.record("\(input) gave \(values)")
      }
    }
  }

  @Test("its arguments are checked, and the error names them")
  func refuses() {
    guard case .failed(let failure) = prompt.evaluate("c:twice('a')") else {
      Issue.record("it was taken")
      return
    }
    let words = failure.fault?.text(.english) ?? ""
    #expect(words.contains("c:twice") && words.contains("number"), "\(words)")
  }

  @Test("help tells it")
  func helps() {
    _ = prompt.evaluate("help('c:twice')")
    #expect(output.text.contains("c:twice(number[, who]) → number"))
    #expect(output.text.contains("Doubles a number."))
    #expect(prompt.documentation.contains { $0.name == "strange.word" })
  }

  @Test("it is offered while typing, with what its arguments stand for")
  func completes() {
    let members = prompt.members(of: "c", [.field("kin")])
    #expect(members.contains { $0.name == "twice" && $0.signature.hasPrefix("c:twice(") })
    #expect(members.contains { $0.name == "kin" && $0.note == "The cell itself." })
    guard case .unit = prompt.role(ofArgument: 1, of: "twice") else {
      Issue.record("no unit")
      return
    }
    guard case .code = prompt.role(ofArgument: 0, of: "word") else {
      Issue.record("no code")
      return
    }
  }

  @Test("no declaration may take its name")
  func reserves() {
    _ = prompt.evaluate("derived 'twice' { formula = function() return 1 end }")
    let words = prompt.takeFailures().compactMap { $0.failure.words(.english) }
    #expect(words.count == 1 && words[0].contains("reserved"), "\(words)")
    #expect(!ReservedNames.cell.contains("twice") && ReservedNames.cell.contains("prev"))
  }

  @Test("every word tells what it is, and every word that gives an object names its type")
  func isWhole() throws {
    let library = try #require(prompt.script.library)
    for word in library.words where word.name != "require" {
      #expect(
        word.binding.text.hasSuffix(".") || word.binding.text.contains(" … "),
        "\(word.name): \(word.binding.text)")
      #expect(word.roles.count == word.binding.parameters.count)
      for type in ["cell", "period"] where word.binding.results.hasPrefix(type) {
        #expect(word.gives != nil, "\(word.name)")
      }
    }
    for type in ScriptType.allCases {
      for member in library.members(of: type) {
        #expect(library.word(named: "\(type.rawValue):\(member)") != nil, "\(type).\(member)")
      }
    }
  }
}
