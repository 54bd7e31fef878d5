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
  /// Everything that scripts see, in the order it was added.
  var words: [Word] = []
  /// Declarations in the order they were made.
  var declared: [Declared] = []
  var pendingIDs: [(word: String, id: String, place: Place)] = []
  var required: Set<String> = []
  /// The members of cells, once all of them are there.
  private lazy var reserved = Set(cellType.memberNames)

  /// A declaration, as what adds it to an evaluation; true where it takes the place of one that
  /// was there before.
  typealias Declaration = (Evaluation, _ isReplacing: Bool) -> Void

  /// One declaration, or what is wrong with it.
  enum Declared {
    case declaration(Declaration)
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

  /// Puts all words into the script's state.
  func open(_ topics: [Topic]) {
    for topic in topics { topic.add(self) }
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

  /// A member of cells has that name: no code and no id may.
  func isReserved(_ name: String) -> Bool { reserved.contains(name) }

  /// A heading has no figures: reading one is an error, told where it is read.
  private func isItem(_ number: Int, _ name: String) -> Bool {
    let isHeading =
      number < evaluation.items.columnCount && snapshot.columns[number].isHeading
    return !isHeading && !isReserved(name)
  }

  /// Before the items are numbered anew.
  func forgetItems(_ state: LuaState) {
    for name in evaluation.items.names where !isReserved(name) {
      cellType.removeItem(name, in: state)
    }
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
