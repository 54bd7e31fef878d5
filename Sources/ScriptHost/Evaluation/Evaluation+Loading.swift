import Indicators
import LuaKit
import PlainText
import Messages
import Evaluation

extension Evaluation {
  /// Loads scripts in the order given. Each runs once, in a state of its own, to declare; what
  /// is wrong with one doesn't keep the others from being loaded.
  package func load(_ sources: [ScriptSource]) {
    for source in sources where !isCancelled { load(source) }
    refreshItems()
  }

  private func load(_ source: ScriptSource) {
    if let fault = source.fault { return addFault(fault, of: source) }
    guard let script = makeScript(source), let library = script.library else { return }
    scripts.append(script)
    lookThrough(source)
    do throws(LuaError) {
      try script.state.run(source.text, name: source.path)
    } catch {
      addLoadFailure(error, source)
      library.forgetUnfinished()
    }
    _ = adopt(library)
  }

  /// Takes over what a script has declared since the last time; false where that is nothing.
  /// `replacing`: it takes the place of earlier declarations, as it does at the prompt.
  func adopt(_ library: ScriptLibrary, replacing: Bool = false) -> Bool {
    let declared = library.takeDeclared()
    for declaration in declared { add(declaration, replacing: replacing) }
    // A fault is told once, a declaration stays.
    if replacing { library.script.declared += declared.filter { !$0.isFault } }
    return !declared.isEmpty
  }

  /// Forgets the stored scripts and loads these instead; what was declared at the prompt stays.
  package func reload(_ sources: [ScriptSource]) {
    scripts.removeAll { !$0.isPrompt }
    for script in scripts { script.library?.forgetItems(script.state) }
    (items, checks) = (ItemRegister(columns: snapshot.columns), [])
    (limitHits, lastingFailures, columns) = (LimitHits(), FailureTally(), [])
    (warnings, libraries) = ([], [:])
    for source in sources where !isCancelled { load(source) }
    for script in scripts where script.isPrompt {
      for declaration in script.declared { add(declaration, replacing: true) }
    }
    refreshItems()
  }

  /// Failures since the last time, for the prompt.
  func takeFailures() -> [FailureTally.Entry] {
    defer { (lastingFailures, failures) = (FailureTally(), FailureTally()) }
    return failureList
  }

  private func addLoadFailure(_ error: LuaError, _ source: ScriptSource) {
    if error.kind == .cancelled { return }
    lastingFailures.add(ScriptFailure(loading: source, error))
  }

  private func addFault(_ fault: ScriptFault, of source: ScriptSource) {
    let place = fault.place ?? Place(file: source.path)
    lastingFailures.add(ScriptFailure(.load, id: "", place: place, faults: [fault]))
  }

  /// A state with all bindings, and nothing run in it yet; nil where there is none, which is a
  /// failure of the script.
  private func makeScript(_ source: ScriptSource) -> Script? {
    do throws(LuaError) {
      return try openScript(source)
    } catch {
      addLoadFailure(error, source)
      return nil
    }
  }

  /// A state with all bindings, and nothing run in it yet.
  /// - Throws: `.memory` where the limit doesn't even hold the bindings, `.unwatched`.
  func openScript(_ source: ScriptSource) throws(LuaError) -> Script {
    let context = CallContext(seed: settings.seed)
    let state = try LuaState(
      limits: settings.limits, cancellation: settings.cancellation
    ) { [unowned self] text in write(text, context) }
    let script = Script(source: source, number: scripts.count, state: state, context: context)
    script.library = ScriptLibrary(evaluation: self, script: script)
    script.library?.open()
    return script
  }

  /// Longest text that one call may print.
  private static let printLimit = 1 << 20
  /// Longest text that the calls of a run may print together.
  private static let totalPrintLimit = 64 << 20

  /// A formula's output is kept until it has completed: a call may be restarted.
  private func write(_ text: String, _ context: CallContext) -> Bool {
    guard context.mode == .formula else { return output(text) }
    context.printed += text
    let printed = context.printed.utf8.count
    return printed <= Evaluation.printLimit
      && printed + printedBytes <= Evaluation.totalPrintLimit
  }

  private func add(_ declared: ScriptLibrary.Declared, replacing: Bool = false) {
    switch declared {
    case .fault(let failure): lastingFailures.add(failure)
    case .derived(let derived):
      if let rival = items.add(derived, replacing: replacing) {
        addTwice(derived.head, rival.head)
      }
      addColumns()
    case .check(let check):
      if replacing {
        checks.removeAll { $0.head.id == check.head.id && $0.head.collides(with: check.head) }
      }
      let rival = checks.first {
        $0.head.id == check.head.id && $0.head.collides(with: check.head)
      }
      if let rival { addTwice(check.head, rival.head) } else { checks.append(check) }
    }
  }

  private func addTwice(_ head: DeclarationHead, _ first: DeclarationHead) {
    lastingFailures.add(
      ScriptFailure(
        .declaration, id: head.id, place: head.place,
        faults: [ScriptFault(Message(.declaredTwice, head.id, first.placeText))],
        sourceLine: scripts[head.script].state.sourceLine(head.place.file, head.place.row)))
  }

  /// After declarations were added: cells of every state know them, checks for unknown codes
  /// are refused, and nothing is computed yet.
  package func refreshItems() {
    for script in scripts { script.library?.addItems(script.state) }
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
      sourceLine: scripts[check.head.script].state.sourceLine(
        check.head.place.file, check.head.place.row))
  }
}
