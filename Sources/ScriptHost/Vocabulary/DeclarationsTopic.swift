import LuaKit
import Evaluation
import Messages
import Indicators
import PlainText

extension Topic {
  /// Derived and checks.
  static let declarations = Topic { $0.addDeclarations() }
}

extension ScriptLibrary {
  /// `derived`, `check` and the like.
  fileprivate func addDeclarations() {
    for form in DeclarationForm.all { addWord(of: form) }
  }

  /// The fields of a declaration, with the texts that one may be.
  func fields(of word: String, _ stack: LuaStack) -> [(name: String, choices: [String])] {
    let form = DeclarationForm.all.first { $0.word == word }
    return form.map { reader.fields(of: $0, stack) } ?? []
  }

  private var reader: DeclarationReader {
    DeclarationReader(
      script: script, levels: snapshot.units.levels, indicatorType: indicatorType,
      snapshot: snapshot)
  }

  /// `word "id"` gives a function that takes the table of fields.
  private func addWord(of form: DeclarationForm) {
    let word = form.word
    _ = describe(
      word, [.required("id", .string)], results: "function", vi: form.vi, en: form.en,
      example: form.example)
    plainFunction(word) { [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      try checkRoom()
      let id = stack.kind(1) == .string ? try stack.text(1)?.composed : nil
      guard context.mode == .outside else {
        throw .fault(.declaredInFormula, id.map { "\(word) \"\($0)\"" } ?? word)
      }
      guard let id, stack.top == 1 else { return tellForm(word, id, stack) }
      let place = callPlace(stack)
      pendingIDs.append((word, id, place))
      pushBody(form, id, place, stack)
      return 1
    }
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
    _ form: DeclarationForm, _ id: String, _ place: Place, _ stack: LuaStack
  ) {
    let word = form.word
    let subject = "\(word) \"\(id)\""
    stack.pushFunction(subject) {
      [unowned(unsafe) self] (stack: LuaStack) throws(LuaFailure) -> Int in
      pendingIDs.removeAll { $0.place == place && $0.id == id }
      guard stack.kind(1) == .table, stack.top == 1 else {
        tell(Message(.declarationForm, subject, "\(subject) { … }"), stack)
        return 0
      }
      add(
        word, id, place,
        idFault(id).map { .failure($0) }
          ?? reader.declaration(form, id, place, stack))
      return 0
    }
  }

  private func add(
    _ word: String, _ id: String, _ place: Place, _ result: Result<Declaration, Faults>
  ) {
    switch result {
    case .success(let declaration): declared.append(.declaration(declaration))
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
    if isReserved(id) { return Faults(.idReserved) }
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
