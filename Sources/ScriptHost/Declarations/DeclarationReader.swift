import LuaKit
import Evaluation
import Messages
import Indicators
import LuaSyntax
import PlainText

/// Turns the tables that scripts hand to `derived`, `check` and the like into declarations.
struct DeclarationReader {
  let script: Script
  let levels: [String]
  let indicatorType: LuaType<Int>
  let snapshot: Snapshot

  /// The fields all declarations take.
  func head(
    _ reader: inout FieldReader, _ id: String, _ place: Place
  ) -> DeclarationHead {
    DeclarationHead(
      id: id, script: script.number, place: place, label: reader.text("label") ?? id,
      note: reader.text("note") ?? "",
      tags: reader.list("tags", .fieldTexts) { $0.string(-1) } ?? [],
      by: reader.choice("by", PeriodKind.granularities), level: level(&reader),
      coverage: reader.number("coverage", 0...1),
      valid: reader.value("valid", .fieldSpan, PeriodRange.init(text:)))
  }

  private func level(_ reader: inout FieldReader) -> String? {
    guard let level = reader.text("level") else { return nil }
    if levels.contains(level) { return level }
    let names = levels.map { "\"\($0)\"" }.joined(separator: ", ")
    reader.fault(
      Message(
        .fieldWrong, "level",
        parts: [Message(.fieldLevel, names), .verbatim("\"\(level)\"")]))
    return nil
  }

  /// The fields that a kind of declaration takes, with the texts that one may be: those that are
  /// asked of an empty table.
  func fields(of form: DeclarationForm, _ stack: LuaStack) -> [(name: String, choices: [String])] {
    stack.pushTable()
    defer { stack.pop(1) }
    var fields = FieldReader(stack: stack, table: stack.top)
    _ = form.read("", Place(file: ""), self, &fields)
    return fields.fields
  }

  /// - Returns: the declaration, or every fault of it.
  func declaration(
    _ form: DeclarationForm, _ id: String, _ place: Place, _ stack: LuaStack
  ) -> Result<ScriptLibrary.Declaration, Faults> {
    var fields = FieldReader(stack: stack, table: stack.top)
    let declaration = form.read(id, place, self, &fields)
    guard fields.faults.isEmpty, let declaration else { return .failure(Faults(fields.faults)) }
    return .success(declaration)
  }
}

/// Everything that is wrong with one declaration.
struct Faults: Error {
  let list: [ScriptFault]

  init(_ list: [ScriptFault]) { self.list = list }

  init(_ key: MessageKey) { self.init([ScriptFault(Message(key))]) }
}
