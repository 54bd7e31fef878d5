package import Evaluation
import LuaKit
package import Messages
import PlainText
import Indicators

/// How the evaluation calls the functions of declarations.
extension Scripts: FormulaCaller {
  package var isCancelled: Bool { settings.cancellation?.isCancelled ?? false }

  package func begin(_ subject: CallSubject) {
    let script = list[subject.head.script]
    called = script
    script.context.begin(subject)
    evaluation.plain.pointee.mayReadPeers = script.context.readsUsually
  }

  package func call(_ formula: Formula, _ arguments: FormulaArguments) -> FormulaEnd {
    guard let script = called else { return .returned(.nothing, .nothing) }
    return script.call(formula, arguments)
  }

  package func end() -> CallRecord {
    guard let context = called?.context else { return CallRecord() }
    context.end()
    evaluation.plain.pointee.mayReadPeers = true
    return CallRecord(coverage: context.coverage, printed: context.printed)
  }

  package func formulaText(of head: DeclarationHead) -> [String] {
    FormulaText(self, head).formula
  }

  package func line(at place: Place, of script: Int) -> String? {
    list[script].state.sourceLine(place.file, place.row)
  }
}

extension Script {
  /// Calls a function with the cell that the context is about.
  func call(_ formula: Formula, _ arguments: FormulaArguments) -> FormulaEnd {
    guard let subject = context.subject, let call = LuaCall(functions[formula.number]) else {
      return .failed(.noRoom)
    }
    let stack = call.stack
    defer { stack.cut(to: call.height) }
    let status = call.perform(arguments: push(arguments, subject, stack), results: 2)
    switch status {
    case .ok:
      let first = stack.formulaValue(call.firstResult)
      return .returned(first, stack.formulaValue(call.firstResult + 1))
    case .ended: return context.takeEnding()
    default: return .failed(CallFailure(stack.popError(status)))
    }
  }

  /// - Returns: how many arguments there are.
  private func push(
    _ arguments: FormulaArguments, _ subject: CallSubject, _ stack: LuaStack
  ) -> Int {
    // A check of the whole plan looks at cells from outside: where one has no value it gets nil.
    let cell = subject.isPlanWide ? subject.cell.lenient : subject.cell
    switch arguments {
    case .cell:
      guard let code = subject.code else {
        library?.cellType.push(cell, stack)
        return 1
      }
      pushAgain(cell, stack)
      stack.push(code)
      return 2
    case .sides(let left, let right):
      library?.cellType.push(cell, stack)
      stack.push(subject.code.map(LuaValue.string) ?? .nil)
      stack.push(left.map(LuaValue.number) ?? .nil)
      stack.push(right.map(LuaValue.number) ?? .nil)
      return 4
    }
  }
}

extension Script {
  /// A check is called with the same cell for each code: one object serves for all of them.
  private func pushAgain(_ cell: Cell, _ stack: LuaStack) {
    guard let type = library?.cellType else { return stack.pushNil() }
    if let keptCell, keptCell.isSame(as: cell) { return type.pushKept(stack) }
    type.push(cell, stack)
    type.keepTop(stack)
    keptCell = cell
  }
}

extension LuaStack {
  /// A result of a formula.
  fileprivate func formulaValue(_ index: Int) -> FormulaValue {
    switch kind(index) {
    case .nil, .none: return .nothing
    case .number: return .number(double(index) ?? .nan)
    case .boolean: return .boolean(truth(index))
    case .string:
      if let fault = lengthFault(index, .cell) { return .tooLong(fault) }
      return .text((string(index) ?? "").composed)
    default: return .other(typeName(index))
    }
  }
}

extension CallFailure {
  /// There is no room on the stack for a call.
  fileprivate static var noRoom: CallFailure {
    let words = "stack overflow"
    let cause = LuaCause.stackOverflow(detail: "").message
    return CallFailure(.error, place: nil, description: words, message: words, cause: cause)
  }

  convenience init(_ error: LuaError) {
    self.init(
      ScriptFailure.Kind(error.kind),
      place: error.chunk.map { Place(file: $0, row: error.line) }, description: error.description,
      message: error.message, fault: error.fault, sourceLine: error.sourceLine,
      cause: error.cause?.message)
  }
}

extension ScriptFailure.Kind {
  /// nil for a cancellation, which is no failure of the script.
  init?(_ kind: LuaError.Kind) {
    switch kind {
    case .deadline: self = .timeout
    case .memory: self = .memory
    case .output: self = .output
    case .cancelled: return nil
    default: self = .error
    }
  }
}
