import LuaKit
import Evaluation
import Messages
import Indicators
import PlainText

extension Scripts {
  /// Loads scripts in the order given. Each runs once, in a state of its own, to declare; what
  /// is wrong with one doesn't keep the others from being loaded.
  package func load(_ sources: [ScriptSource]) {
    for source in sources where !isCancelled { load(source) }
    refreshItems()
  }

  private func load(_ source: ScriptSource) {
    if let fault = source.fault { return addFault(fault, of: source) }
    guard let script = makeScript(source), let library = script.library else { return }
    list.append(script)
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
    list.removeAll { !$0.isPrompt }
    for script in list { script.library?.forgetItems(script.state) }
    evaluation.forgetDeclarations()
    (warnings, libraries) = ([], [:])
    for source in sources where !isCancelled { load(source) }
    for script in list where script.isPrompt {
      for declaration in script.declared { add(declaration, replacing: true) }
    }
    refreshItems()
  }

  private func addLoadFailure(_ error: LuaError, _ source: ScriptSource) {
    if error.kind == .cancelled { return }
    evaluation.lastingFailures.add(ScriptFailure(loading: source, error))
  }

  private func addFault(_ fault: ScriptFault, of source: ScriptSource) {
    let place = fault.place ?? Place(file: source.path)
    evaluation.lastingFailures.add(ScriptFailure(.load, id: "", place: place, faults: [fault]))
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
    let script = Script(source: source, number: list.count, state: state, context: context)
    script.library = ScriptLibrary(scripts: self, script: script)
    script.library?.open(topics)
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
    return printed <= Scripts.printLimit
      && printed + evaluation.printedBytes <= Scripts.totalPrintLimit
  }

  private func add(_ declared: ScriptLibrary.Declared, replacing: Bool = false) {
    switch declared {
    case .fault(let failure): evaluation.lastingFailures.add(failure)
    case .declaration(let join): join(evaluation, replacing)
    }
  }

  /// After declarations were added: cells of every state know them.
  package func refreshItems() {
    for script in list { script.library?.addItems(script.state) }
    evaluation.finishDeclaring()
  }
}
