import Indicators
package import LuaKit
import PlainText
import Messages
import LuaSyntax

/// One script file with its own Lua state: globals, libraries, memory budget, and its own
/// instances of what it requires.
package final class Script {
  package let source: ScriptSource
  package let state: LuaState
  /// Its number in loading order.
  let number: Int
  /// Everything it has declared at the prompt, in order: it outlasts the stored scripts' reloads.
  var declared: [ScriptLibrary.Declared] = []
  let context: CallContext
  /// The bindings; nil before they are opened.
  var library: ScriptLibrary?
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

  /// How a call into a script ended.
  enum CallEnd {
    /// Its results are on the stack.
    case returned
    case ended(CallContext.Ending)
    case failed(LuaError)
  }

  /// Calls a function with a cell and perhaps a code, in formula mode.
  func call(
    _ function: LuaReference, results: Int, arguments: (LuaStack) -> Int
  ) -> CallEnd {
    let stack = state.stack
    stack.push(function)
    let count = arguments(stack)
    let status = stack.call(arguments: count, results: results)
    switch status {
    case .ok: return .returned
    case .ended:
      stack.pop(1)
      return .ended(context.ending ?? .state(.error, .words("ended")))
    default: return .failed(stack.popError(status))
    }
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

  /// A limit was hit: after three such cells a declaration is set aside.
  var isLimit: Bool { self == .timeout || self == .memory || self == .output }
}
