import Indicators
import LuaKit

extension ScriptLibrary {
  /// `derived` and `check`.
  func openDeclarations(_ stack: LuaStack) {
    stack.pushGlobals()
    declarationWord(
      "derived", vi: "Khai báo một chỉ tiêu tính bằng công thức.",
      en: "Declares an indicator computed by a formula.",
      example: "derived \"x\" { formula = function(c) return c[\"5.2\"] end }", stack
    ) { [unowned self] id, place, stack in
      reader.derived(id, place, stack).map(Declared.derived)
    }
    declarationWord(
      "check", vi: "Khai báo một quy tắc kiểm tra số liệu.",
      en: "Declares a rule that figures must keep.",
      example: "check \"x\" { test = function(c) return c[\"5.2\"] <= 100 end }", stack
    ) { [unowned self] id, place, stack in
      reader.check(id, place, stack).map(Declared.check)
    }
    stack.pop(1)
  }

  private var reader: DeclarationReader {
    DeclarationReader(
      script: script.number, levels: snapshot.units.levels, indicatorType: indicatorType,
      snapshot: snapshot)
  }

  private typealias Read = (String, Place, LuaStack) -> Result<Declared, Faults>

  /// `word "id"` gives a function that takes the table of fields.
  private func declarationWord(
    _ word: String, vi: String, en: String, example: String, _ stack: LuaStack,
    _ read: @escaping Read
  ) {
    function(
      word, [.required("id", .string)], results: "function", vi: vi, en: en, example: example,
      stack
    ) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      let id = (stack.string(1) ?? "").composed
      guard context.mode == .outside else {
        throw .message("\(word) \"\(id)\": declare it outside of formulas, when the script loads")
      }
      let frame = stack.caller
      let place = Place(file: frame?.chunk ?? script.source.path, row: frame?.line)
      pendingIDs.append((word, id, place))
      pushBody(word, id, place, stack, read)
      return 1
    }
  }

  private func pushBody(
    _ word: String, _ id: String, _ place: Place, _ stack: LuaStack, _ read: @escaping Read
  ) {
    let binding = LuaBinding("\(word) \"\(id)\"", [.required("fields", .table)], text: "")
    stack.push(binding) { [unowned self] (stack: LuaStack) throws(LuaFailure) -> Int in
      pendingIDs.removeAll { $0.place == place && $0.id == id }
      add(word, id, place, idFault(id).map { .failure($0) } ?? read(id, place, stack))
      return 0
    }
  }

  private func add(
    _ word: String, _ id: String, _ place: Place, _ result: Result<Declared, Faults>
  ) {
    switch result {
    case .success(let declaration): declared.append(declaration)
    case .failure(let faults): declared.append(.fault(fault(word, id, place, faults.text)))
    }
  }

  private func fault(
    _ word: String, _ id: String, _ place: Place, _ text: String
  ) -> ScriptFailure {
    let line = script.state.sourceLine(place.file, place.row)
    return ScriptFailure(
      .declaration, id: id, place: place, message: "\(word) \"\(id)\": \(text)", sourceLine: line)
  }

  /// Ids that are taken, or that could not be read as `c.id`.
  private func idFault(_ id: String) -> Faults? {
    if id.isEmpty { return Faults(["the id is empty"]) }
    if ReservedCodes.cell.contains(id) { return Faults(["the id is reserved for cells"]) }
    guard let column = snapshot.columns.index(of: id) else { return nil }
    let what = snapshot.columns[column].indicator == nil ? "an input" : "a row of the plan"
    return Faults(["the id is the code of \(what)"])
  }

  /// What was declared since the last time. A declaration that was begun but got no table of
  /// fields is told, not forgotten.
  func takeDeclared() -> [Declared] {
    defer { (declared, pendingIDs) = ([], []) }
    return declared
      + pendingIDs.map { pending in
        .fault(
          fault(
            pending.word, pending.id, pending.place,
            "the table of fields is missing: \(pending.word) \"\(pending.id)\" { … }"))
      }
  }
}
