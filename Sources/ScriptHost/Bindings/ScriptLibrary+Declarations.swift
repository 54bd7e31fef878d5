import LuaKit
import Evaluation
import Messages
import Indicators
import PlainText

extension ScriptLibrary {
  /// `derived` and `check`.
  func openDeclarations(_ stack: LuaStack) {
    stack.pushGlobals()
    declarationWord(
      "derived", vi: "Khai báo một chỉ tiêu tính bằng công thức.",
      en: "Declares an indicator computed by a formula.",
      example: "derived \"x\" { formula = function(c) return c[\"5.2\"] end }", stack
    ) { [unowned(unsafe) self] id, place, stack in
      reader.derived(id, place, stack).map(Declared.derived)
    }
    declarationWord(
      "check", vi: "Khai báo một quy tắc kiểm tra số liệu.",
      en: "Declares a rule that figures must keep.",
      example: "check \"x\" { test = function(c) return c[\"5.2\"] <= 100 end }", stack
    ) { [unowned(unsafe) self] id, place, stack in
      reader.check(id, place, stack).map(Declared.check)
    }
    stack.pop(1)
  }

  /// The fields of `derived` and `check`, with the texts that one may be.
  func fields(of word: String, _ stack: LuaStack) -> [(name: String, choices: [String])] {
    reader.fields(of: word, stack)
  }

  private var reader: DeclarationReader {
    DeclarationReader(
      script: script, levels: snapshot.units.levels, indicatorType: indicatorType,
      snapshot: snapshot)
  }

  private typealias Read = (String, Place, LuaStack) -> Result<Declared, Faults>

  /// `word "id"` gives a function that takes the table of fields.
  private func declarationWord(
    _ word: String, vi: String, en: String, example: String, _ stack: LuaStack,
    _ read: @escaping Read
  ) {
    let binding = describe(
      word, [.required("id", .string)], results: "function", vi: vi, en: en, example: example)
    stack.pushFunction(word) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      try checkRoom()
      let id = stack.kind(1) == .string ? try stack.text(1)?.composed : nil
      guard context.mode == .outside else {
        throw .fault(.declaredInFormula, id.map { "\(word) \"\($0)\"" } ?? word)
      }
      guard let id, stack.top == 1 else { return tellForm(word, id, stack) }
      let place = callPlace(stack)
      pendingIDs.append((word, id, place))
      pushBody(word, id, place, stack, read)
      return 1
    }
    stack.setField(binding.shortName)
  }

  /// A declaration that is written in another way: loading goes on without it.
  private func tellForm(_ word: String, _ id: String?, _ stack: LuaStack) -> Int {
    let form = "\(word) \"\(id ?? "id")\" { … }"
    tell(
      id == nil
        ? Message(.declarationNoID, word, form)
        : Message(.declarationComma, word, String(stack.top), form), stack)
    stack.pushFunction(word) { _ in 0 }
    return 1
  }

  /// Every derived has a column of values for all units and periods, and every fault is told: no
  /// loop may declare without end.
  func checkRoom() throws(LuaFailure) {
    let count = declared.count + pendingIDs.count + evaluation.declarationCount
    guard count < evaluation.mostDeclarations else {
      throw .fault(.declarationsTooMany, String(evaluation.mostDeclarations))
    }
  }

  /// Keeps a fault of the line that is running; the script goes on.
  func tell(_ message: Message, _ stack: LuaStack) {
    let place = callPlace(stack)
    declared.append(
      .fault(
        ScriptFailure(
          .declaration, id: "", place: place, faults: [ScriptFault(message)],
          sourceLine: script.state.sourceLine(place.file, place.row))))
  }

  /// Where the script calls the host.
  private func callPlace(_ stack: LuaStack) -> Place {
    let frame = stack.caller
    return Place(file: frame?.chunk ?? script.source.path, row: frame?.line)
  }

  private func pushBody(
    _ word: String, _ id: String, _ place: Place, _ stack: LuaStack, _ read: @escaping Read
  ) {
    let subject = "\(word) \"\(id)\""
    stack.pushFunction(subject) {
      [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      pendingIDs.removeAll { $0.place == place && $0.id == id }
      guard stack.kind(1) == .table, stack.top == 1 else {
        tell(Message(.declarationForm, subject, "\(subject) { … }"), stack)
        return 0
      }
      add(word, id, place, idFault(id).map { .failure($0) } ?? read(id, place, stack))
      return 0
    }
  }

  private func add(
    _ word: String, _ id: String, _ place: Place, _ result: Result<Declared, Faults>
  ) {
    switch result {
    case .success(let declaration): declared.append(declaration)
    case .failure(let faults): declared.append(.fault(failure(word, id, place, faults)))
    }
  }

  private func failure(
    _ word: String, _ id: String, _ place: Place, _ faults: Faults
  ) -> ScriptFailure {
    ScriptFailure(
      .declaration, id: id, place: place, subject: "\(word) \"\(id)\"", faults: faults.list,
      sourceLine: script.state.sourceLine(place.file, place.row))
  }

  /// Ids that are taken, or that could not be read as `c.id`.
  private func idFault(_ id: String) -> Faults? {
    if id.isEmpty { return Faults(.idEmpty) }
    if ReservedCodes.cell.contains(id) { return Faults(.idReserved) }
    guard let column = snapshot.columns.index(of: id) else { return nil }
    return Faults(snapshot.columns[column].indicator == nil ? .idOfInput : .idOfRow)
  }

  /// The script failed, most likely in the declaration it had begun last: that is told, and
  /// enough.
  func forgetUnfinished() { _ = pendingIDs.popLast() }

  /// What was declared since the last time. A declaration that was begun but got no table of
  /// fields is told, not forgotten.
  func takeDeclared() -> [Declared] {
    defer { (declared, pendingIDs) = ([], []) }
    return declared
      + pendingIDs.map { pending in
        let form = "\(pending.word) \"\(pending.id)\" { … }"
        let fault = ScriptFault(Message(.fieldsMissing, form))
        return .fault(failure(pending.word, pending.id, pending.place, Faults([fault])))
      }
  }
}
