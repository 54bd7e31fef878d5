import LuaKit
import Evaluation
import Messages
import Indicators
import PlainText

/// What one script sees: every global of the Lua API, bound to the evaluation and to the
/// script's own state. The bindings of a topic are in a file of their own.
///
/// Bindings hold the library `unowned(unsafe)`: the script owns it and the state in which they are
/// called, so it is there whenever one runs, and they run tens of millions of times.
final class ScriptLibrary {
  unowned(unsafe) let scripts: Scripts
  unowned(unsafe) let evaluation: Evaluation
  /// What most readings find at once.
  let plain: UnsafeMutablePointer<PlainReadings>
  /// Owns the library.
  unowned(unsafe) let script: Script
  let planType = LuaType<Int>("plan")
  let indicatorType = LuaType<Int>("indicator")
  let targetType = LuaType<Int>("target")
  let unitsType = LuaType<Int>("units")
  let unitType = LuaType<UnitObject>("unit")
  let periodType = LuaType<Period>("period")
  let cellType = LuaType<Cell>("cell")
  let recordsType = LuaType<Int>("records")
  /// Every described function, for `help`.
  private(set) var documentation: [LuaBinding] = []
  /// Declarations in the order they were made.
  var declared: [Declared] = []
  var pendingIDs: [(word: String, id: String, place: Place)] = []
  var required: Set<String> = []

  /// One declaration, or what is wrong with it.
  enum Declared {
    case derived(Derived)
    case check(Check)
    case fault(ScriptFailure)

    var isFault: Bool {
      if case .fault = self { true } else { false }
    }
  }

  init(scripts: Scripts, script: Script) {
    self.scripts = scripts
    evaluation = scripts.evaluation
    plain = scripts.evaluation.plain
    self.script = script
  }

  var snapshot: Snapshot { evaluation.snapshot }
  var context: CallContext { script.context }

  /// Puts all bindings into the script's state.
  func open() {
    describeModel()
    let stack = script.state.stack
    openBase(stack)
    openDeclarations(stack)
    openLater(stack)
    openModel(stack)
    openTable("stat", stack, addStatistics)
    openTable("vi", stack, addVietnamese)
    openTable("score", stack, addScores)
    openTable("math", stack, addRandom)
    openTable("os", stack, addDates)
  }

  private func describeModel() {
    describePlan()
    describeIndicator()
    describeTarget()
    describeUnits()
    describePeriod()
    describeCell()
    describeRecords()
    refuseUnknownMembers(of: indicatorType)
    refuseUnknownMembers(of: targetType)
    refuseUnknownMembers(of: unitType)
    refuseUnknownMembers(of: periodType)
    for type in [planType, indicatorType, targetType, unitsType, recordsType] {
      type.register(in: script.state)
    }
    unitType.register(in: script.state)
    periodType.register(in: script.state)
    cellType.register(in: script.state)
    addItems(script.state)
  }

  /// Tells cells of this state every code and id.
  func addItems(_ state: LuaState) {
    for (number, name) in evaluation.items.names.enumerated() where isItem(number, name) {
      cellType.setItem(name, number, in: state)
    }
  }

  /// A heading has no figures: reading one is an error, told where it is read.
  private func isItem(_ number: Int, _ name: String) -> Bool {
    let isHeading =
      number < evaluation.items.columnCount && snapshot.columns[number].isHeading
    return !isHeading && !ReservedCodes.cell.contains(name)
  }

  /// Before the items are numbered anew.
  func forgetItems(_ state: LuaState) {
    for name in evaluation.items.names where !ReservedCodes.cell.contains(name) {
      cellType.removeItem(name, in: state)
    }
  }

  /// Runs `add` with the global table of that name on top, made where it isn't there.
  private func openTable(_ name: String, _ stack: LuaStack, _ add: (LuaStack) -> Void) {
    stack.pushGlobals()
    stack.push(name)
    stack.rawGet(-2)
    if stack.isNil(-1) {
      stack.pop(1)
      stack.pushTable()
    }
    add(stack)
    stack.setField(name)
    stack.pop(1)
  }

  /// Describes a function, documents it, and makes it a field of the table on top.
  func function(
    _ name: String, _ parameters: [LuaBinding.Parameter] = [], results: String = "",
    vi: String, en: String, example: String = "", _ stack: LuaStack,
    _ body: @escaping (LuaStack) throws(LuaFailure) -> Int
  ) {
    let binding = describe(name, parameters, results: results, vi: vi, en: en, example: example)
    stack.push(binding, body)
    stack.setField(binding.shortName)
  }

  /// Describes a method of a type.
  func method<Payload>(
    _ type: LuaType<Payload>, _ name: String, _ parameters: [LuaBinding.Parameter] = [],
    results: String = "", vi: String, en: String, example: String = "",
    _ body: @escaping LuaType<Payload>.Getter
  ) {
    let full = "\(type.name == "cell" ? "c" : type.name):\(name)"
    type.method(
      describe(full, parameters, results: results, vi: vi, en: en, example: example), body)
  }

  /// Adds a description to the documentation, in the language of the run.
  func describe(
    _ name: String, _ parameters: [LuaBinding.Parameter] = [], results: String = "",
    vi: String, en: String, example: String = ""
  ) -> LuaBinding {
    let text = scripts.settings.language == .vietnamese ? vi : en
    let binding = LuaBinding(name, parameters, results: results, text: text, example: example)
    documentation.append(binding)
    return binding
  }

  /// Computes what a reading outside a formula needs, at once.
  func compute(_ cell: DerivedCell) throws(LuaFailure) {
    do throws(EvaluationStop) {
      try evaluation.demand(cell)
    } catch {
      throw error == .interrupted ? .fault(.interrupted) : .fault(.setAside)
    }
  }
}
