import Messages
import Indicators
import PlainText

/// Evaluates a check on one cell after the other: calls its functions and words the findings.
final class CheckCall {
  let evaluation: Evaluation
  let caller: any FormulaCaller
  let check: Check
  /// The cell and code that the calls are about.
  let subject: CallSubject
  var cell: Cell { subject.cell }
  var code: String? { subject.code }

  init(_ check: Check, _ evaluation: Evaluation) {
    (self.evaluation, self.check, caller) = (evaluation, check, evaluation.caller)
    subject = CallSubject(
      head: check.head, cell: Cell(unit: 0, period: Period(year: 0, slot: 0)),
      missing: check.missing, isPlanWide: check.scope == .plan)
  }

  enum Outcome {
    case verdict(Verdict)
    case needs([DerivedCell])
    case failed(CallFailure)
  }

  func run() -> Outcome {
    switch check.rule {
    case .test(let test): return runTest(test)
    case .comparison(let left, let comparison, let right, let tolerance):
      return compare(left, comparison, right, tolerance)
    }
  }

  /// A reading ended the call: by the check's rule for what is missing.
  private func ended(_ state: FigureState) -> Outcome {
    guard state == .missing, check.missing == .fail else { return .verdict(.notEvaluated) }
    return word(left: nil, right: nil, said: nil)
  }

  private func runTest(_ test: Formula) -> Outcome {
    switch caller.call(test, .cell) {
    case .needs(let needs): return .needs(needs)
    case .state(let state, _): return ended(state)
    case .failed(let error): return .failed(error)
    case .returned(.boolean(true), _): return .verdict(.pass)
    case .returned(.nothing, _): return .verdict(.notEvaluated)
    case .returned(.boolean(false), let said): return broken(said)
    case .returned(let value, _):
      return .failed(wrong(Message(.testWrongType, parts: [.luaType(value.typeName)])))
    }
  }

  /// The test said why.
  private func broken(_ said: FormulaValue) -> Outcome {
    switch said {
    case .tooLong(let fault): .failed(wrong(fault.message))
    case .text(let text): word(left: nil, right: nil, said: text)
    case .number(let number): word(left: nil, right: nil, said: number.decimalText)
    default: word(left: nil, right: nil, said: nil)
    }
  }

  /// A fault of the declaration's own, at its place.
  private func wrong(_ message: Message) -> CallFailure {
    CallFailure(message, at: check.head.place)
  }

  private enum Side {
    case number(Double)
    case other(Outcome)
  }

  private func side(_ function: Formula, _ name: String) -> Side {
    switch caller.call(function, .cell) {
    case .needs(let needs): .other(.needs(needs))
    case .state(let state, _): .other(ended(state))
    case .failed(let error): .other(.failed(error))
    case .returned(.nothing, _): .other(.verdict(.notEvaluated))
    case .returned(.number(let number), _) where number.isFinite: .number(number)
    case .returned(let value, _): .other(.failed(wrongSide(name, value)))
    }
  }

  private func wrongSide(_ name: String, _ value: FormulaValue) -> CallFailure {
    let got: Message =
      if case .number(let number) = value { .verbatim("\(number)") } else {
        .luaType(value.typeName)
      }
    return wrong(Message(.sideWrong, name, parts: [got]))
  }

  private func compare(
    _ left: Formula, _ comparison: Comparison, _ right: Formula, _ tolerance: Double
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

  private func ask(
    _ function: Formula, _ left: Double?, _ right: Double?, _ said: String?
  ) -> Outcome {
    switch caller.call(function, .sides(left, right)) {
    case .failed(let error): .failed(error)
    case .needs(let needs): .needs(needs)
    case .returned(.tooLong(let fault), _): .failed(wrong(fault.message))
    case .returned(.text(let words), _):
      .verdict(.fail(left: left, right: right, message: words))
    case .state, .returned: .verdict(.fail(left: left, right: right, message: said))
    }
  }
}
