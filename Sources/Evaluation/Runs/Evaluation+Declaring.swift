import Columns
import Messages
import Indicators

/// Taking in what scripts declare.
extension Evaluation {
  /// - Parameter replacing: it takes the place of earlier declarations, as it does at the prompt.
  package func add(_ derived: Derived, replacing: Bool = false) {
    if let rival = items.add(derived, replacing: replacing) { addTwice(derived.head, rival.head) }
    addColumns()
    if let item = items.number(of: derived.head.id) { noteKind(item - items.columnCount) }
  }

  package func add(_ check: Check, replacing: Bool = false) {
    func isRival(_ other: Check) -> Bool {
      other.head.id == check.head.id && other.head.collides(with: check.head)
    }
    if replacing { checks.removeAll(where: isRival) }
    if let rival = checks.first(where: isRival) {
      addTwice(check.head, rival.head)
    } else {
      checks.append(check)
    }
  }

  private func addTwice(_ head: DeclarationHead, _ first: DeclarationHead) {
    lastingFailures.add(
      ScriptFailure(
        .declaration, id: head.id, place: head.place,
        faults: [ScriptFault(Message(.declaredTwice, head.id, first.placeText))],
        sourceLine: caller.line(at: head.place, of: head.script)))
  }

  /// Forgets every declaration and all that was computed of them.
  package func forgetDeclarations() {
    (items, checks) = (ItemRegister(columns: snapshot.columns), [])
    (limitHits, lastingFailures) = (LimitHits(), FailureTally())
    results = ResultColumns(rowCount: grid.rowCount)
    addColumns()
  }

  /// After declarations were added: checks for unknown codes are refused, and nothing is computed
  /// yet.
  package func finishDeclaring() {
    checks.removeAll { check in
      let unknown = unknownCodes(check)
      if !unknown.isEmpty { lastingFailures.add(unknownFailure(check, unknown)) }
      return !unknown.isEmpty
    }
    resetColumns()
  }

  private func unknownCodes(_ check: Check) -> [String] {
    (check.codes ?? []).filter { code in
      guard let item = items.number(of: code) else { return true }
      return item < items.columnCount && snapshot.columns[item].isHeading
    }
  }

  private func unknownFailure(_ check: Check, _ codes: [String]) -> ScriptFailure {
    let faults = codes.map { code in
      items.number(of: code) == nil
        ? ScriptFault(
          Message(.eachFault, parts: [Message(.errorUnknownIndicator, code)]),
          near: items.nearest(code))
        : ScriptFault(Message(.eachFault, parts: [Message(.errorHeadingAlone, code)]))
    }
    return ScriptFailure(
      .declaration, id: check.head.id, place: check.head.place,
      subject: "check \"\(check.head.id)\"", faults: faults,
      sourceLine: caller.line(at: check.head.place, of: check.head.script))
  }
}
