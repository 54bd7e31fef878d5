import Indicators
import LuaKit
import PlainText
import Messages

/// One evaluation of a check on one cell: calls its functions and words the finding.
struct CheckCall {
  let evaluation: Evaluation
  let script: Script
  let check: Check
  let cell: Cell
  let code: String?

  enum Outcome {
    case verdict(Verdict)
    case needs([DerivedCell])
    case failed(LuaError)
  }

  func run() -> Outcome {
    switch check.rule {
    case .test(let test): return runTest(test)
    case .comparison(let left, let comparison, let right, let tolerance):
      return compare(left, comparison, right, tolerance)
    }
  }

  /// A check of the whole plan looks at cells from outside: where one has no value it gets nil.
  private var lookedAt: Cell { check.scope == .plan ? cell.lenient : cell }

  private func call(_ function: LuaReference, results: Int) -> Script.CallEnd {
    script.call(function, results: results) { stack in
      script.library?.cellType.push(lookedAt, stack)
      guard let code else { return 1 }
      stack.push(code)
      return 2
    }
  }

  /// A reading ended the call: by the check's rule for what is missing.
  private func ended(_ ending: CallContext.Ending) -> Outcome {
    switch ending {
    case .needs(let needs): return .needs(needs)
    case .state(.missing, _) where check.missing == .fail:
      return word(left: nil, right: nil, said: nil)
    case .state: return .verdict(.notEvaluated)
    }
  }

  private func runTest(_ test: LuaReference) -> Outcome {
    switch call(test, results: 2) {
    case .ended(let ending): return ended(ending)
    case .failed(let error): return .failed(error)
    case .returned:
      let stack = script.state.stack
      defer { stack.pop(2) }
      if stack.isNil(-2) { return .verdict(.notEvaluated) }
      guard stack.kind(-2) == .boolean else { return .failed(wrongTest(stack)) }
      if stack.truth(-2) { return .verdict(.pass) }
      if let fault = stack.lengthFault(-1, .cell) { return .failed(wrong(fault.message)) }
      let said = stack.string(-1)?.composed ?? stack.double(-1)?.decimalText
      return word(left: nil, right: nil, said: said)
    }
  }

  private func wrongTest(_ stack: LuaStack) -> LuaError {
    wrong(Message(.testWrongType, parts: [.luaType(stack.typeName(-2))]))
  }

  /// A fault of the declaration's own, at its place.
  private func wrong(_ message: Message) -> LuaError {
    let fault = ScriptFault(message)
    return LuaError(
      kind: .host, message: fault.description, chunk: check.head.place.file,
      line: check.head.place.row, underlying: fault)
  }

  private enum Side {
    case number(Double)
    case other(Outcome)
  }

  private func side(_ function: LuaReference, _ name: String) -> Side {
    switch call(function, results: 1) {
    case .ended(let ending): return .other(ended(ending))
    case .failed(let error): return .other(.failed(error))
    case .returned:
      let stack = script.state.stack
      defer { stack.pop(1) }
      if stack.isNil(-1) { return .other(.verdict(.notEvaluated)) }
      if stack.kind(-1) == .number, let number = stack.double(-1), number.isFinite {
        return .number(number)
      }
      return .other(.failed(wrongSide(name, stack)))
    }
  }

  private func wrongSide(_ name: String, _ stack: LuaStack) -> LuaError {
    let got = stack.double(-1).map { Message.verbatim("\($0)") }
    return wrong(
      Message(.sideWrong, name, parts: [got ?? .luaType(stack.typeName(-1))]))
  }

  private func compare(
    _ left: LuaReference, _ comparison: Comparison, _ right: LuaReference, _ tolerance: Double
  ) -> Outcome {
    switch (side(left, "left"), side(right, "right")) {
    case (.other(let outcome), _), (_, .other(let outcome)): return outcome
    case (.number(let left), .number(let right)):
      if comparison.holds(left, right, tolerance: tolerance) { return .verdict(.pass) }
      return word(left: left, right: right, said: nil)
    }
  }

  /// What the finding says: the message where there is one, else what the test said.
  private func word(left: Double?, right: Double?, said: String?) -> Outcome {
    switch check.wording {
    case .label: return .verdict(.fail(left: left, right: right, message: said))
    case .template(let template):
      let words = FindingWords(call: self, left: left, right: right)
      return .verdict(.fail(left: left, right: right, message: words.fill(template)))
    case .function(let function): return ask(function, left, right, said)
    }
  }

  /// `message(c, code, left, right)`; without a code `message(c, nil, left, right)`.
  private func ask(
    _ function: LuaReference, _ left: Double?, _ right: Double?, _ said: String?
  ) -> Outcome {
    let end = script.call(function, results: 1) { stack in
      script.library?.cellType.push(lookedAt, stack)
      stack.push(code.map(LuaValue.string) ?? .nil)
      stack.push(left.map(LuaValue.number) ?? .nil)
      stack.push(right.map(LuaValue.number) ?? .nil)
      return 4
    }
    switch end {
    case .failed(let error): return .failed(error)
    case .ended(.needs(let needs)): return .needs(needs)
    case .ended: return .verdict(.fail(left: left, right: right, message: said))
    case .returned:
      let stack = script.state.stack
      defer { stack.pop(1) }
      if let fault = stack.lengthFault(-1, .cell) { return .failed(wrong(fault.message)) }
      let words = stack.kind(-1) == .string ? stack.string(-1)?.composed : nil
      return .verdict(.fail(left: left, right: right, message: words ?? said))
    }
  }
}
