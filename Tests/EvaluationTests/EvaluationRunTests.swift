import Testing
import Evaluation
import Indicators
import Messages

/// The evaluation with formulas written in Swift.
@Suite("Evaluation without Lua")
struct EvaluationRunTests {
  private static func formulas() -> SwiftFormulas {
    let made = MadeSnapshot(
      units: ["H", "A<H", "B<H"], inputs: ["x - sum -", "y - sum -"],
      figures: [
        "A 2024-01 x 10", "A 2024-02 x 30", "B 2024-01 x 20", "B 2024-02 x na", "A 2024-01 y 1/2",
      ])
    return SwiftFormulas(made.snapshot)
  }

  /// The values of a derived, as `A 2024-01 10`; states and reasons where there is none.
  private func values(_ result: RunResult, _ formulas: SwiftFormulas, _ number: Int) -> [String] {
    let snapshot = formulas.evaluation.snapshot
    return result.values[number].map { value in
      let cell = "\(snapshot.units[value.unit].code) \(value.period.text) "
      guard value.result.state != .value else { return cell + "\(value.result.number)" }
      let reason = value.result.reason?.text(in: snapshot, unit: value.unit) ?? ""
      return cell + "\(value.result.state.text): \(reason)"
    }
  }

  @Test("a formula is called again when what it needs is there, in whatever order it is declared")
  func order() {
    let formulas = EvaluationRunTests.formulas()
    formulas.derived("double") { me, call, _ in
      me.read("plus", call.cell) { .number(2 * $0) }
    }
    formulas.derived("plus") { me, call, _ in me.read("x", call.cell) { .number($0 + 1) } }
    let result = formulas.run()
    #expect(
      values(result, formulas, 0) == [
        "A 2024-01 22.0", "A 2024-02 62.0", "B 2024-01 42.0",
        "B 2024-02 not_applicable: not_applicable x@2024-02",
      ])
    #expect(formulas.calls == [8, 4])
    #expect(result.failures.isEmpty)
  }

  @Test("values that read themselves are errors that name the cycle, the others stand")
  func cycle() {
    let formulas = EvaluationRunTests.formulas()
    formulas.derived("a") { me, call, _ in me.read("b", call.cell) { .number($0) } }
    formulas.derived("b") { me, call, _ in me.read("a", call.cell) { .number($0) } }
    formulas.derived("c") { me, call, _ in me.read("x", call.cell) { .number($0) } }
    let result = formulas.run()
    #expect(values(result, formulas, 0).allSatisfy { $0.hasSuffix("error: cycle a -> b -> a") })
    #expect(values(result, formulas, 2)[0] == "A 2024-01 10.0")
    #expect(result.failures.map(\.failure.kind) == [.cycle])
    #expect(result.failures.map(\.count) == [4])
  }

  @Test("what went wrong in a run is told again by the next")
  func again() {
    let formulas = EvaluationRunTests.formulas()
    formulas.derived("a") { me, call, _ in me.read("a", call.cell) { .number($0) } }
    let first = formulas.run()
    let second = formulas.evaluation.run(Selection())
    for result in [first, second] {
      #expect(result.failures.map(\.failure.kind) == [.cycle])
      #expect(result.failures.map(\.count) == [4])
    }
  }

  @Test("a chain of values is followed to its end")
  func chain() {
    let formulas = EvaluationRunTests.formulas()
    let length = 150
    for number in 0..<length {
      formulas.derived("d\(number)") { me, call, _ in
        number + 1 < length
          ? me.read("d\(number + 1)", call.cell) { .number($0 + 1) }
          : me.read("x", call.cell) { .number($0) }
      }
    }
    let result = formulas.run()
    #expect(values(result, formulas, 0)[0] == "A 2024-01 \(10.0 + Double(length - 1))")
  }

  static let wrong: [(kind: Derived.Kind, end: @Sendable () -> FormulaEnd, state: String)] = [
    (.number, { .returned(.nothing, .nothing) }, "missing: nil"),
    (.number, { .number(.infinity) }, "error: not_finite"),
    (.number, { .number(.nan) }, "error: not_finite"),
    (.number, { .boolean(true) }, "error: wrong_type"),
    (.boolean, { .number(1) }, "error: wrong_type"),
    (.text, { .returned(.other("table"), .nothing) }, "error: wrong_type"),
    (
      .number, { .state(.zeroDenominator, .call(.zeroDenominator)) },
      "zero_denominator: zero_denominator"
    ),
    (.number, { .state(.notApplicable, .script("missing link")) }, "not_applicable: missing link"),
    (.number, { .failed(.unknown("z")) }, "error: no z"),
  ]

  @Test("what is no value of its kind has a state and a reason", arguments: wrong)
  func kinds(_ kind: Derived.Kind, _ end: @escaping @Sendable () -> FormulaEnd, _ state: String) {
    let formulas = EvaluationRunTests.formulas()
    formulas.derived("d", kind: kind) { _, _, _ in end() }
    #expect(values(formulas.run(), formulas, 0)[0] == "A 2024-01 \(state)")
  }

  static let limits: [(cells: Int, isSetAside: Bool)] = [(1, false), (2, false), (3, true)]

  @Test(
    "a declaration that hits limits on three cells is set aside, with all its cells",
    arguments: limits)
  func setAside(_ cells: Int, _ isSetAside: Bool) {
    let formulas = EvaluationRunTests.formulas()
    var seen: Set<String> = []
    formulas.derived("slow") { me, call, _ in
      seen.insert(me.evaluation.cellText(call.cell))
      return seen.count <= cells ? .failed(.limit(.timeout)) : .number(1)
    }
    let result = formulas.run()
    let states = result.values[0].map(\.result.state)
    #expect(states.count { $0 == .error } == (isSetAside ? 4 : cells))
    #expect(result.setAside.map(\.id) == (isSetAside ? ["slow"] : []))
  }

  static let verdicts: [(missing: Check.MissingRule, tally: [Int])] = [
    (.skip, [2, 1, 2]), (.fail, [2, 1, 2]),
  ]

  @Test(
    "a check counts what it evaluated, what failed and what it could not evaluate",
    arguments: verdicts)
  func checks(_ missing: Check.MissingRule, _ tally: [Int]) {
    let formulas = EvaluationRunTests.formulas()
    let test = formulas.formula { me, call, _ in
      me.read("x", call.cell) { $0 == 30 ? .returned(.nothing, .nothing) : .boolean($0 > 10) }
    }
    formulas.check("more", missing: missing, .test(test))
    let result = formulas.run()
    let check = result.checks[0]
    #expect([check.evaluated, check.failed, check.notEvaluated] == tally)
    #expect(result.findings.map(\.period.text) == ["2024-01"])
  }

  static let sides: [(left: Double, right: Double, comparison: Comparison, isFinding: Bool)] = [
    (1, 2, .atMost, false), (3, 2, .atMost, true), (2.4, 2, .atMost, false),
    (2, 2, .below, true), (2, 2.4, .equal, false), (2, 2.6, .equal, true),
  ]

  @Test("sides are compared with the check's tolerance", arguments: sides)
  func compared(_ left: Double, _ right: Double, _ comparison: Comparison, _ isFinding: Bool) {
    let formulas = EvaluationRunTests.formulas()
    let (one, other) = (
      formulas.formula { _, _, _ in .number(left) }, formulas.formula { _, _, _ in .number(right) }
    )
    formulas.check(
      "sides", scope: .plan, .comparison(left: one, comparison, right: other, tolerance: 0.5))
    let result = formulas.run()
    #expect(result.findings.map(\.imbalance) == (isFinding ? [left - right] : []))
  }

  @Test("Ctrl-C ends a run: cells not come to say so")
  func cancelled() {
    let formulas = EvaluationRunTests.formulas()
    formulas.derived("d") { me, _, _ in
      me.isCancelled = true
      return .number(1)
    }
    let result = formulas.run()
    #expect(result.isInterrupted)
    #expect(
      values(result, formulas, 0).dropFirst().allSatisfy { $0.hasSuffix("error: interrupted") })
  }
}
