package import LuaKit
import Evaluation

/// One script file with its own Lua state: globals, libraries, memory budget, and its own
/// instances of what it requires.
package final class Script {
  package let source: ScriptSource
  package let state: LuaState
  /// Its number in loading order.
  let number: Int
  /// The functions of its declarations, by the numbers that these know them by.
  @exclusivity(unchecked) private(set) var functions: [LuaReference] = []
  /// The cell whose object is kept to be pushed again.
  @exclusivity(unchecked) var keptCell: Cell?
  /// Everything it has declared at the prompt, in order: it outlasts the stored scripts' reloads.
  var declared: [ScriptLibrary.Declared] = []
  /// The functions that were called for batches of cells last.
  var keptBatches: [KeptBatch] = []
  let context: CallContext
  /// The bindings; nil before they are opened.
  @exclusivity(unchecked) var library: ScriptLibrary?
  /// What is typed at the prompt, not a stored script.
  var isPrompt = false

  init(
    source: ScriptSource, number: Int, state: LuaState, context: CallContext
  ) {
    self.source = source
    self.number = number
    self.state = state
    self.context = context
  }

  /// Keeps a function for the evaluation to call.
  func keep(_ function: LuaReference) -> Formula {
    functions.append(function)
    return Formula(number: functions.count - 1)
  }
}
