import Columns
import Messages
import Indicators

extension Evaluation {
  /// Computes one derived value with everything it needs.
  package func demand(_ wanted: DerivedCell) throws(EvaluationStop) {
    if results[wanted.derived].isKnown(wanted.row) { return }
    switch try attempt(wanted) {
    case .done(let result): results.set(wanted, result)
    case .needs(let needs): try demand(wanted, waitingFor: needs)
    }
  }

  /// A formula that reads a value which isn't there yet is ended, and called again when that
  /// value is there; the chain of those that wait is kept here and not on the machine's stack, so
  /// it may be long.
  private func demand(
    _ wanted: DerivedCell, waitingFor needs: [DerivedCell]
  ) throws(EvaluationStop) {
    var pending = [wanted]
    var waiting = WaitingCells()
    wait(wanted, for: needs, &waiting, &pending)
    while let cell = pending.last {
      if results[cell.derived].isKnown(cell.row) {
        pending.removeLast()
        if waiting.last == cell { waiting.removeLast() }
        continue
      }
      switch try attempt(cell) {
      case .done(let result): results.set(cell, result)
      case .needs(let needs): wait(cell, for: needs, &waiting, &pending)
      }
    }
  }

  private func wait(
    _ cell: DerivedCell, for needs: [DerivedCell], _ waiting: inout WaitingCells,
    _ pending: inout [DerivedCell]
  ) {
    if waiting.last != cell { waiting.append(cell) }
    if !breakCycle(needs, waiting) { pending += needs.reversed().filter(isUnknown) }
  }

  private func isUnknown(_ cell: DerivedCell) -> Bool {
    !results[cell.derived].isKnown(cell.row)
  }

  enum Attempt {
    case done(DerivedResult)
    case needs([DerivedCell])
  }

  func attempt(_ cell: DerivedCell) throws(EvaluationStop) -> Attempt {
    let (unit, period) = grid.cell(cell.row)
    guard let derived = version(cell.derived, at: period) else {
      return .done(.none(.missing, .call(.outsideValid)))
    }
    return try attempt(derived, Cell(unit: unit, period: period))
  }

  private func attempt(_ derived: Derived, _ cell: Cell) throws(EvaluationStop) -> Attempt {
    let hit = LimitHits.Call(cell: cell)
    if let kind = limitHits.refusal(of: derived.head.placeText, hit) {
      return .done(.none(.error, .call(kind.cause)))
    }
    let caller = caller
    caller.begin(CallSubject(head: derived.head, cell: cell))
    let end = caller.call(derived.formula, .cell)
    let record = caller.end()
    switch end {
    case .needs(let needs): return .needs(needs)
    case .state(let state, let reason): return done(.none(state, reason), record, cell)
    case .failed(let error): return .done(try failed(error, derived.head, hit))
    case .returned(let value, _): return done(result(value, derived, cell), record, cell)
    }
  }

  private func done(_ result: DerivedResult, _ record: CallRecord, _ cell: Cell) -> Attempt {
    keepPrinted(record, cell)
    var result = result
    result.coverage = record.coverage
    return .done(result)
  }

  /// A call has completed: what it printed is to be shown.
  func keepPrinted(_ record: CallRecord, _ cell: Cell) {
    guard !record.printed.isEmpty else { return }
    printed.append((cellText(cell), record.printed))
    printedBytes += record.printed.utf8.count
  }

  /// What the formula returned, held against the kind it declared.
  private func result(_ value: FormulaValue, _ derived: Derived, _ cell: Cell) -> DerivedResult {
    switch (derived.kind, value) {
    case (_, .nothing): return .none(.missing, .call(.nothing))
    case (.number, .number(let number)):
      if number.isFinite { return .number(number) }
      let word = number.isNaN ? "nan" : "\(number)"
      return fail(.notFinite, derived.head, Message(.formulaNotFinite, word), cell)
    case (.boolean, .boolean(let boolean)): return .number(boolean ? 1 : 0)
    case (.text, .text(let text)): return .text(text)
    case (.text, .tooLong(let fault)):
      return fail(.wrongType, derived.head, fault.message, cell)
    default:
      let message = Message(
        .formulaWrongType, "\(derived.kind)",
        parts: [.luaType(value.typeName), .formulaKind(derived.kind)])
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
    return .none(.error, .call(kind.cause))
  }

  /// Notes an error of a formula or a check. A limit that was hit for the third time sets the
  /// declaration aside, and everything is computed again without it.
  func failed(
    _ error: CallFailure, _ head: DeclarationHead, _ call: LimitHits.Call
  ) throws(EvaluationStop) -> DerivedResult {
    guard let kind = error.kind else { throw .interrupted }
    let failure = ScriptFailure(
      kind, id: head.id, error, fallback: head.place, cell: cellText(call.cell))
    guard kind.isLimit else {
      failures.add(failure)
      return .none(.error, .script(error.description.cut(toBytes: TextLimit.cell.rawValue)))
    }
    lastingFailures.add(failure)
    if limitHits.add(head.placeText, call, kind) { throw .restart }
    return .none(.error, .call(kind.cause))
  }
}
