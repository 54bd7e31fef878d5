import Indicators
import LuaKit
import PlainText
import Messages
import LuaSyntax
import Evaluation
import Columns

extension Evaluation {
  /// Computes one derived value with everything it needs. A formula that reads a value which
  /// isn't there yet is ended, and called again when that value is there; the chain of those
  /// that wait is kept here and not on the machine's stack, so it may be long.
  func demand(_ wanted: DerivedCell) throws(EvaluationStop) {
    var pending = [wanted]
    var waiting = WaitingCells()
    while let cell = pending.last {
      if columns[cell.derived].isKnown(cell.row) {
        pending.removeLast()
        if waiting.last == cell { waiting.removeLast() }
        continue
      }
      switch try attempt(cell) {
      case .done(let result):
        columns[cell.derived][cell.row] = result
        areColumnsFresh = false
      case .needs(let needs):
        if waiting.last != cell { waiting.append(cell) }
        if !breakCycle(needs, waiting) { pending += needs.reversed().filter(isUnknown) }
      }
    }
  }

  private func isUnknown(_ cell: DerivedCell) -> Bool {
    !columns[cell.derived].isKnown(cell.row)
  }

  enum Attempt {
    case done(DerivedResult)
    case needs([DerivedCell])
  }

  func attempt(_ cell: DerivedCell) throws(EvaluationStop) -> Attempt {
    let (unit, period) = grid.cell(cell.row)
    guard let derived = version(cell.derived, at: period) else {
      return .done(.none(.missing, .words("outside_valid")))
    }
    let (id, at) = (derived.head.placeText, Cell(unit: unit, period: period))
    if let kind = limitHits.isSetAside(id) ?? limitHits.at(id, LimitHits.Call(cell: at)) {
      return .done(.none(.error, .words(kind.rawValue)))
    }
    return try call(derived, at)
  }

  private func call(_ derived: Derived, _ cell: Cell) throws(EvaluationStop) -> Attempt {
    let script = scripts[derived.head.script]
    script.context.begin(derived.head, cell: cell)
    defer { script.context.end() }
    let end = script.call(derived.formula, results: 1) { stack in
      script.library?.cellType.push(cell, stack)
      return 1
    }
    switch end {
    case .ended(.needs(let needs)): return .needs(needs)
    case .ended(.state(let state, let reason)): return done(.none(state, reason), script, cell)
    case .failed(let error):
      return .done(try failed(error, derived.head, LimitHits.Call(cell: cell)))
    case .returned:
      defer { script.state.stack.pop(1) }
      return done(result(derived, script.state.stack, cell), script, cell)
    }
  }

  private func done(_ result: DerivedResult, _ script: Script, _ cell: Cell) -> Attempt {
    keepPrinted(script.context, cell)
    var result = result
    result.coverage = script.context.coverage
    return .done(result)
  }

  /// A call has completed: what it printed is to be shown.
  func keepPrinted(_ context: CallContext, _ cell: Cell) {
    guard !context.printed.isEmpty else { return }
    printed.append((cellText(cell), context.printed))
    printedBytes += context.printed.utf8.count
  }

  /// What the formula returned, held against the kind it declared.
  private func result(_ derived: Derived, _ stack: LuaStack, _ cell: Cell) -> DerivedResult {
    if stack.isNil(-1) { return .none(.missing, .words("nil")) }
    switch (derived.kind, stack.kind(-1)) {
    case (.number, .number):
      let number = stack.double(-1) ?? .nan
      if number.isFinite { return .number(number) }
      let word = number.isNaN ? "nan" : "\(number)"
      return fail(.notFinite, derived.head, Message(.formulaNotFinite, word), cell)
    case (.boolean, .boolean): return .number(stack.truth(-1) ? 1 : 0)
    case (.text, .string):
      if let fault = stack.lengthFault(-1, .cell) {
        return fail(.wrongType, derived.head, fault.message, cell)
      }
      return .text((stack.string(-1) ?? "").composed)
    default:
      let got = Message.luaType(stack.typeName(-1))
      let message = Message(
        .formulaWrongType, "\(derived.kind)", parts: [got, .formulaKind(derived.kind)])
      return fail(.wrongType, derived.head, message, cell)
    }
  }

  private func fail(
    _ kind: ScriptFailure.Kind, _ head: DeclarationHead, _ message: Message, _ cell: Cell
  ) -> DerivedResult {
    failures.add(
      ScriptFailure(
        kind, id: head.id, place: head.place, faults: [ScriptFault(message)],
        cell: cellText(cell)))
    return .none(.error, .words(kind.rawValue))
  }

  /// Notes an error of a formula or a check. A limit that was hit for the third time sets the
  /// declaration aside, and everything is computed again without it.
  func failed(
    _ error: LuaError, _ head: DeclarationHead, _ call: LimitHits.Call
  ) throws(EvaluationStop) -> DerivedResult {
    guard let kind = ScriptFailure.Kind(error.kind) else { throw .interrupted }
    let failure = ScriptFailure(
      kind, id: head.id, error, fallback: head.place, cell: cellText(call.cell))
    guard kind.isLimit else {
      failures.add(failure)
      return .none(.error, .words(error.description.cut(toBytes: TextLimit.cell.rawValue)))
    }
    lastingFailures.add(failure)
    if limitHits.add(head.placeText, call, kind) { throw .restart }
    return .none(.error, .words(kind.rawValue))
  }

  /// `5.2@2024-03`, as reasons write it.
  func cellWord(_ item: Int, _ cell: Cell) -> String {
    "\(items.name(item))@\(cell.period.text)"
  }

  /// `21844, 2024-03`.
  func cellText(_ cell: Cell) -> String {
    "\(snapshot.units[cell.unit].code), \(cell.period.text)"
  }

  /// Random numbers of a call start from what it is about, not from when it is made. (FNV-1a.)
  func seedKey(_ subject: CallContext.Subject) -> UInt64 {
    let words = "\(subject.id)\u{0}\(cellText(subject.cell))\u{0}\(subject.code ?? "")"
    return words.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
