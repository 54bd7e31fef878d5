import LuaKit
import Evaluation
import Messages
import Indicators

extension LuaStack {
  /// A string's text; nil for any other type.
  /// - Throws: the fault of a text that is too long for its purpose.
  func text(_ index: Int, _ limit: TextLimit = .name) throws(LuaFailure) -> String? {
    if let fault = lengthFault(index, limit) { throw .host(fault) }
    return string(index)
  }

  /// What is wrong with a string that is longer than its purpose has use for; nil where it isn't.
  func lengthFault(_ index: Int, _ limit: TextLimit) -> ScriptFault? {
    let count = byteCount(index)
    guard count > limit.rawValue else { return nil }
    return ScriptFault(Message(.textTooLong, String(count), String(limit.rawValue)))
  }

  /// A text as it may stand in a fault: the start of a long one.
  func quotedStart(_ index: Int) -> String? {
    guard kind(index) == .string else { return nil }
    return keyText(index)
  }
}
