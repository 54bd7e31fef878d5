import Evaluation
import Messages
import Indicators

/// Formulas written in Swift: the evaluation without Lua.
final class SwiftFormulas: FormulaCaller {
  typealias Body = (SwiftFormulas, CallSubject, FormulaArguments) -> FormulaEnd

  let evaluation: Evaluation
  private var bodies: [Body] = []
  private var subject: CallSubject?
  /// How often each formula was called.
  private(set) var calls: [Int] = []
  var isCancelled = false
  /// What the calls about a cell print.
  var printed = ""

  init(_ snapshot: Snapshot) {
    evaluation = Evaluation(snapshot: snapshot)
    evaluation.caller = self
  }

  func formula(_ body: @escaping Body) -> Formula {
    bodies.append(body)
    calls.append(0)
    return Formula(number: bodies.count - 1)
  }

  /// Declares a derived that gives numbers.
  func derived(_ id: String, kind: Derived.Kind = .number, _ body: @escaping Body) {
    let head = DeclarationHead(
      id: id, script: 0, place: Place(file: "s", row: bodies.count + 1), label: id)
    evaluation.add(
      Derived(
        head: head, uom: "", target: nil, decimals: nil, kind: kind, formula: formula(body)))
  }

  func check(
    _ id: String, missing: Check.MissingRule = .skip, scope: Check.Scope = .cell, _ rule: Check.Rule
  ) {
    let head = DeclarationHead(
      id: id, script: 0, place: Place(file: "s", row: bodies.count + 1), label: id)
    evaluation.add(
      Check(
        head: head, severity: .error, codes: nil, missing: missing, scope: scope, wording: .label,
        rule: rule))
  }

  /// Computes everything.
  func run() -> RunResult {
    evaluation.finishDeclaring()
    return evaluation.run(Selection())
  }

  /// What an item says at the call's cell, or how the call has to end.
  func read(
    _ id: String, _ cell: Cell, then go: (Double) -> FormulaEnd
  ) -> FormulaEnd {
    guard let item = evaluation.item(id) else { return .failed(.unknown(id)) }
    switch evaluation.read(item, cell) {
    case .needs(let cell): return .needs([cell])
    case .reading(let reading):
      switch reading.content {
      case .number(let number): return go(number)
      case .none(let state, let reason): return .state(state, reason)
      default: return .returned(.nothing, .nothing)
      }
    }
  }

  func begin(_ subject: CallSubject) { self.subject = subject }

  func call(_ formula: Formula, _ arguments: FormulaArguments) -> FormulaEnd {
    calls[formula.number] += 1
    guard let subject else { return .returned(.nothing, .nothing) }
    return bodies[formula.number](self, subject, arguments)
  }

  func end() -> CallRecord { CallRecord(printed: printed) }
  func formulaText(of head: DeclarationHead) -> [String] { [] }
  func line(at place: Place, of script: Int) -> String? { nil }
}

extension CallFailure {
  static func unknown(_ id: String) -> CallFailure {
    CallFailure(.error, place: nil, description: "no \(id)", message: "no \(id)")
  }

  static func limit(_ kind: ScriptFailure.Kind) -> CallFailure {
    CallFailure(kind, place: nil, description: kind.rawValue, message: kind.rawValue)
  }
}

extension FormulaEnd {
  static func number(_ number: Double) -> FormulaEnd { .returned(.number(number), .nothing) }
  static func boolean(_ boolean: Bool) -> FormulaEnd { .returned(.boolean(boolean), .nothing) }
}
